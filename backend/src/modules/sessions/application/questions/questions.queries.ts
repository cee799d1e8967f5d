import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { type AskedQuestion, AttachedTopics } from '../../../forum/index.js';
import type { ConversationsOfSeries, QuestionsView, QuestionView } from '../../api/questions/question.schemas.js';
import { CONVERSATION, isOverForWriting } from '../../domain/series/conversation.js';
import { mayDo } from '../../domain/sessions.policy.js';
import { SeriesRepository } from '../../persistence/series/series.repository.js';
import { DatesSeen } from '../series/date-seen.js';
import { Standings } from '../standings.js';

/** Conversations that the page of a series lists, among so many of its latest dates. */
const MOST_CONVERSATIONS = 50;
const MOST_DATES = 200;
/** People ask before a date, but hardly half a year before. */
const LOOK_AHEAD_MS = 180 * 86_400_000;

/** What is asked at dates, for those whom they are meant for. */
@Injectable()
export class QuestionsQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly dates: DatesSeen,
    private readonly attached: AttachedTopics,
    private readonly series: SeriesRepository,
    private readonly standings: Standings,
    private readonly clock: Clock,
  ) {}

  /** @param names without them nobody who looks at the screen, or into it, sees who asked @throws NotFound */
  async view(actor: Actor, occurrenceId: number, names: boolean): Promise<QuestionsView> {
    const { occurrence, series, standing } = await this.dates.of(actor, occurrenceId);
    const topic = await this.attached.one(CONVERSATION, occurrenceId);
    const isWritable = !isOverForWriting(occurrence.endsAt, this.clock.now()) && !(topic?.isLocked ?? false);
    const summary = topic?.summaryNumber ? await this.attached.post(topic.id, topic.summaryNumber) : undefined;
    const asked = topic ? await this.attached.asked(topic.id, actor.personId) : [];
    return {
      title: occurrence.ownTitle ?? series.title,
      startsAt: occurrence.startsAt.toISOString(),
      endsAt: occurrence.endsAt.toISOString(),
      timeZone: occurrence.timeZone,
      topicId: topic?.id ?? null,
      replies: topic?.replies ?? 0,
      summary: summary ? { html: summary.html, author: summary.author?.name ?? null, postedAt: summary.postedAt } : null,
      questions: asked.map((question) => questionView(question, actor.personId, names)),
      allowed: {
        ask: isWritable && mayDo('ask', standing, series.state),
        present: mayDo('present', standing, series.state),
        sumUp: isWritable && mayDo('present', standing, series.state) && mayDo('ask', standing, series.state),
      },
    };
  }

  /** The latest dates that people have talked about. @throws NotFound */
  async ofSeries(actor: Actor, seriesId: number): Promise<ConversationsOfSeries> {
    await this.standings.require(actor, 'view', await this.series.get(seriesId));
    const dates = await this.transactions.query<{ id: number; startsAt: Date; endsAt: Date; timeZone: string }>(
      `SELECT id, starts_at AS startsAt, ends_at AS endsAt, time_zone AS timeZone FROM occurrence
        WHERE series_id = ? AND starts_at < ? ORDER BY starts_at DESC LIMIT ?`,
      [seriesId, new Date(this.clock.now().getTime() + LOOK_AHEAD_MS), MOST_DATES],
    );
    const topics = await this.attached.of(
      CONVERSATION,
      dates.map(({ id }) => id),
    );
    const talkedAbout = dates.filter(({ id }) => topics.has(id)).slice(0, MOST_CONVERSATIONS);
    const counts = await this.attached.counts(talkedAbout.flatMap(({ id }) => topics.get(id)?.id ?? []));
    return {
      items: talkedAbout.flatMap(({ id, startsAt, endsAt, timeZone }) => {
        const topic = topics.get(id);
        if (!topic) return [];
        const { open, answered } = counts.get(topic.id) ?? { open: 0, answered: 0 };
        const when = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), timeZone };
        return [{ occurrenceId: id, topicId: topic.id, ...when, open, answered, hasSummary: topic.summaryNumber !== null }];
      }),
    };
  }
}

function questionView({ post, votes, voted, answeredAt }: AskedQuestion, personId: number, names: boolean): QuestionView {
  return {
    number: post.number,
    html: post.html,
    askedBy: names ? (post.author?.name ?? null) : null,
    isMine: post.author?.kind === 'person' && post.author.id === personId,
    askedAt: post.postedAt,
    votes,
    voted,
    answeredAt: answeredAt?.toISOString() ?? null,
  };
}

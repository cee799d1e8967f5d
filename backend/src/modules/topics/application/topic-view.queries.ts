import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { hideSmallNumbers } from '../../people/index.js';
import { DatesInBrief, type DateInBrief, type SeriesInBrief } from '../../sessions/index.js';
import type { TopicAllowed, TopicView } from '../api/topic.schemas.js';
import { mayDo, type Standing } from '../domain/topics.policy.js';
import { TopicPeopleRepository } from '../persistence/topic-people.repository.js';
import { TopicsRepository, type LockedTopic } from '../persistence/topics.repository.js';
import { TopicColleagues } from './colleagues.js';
import { dateView } from './topic-rows.js';
import { TopicStandings } from './topic-standings.js';

/** One topic with all that its page shows. */
@Injectable()
export class TopicViewQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly topics: TopicsRepository,
    private readonly topicPeople: TopicPeopleRepository,
    private readonly colleagues: TopicColleagues,
    private readonly standings: TopicStandings,
    private readonly dates: DatesInBrief,
  ) {}

  /** @throws NotFound */
  async view(actor: Actor, id: number): Promise<TopicView> {
    const topic = await this.topics.find(id);
    if (!topic) throw new NotFound();
    const standing = await this.standings.of(actor, topic);
    const date = topic.occurrenceId === null ? undefined : await this.dates.date(topic.occurrenceId);
    // A date may have moved to another series since.
    const seriesId = date?.seriesId ?? topic.seriesId;
    const series = seriesId === null ? undefined : await this.dates.ofSeries(seriesId);
    const speakers = await this.topicPeople.speakers(id);
    const own = speakers.find(({ personId }) => personId === actor.personId);
    const people = await this.colleagues.people(
      [topic.authorId, topic.stateBy, topic.plannedBy, ...speakers.map(({ personId }) => personId)].filter((each) => each !== null),
    );
    const personOf = (personId: number | null) => (personId === null ? null : (people.get(personId) ?? null));
    return {
      id,
      rev: topic.rev,
      kind: topic.kind,
      state: topic.state,
      title: topic.title,
      details: topic.details,
      detailsHtml: await this.htmlOf(id),
      author: personOf(topic.authorId),
      suggestedAt: topic.suggestedAt.toISOString(),
      votes: topic.votes,
      speakerCount: topic.speakers,
      speakers: speakers.flatMap(({ personId, words, offeredAt }) => {
        const person = people.get(personId);
        return person ? [{ person, words, offeredAt: offeredAt.toISOString() }] : [];
      }),
      skills: this.colleagues.skills(await this.topics.skillsOf(id)),
      beingPlanned: topic.state === 'open' && series?.state === 'draft',
      mine: {
        author: topic.authorId === actor.personId,
        voted: await this.topicPeople.hasVoted(id, actor.personId),
        speaking: own !== undefined,
      },
      myWords: own?.words ?? null,
      ended: topic.state === 'open' ? null : { at: topic.stateAt.toISOString(), reason: topic.stateReason, by: personOf(topic.stateBy) },
      mergedInto: topic.mergedIntoId === null ? null : await this.titleOf(topic.mergedIntoId),
      plan: series ? await this.planOf(actor, topic, series, date, personOf(topic.plannedBy)) : null,
      services: mayDo('seeServices', standing, topic.state) ? await this.servicesOf(topic) : null,
      allowed: allowed(topic, standing, series),
    };
  }

  /** All that is held of one person, for the download of their data. */
  async everythingOf(personId: number): Promise<object> {
    const ask = (sql: string): Promise<object[]> => this.transactions.query<object>(sql, [personId]);
    return {
      suggested: await ask(
        'SELECT kind, title, details, state, state_reason AS reason, suggested_at AS suggestedAt FROM topic WHERE author_id = ? ORDER BY id',
      ),
      votes: await ask(
        'SELECT t.title, v.voted_at AS votedAt FROM topic_vote v JOIN topic t ON t.id = v.topic_id WHERE v.person_id = ? ORDER BY v.voted_at',
      ),
      offersToSpeak: await ask(
        'SELECT t.title, s.words, s.offered_at AS offeredAt FROM topic_speaker s JOIN topic t ON t.id = s.topic_id WHERE s.person_id = ? ORDER BY s.offered_at',
      ),
    };
  }

  private async planOf(
    actor: Actor,
    { state, earlyMinutes }: LockedTopic,
    series: SeriesInBrief,
    date: DateInBrief | undefined,
    by: TopicView['author'],
  ): Promise<TopicView['plan']> {
    const isSeen = await this.dates.maySee(actor, series.id);
    const drafted = series.state === 'draft' ? 'drafted' : 'discarded';
    return {
      state: state === 'planned' || series.state === 'published' ? 'published' : drafted,
      by,
      seriesId: isSeen ? series.id : null,
      date: isSeen && date ? dateView(date) : null,
      earlyHours: earlyMinutes / 60,
    };
  }

  /** Where the votes come from, as far as it says nothing about single people. */
  private async servicesOf({ id, votes }: LockedTopic): Promise<TopicView['services']> {
    const voters = await this.transactions.query<{ personId: number }>('SELECT person_id AS personId FROM topic_vote WHERE topic_id = ?', [
      id,
    ]);
    const people = await this.colleagues.people(voters.map(({ personId }) => personId));
    const counts = new Map<string, number>();
    for (const { service } of people.values()) {
      if (service !== null) counts.set(service, (counts.get(service) ?? 0) + 1);
    }
    const parts = [...counts].map(([key, count]) => ({ key, count }));
    const shown = hideSmallNumbers({ key: 'votes', count: Math.max(votes, voters.length), parts }, 'activity');
    return (shown.parts ?? [])
      .flatMap(({ key, count }) => (count === null ? [] : [{ service: key, votes: count }]))
      .sort((one, other) => other.votes - one.votes || one.service.localeCompare(other.service, 'en-GB'));
  }

  private async htmlOf(id: number): Promise<string> {
    return (await this.transactions.one<{ html: string }>('SELECT details_html AS html FROM topic WHERE id = ?', [id]))?.html ?? '';
  }

  private async titleOf(id: number): Promise<{ id: number; title: string } | null> {
    const found = await this.topics.find(id);
    return found ? { id, title: found.title } : null;
  }
}

function allowed(topic: LockedTopic, standing: Standing, series: SeriesInBrief | undefined): TopicAllowed {
  const may = (action: Parameters<typeof mayDo>[0]): boolean => mayDo(action, standing, topic.state);
  const isDrafted = series?.state === 'draft';
  return {
    vote: may('vote'),
    speak: may('speak'),
    change: may('change'),
    close: may('close'),
    merge: may('merge'),
    reopen: may('reopen'),
    plan: may('plan') && (!series || series.state === 'ended'),
    dropPlan: may('plan') && isDrafted,
  };
}

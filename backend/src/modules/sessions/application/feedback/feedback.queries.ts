import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import type { FeedbackResults, FeedbackView } from '../../api/feedback/feedback.schemas.js';
import { feedbackState, feedbackWindow, isAsked } from '../../domain/feedback/feedback.js';
import { addUp, leastAnswers, shown, type ShownScores } from '../../domain/feedback/feedback-results.js';
import { mayDo } from '../../domain/sessions.policy.js';
import { FeedbackRepository } from '../../persistence/feedback/feedback.repository.js';
import { DatesSeen } from '../series/date-seen.js';
import { titleOf } from '../diary-entries.js';

/** What the dates of a series had to hear. */
export interface SeriesFeedback extends ShownScores {
  /** How many dates it comes from: those whose results are shown. */
  readonly dates: number;
}

/** What I am asked after a date, and what those who run it are told. */
@Injectable()
export class FeedbackQueries {
  constructor(
    private readonly dates: DatesSeen,
    private readonly feedback: FeedbackRepository,
    private readonly clock: Clock,
  ) {}

  async view(actor: Actor, occurrenceId: number): Promise<FeedbackView> {
    const { occurrence, series, standing, booking } = await this.dates.of(actor, occurrenceId);
    const window = feedbackWindow(occurrence);
    const round = await this.feedback.round(occurrenceId);
    const state = round?.closedAt ? 'closed' : feedbackState(window, this.clock.now());
    const asked = isAsked(occurrence, booking, standing.isHost);
    const answered = await this.feedback.hasAnswered(occurrenceId, actor.personId);
    return {
      occurrenceId,
      title: titleOf(occurrence, series),
      startsAt: occurrence.startsAt.toISOString(),
      endsAt: occurrence.endsAt.toISOString(),
      localStart: occurrence.localStart,
      localEnd: occurrence.localEnd,
      timeZone: occurrence.timeZone,
      state,
      opensAt: window.opensAt.toISOString(),
      lastDay: window.lastDay,
      closesAt: window.closesAt.toISOString(),
      asked,
      answered,
      leastAnswers,
      allowed: {
        answer: asked && !answered && state === 'open',
        seeResults: occurrence.state === 'scheduled' && mayDo('seeFeedback', standing, series.state),
      },
    };
  }

  /**
   * Nothing but the number of answers until the asking is closed: so no two looks differ by one answer. Then all at once, where enough people
   * answered.
   */
  async results(actor: Actor, occurrenceId: number): Promise<FeedbackResults> {
    const { occurrence } = await this.dates.of(actor, occurrenceId, 'seeFeedback');
    const window = feedbackWindow(occurrence);
    const round = await this.feedback.round(occurrenceId);
    const closed = round?.closedAt ? { answers: round.answers ?? 0 } : undefined;
    const scores = closed ? shown(addUp(await this.feedback.counts(occurrenceId))) : null;
    return {
      state: closed ? 'closed' : feedbackState(window, this.clock.now()),
      lastDay: window.lastDay,
      answers: closed?.answers ?? (await this.feedback.answersSoFar(occurrenceId)),
      leastAnswers,
      shown: scores !== null,
      useful: scores?.useful ?? null,
      recommend: scores?.recommend ?? null,
      comments: scores ? await this.feedback.comments(occurrenceId) : [],
    };
  }

  /** For those who may see the results of its dates: the caller asks the policy. @returns null where no date has results that are shown */
  async ofSeries(seriesId: number): Promise<SeriesFeedback | null> {
    const counts = await this.feedback.countsOfSeries(seriesId);
    const scores = shown(addUp(counts));
    return scores && { ...scores, dates: new Set(counts.map(({ occurrenceId }) => occurrenceId)).size };
  }

  /** That somebody answered, for the download of their data. */
  everythingOf(personId: number): Promise<object[]> {
    return this.feedback.answeredBy(personId);
  }
}

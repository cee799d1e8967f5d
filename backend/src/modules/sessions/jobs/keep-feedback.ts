import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { Every, Outbox } from '../../../platform/outbox/index.js';
import { feedbackState, feedbackWindow, openWorkingDays } from '../domain/feedback/feedback.js';
import { leastAnswers } from '../domain/feedback/feedback-results.js';
import { FeedbackOpened } from '../domain/sessions.events.js';
import { FeedbackRepository } from '../persistence/feedback/feedback.repository.js';
import { OccurrencesRepository } from '../persistence/series/occurrences.repository.js';

const DAY_MS = 86_400_000;
const AT_ONCE = 200;
/** No five working days last longer, Christmas and Easter included. */
const LONGEST_DAYS = 14;

/** Opens and closes the asking after dates. Both are read off the date itself, so a date that was moved is asked after when it has ended. */
@Injectable()
export class KeepFeedback {
  constructor(
    private readonly transactions: Transactions,
    private readonly occurrences: OccurrencesRepository,
    private readonly feedback: FeedbackRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  @Every('PT5M', 'sessions.open-feedback')
  async open(): Promise<void> {
    for (const id of await this.feedback.unasked(this.clock.in(-LONGEST_DAYS * DAY_MS), this.clock.now(), AT_ONCE)) {
      await this.transactions.run(async () => {
        const occurrence = await this.occurrences.lock(id);
        const { askedAt } = await this.feedback.lockRound(id);
        if (askedAt !== null || occurrence.state !== 'scheduled') return;
        const now = this.clock.now();
        const state = feedbackState(feedbackWindow(occurrence), now);
        if (state === 'not-yet') return;
        await this.feedback.setAsked(id, now);
        // A server that slept through the whole time asks nobody: there would be nothing left to answer.
        if (state === 'open') this.outbox.add(new FeedbackOpened({ occurrenceId: id }));
      });
    }
  }

  /** From then on results are shown, or there are none: too few answers are deleted unread, since they could never be shown. */
  @Every('PT15M', 'sessions.close-feedback')
  async close(): Promise<void> {
    for (const id of await this.feedback.unclosed(this.clock.in(-openWorkingDays * DAY_MS), AT_ONCE)) {
      await this.transactions.run(async () => {
        const occurrence = await this.occurrences.lock(id);
        const { closedAt } = await this.feedback.lockRound(id);
        if (closedAt !== null || feedbackState(feedbackWindow(occurrence), this.clock.now()) !== 'closed') return;
        const answers = await this.feedback.answersSoFar(id);
        if (answers < leastAnswers) await this.feedback.deleteAnswers(id);
        else await this.feedback.shuffle(id);
        await this.feedback.setClosed(id, answers, this.clock.now());
      });
    }
  }
}

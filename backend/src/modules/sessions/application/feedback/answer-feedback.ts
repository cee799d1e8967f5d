import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { FeedbackClosed, FeedbackNotOpen, NotAsked } from '../../domain/feedback/feedback.errors.js';
import { feedbackState, feedbackWindow, isAsked, type Answer } from '../../domain/feedback/feedback.js';
import { FeedbackRepository } from '../../persistence/feedback/feedback.repository.js';
import { DatesSeen } from '../series/date-seen.js';

/**
 * Takes one person's answers to the three questions, once. Neither an audit entry nor an event nor a click key is written: each would say when
 * somebody answered, and so lead to what they said.
 */
@Injectable()
export class AnswerFeedback {
  constructor(
    private readonly transactions: Transactions,
    private readonly dates: DatesSeen,
    private readonly feedback: FeedbackRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws NotAsked, FeedbackNotOpen, FeedbackClosed, AlreadyAnswered */
  run(actor: Actor, occurrenceId: number, answer: Answer): Promise<void> {
    return this.transactions.run(async () => {
      const { occurrence, standing, booking } = await this.dates.of(actor, occurrenceId);
      if (!isAsked(occurrence, booking, standing.isHost)) throw new NotAsked();
      const state = feedbackState(feedbackWindow(occurrence), this.clock.now());
      if (state === 'not-yet') throw new FeedbackNotOpen();
      if (state === 'closed') throw new FeedbackClosed();
      const { closedAt } = await this.feedback.lockRound(occurrenceId);
      if (closedAt !== null) throw new FeedbackClosed();
      await this.feedback.add(occurrenceId, actor.personId, answer);
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { AcceptanceEnded } from '../../domain/answers/answers.events.js';
import { TopicLedger } from '../topics/topic-ledger.js';
import { AnswerStandings } from './answer-standings.js';

/** The question is open again: what was accepted does not answer it after all. */
@Injectable()
export class TakeBackAcceptance {
  constructor(
    private readonly transactions: Transactions,
    private readonly standings: AnswerStandings,
    private readonly ledger: TopicLedger,
    private readonly outbox: Outbox,
  ) {}

  /** @throws NotFound, Refused */
  run(actor: Actor, topicId: number): Promise<void> {
    return this.transactions.run(async () => {
      const { topic } = await this.standings.hold(actor, topicId);
      if (topic.acceptedNo === null) return;
      const wantsAnswer = topic.aboutKind === null ? 1 : 0;
      await this.ledger.changed(
        topicId,
        { kind: 'topic' },
        { accepted_no: null, accepted_at: null, accepted_by: null, wants_answer: wantsAnswer },
      );
      this.outbox.add(new AcceptanceEnded({ topicId, number: topic.acceptedNo }));
    });
  }
}

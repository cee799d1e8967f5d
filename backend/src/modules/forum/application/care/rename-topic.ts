import { Injectable } from '@nestjs/common';
import { requireAllowed, type Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { TitleChanged } from '../../domain/care/care.errors.js';
import { topicCarePolicy } from '../../domain/care/care.policy.js';
import { TitlesRepository } from '../../persistence/care/titles.repository.js';
import { ForumStandings } from '../standings.js';
import { TopicLedger } from '../topics/topic-ledger.js';
import { Turns } from './turns.js';

export interface NewTitle {
  readonly title: string;
  /** The title that the editor began with. */
  readonly seen: string;
}

/** Whoever started a topic, or a moderator, gives it a better title. Everybody sees what it was and who changed it. */
@Injectable()
export class RenameTopic {
  constructor(
    private readonly transactions: Transactions,
    private readonly turns: Turns,
    private readonly standings: ForumStandings,
    private readonly titles: TitlesRepository,
    private readonly ledger: TopicLedger,
    private readonly clock: Clock,
  ) {}

  /** @throws TitleChanged, TooMuchWriting */
  run(actor: Actor, topicId: number, { title, seen }: NewTitle): Promise<void> {
    return this.transactions.run(async () => {
      await this.turns.hold(actor.personId);
      const { topic, standing } = await this.standings.hold(actor, topicId);
      requireAllowed(topicCarePolicy.rename(standing));
      if (topic.title === title) return;
      if (topic.title !== seen) throw new TitleChanged();
      // Counted on the person's row only where it may say so.
      const isNameless = topic.authorAs === 'anonymous' && standing.isStarter;
      if (!isNameless) await this.turns.edit(actor.personId);
      await this.titles.add(topicId, {
        ...{ title: topic.title, changedAt: this.clock.now() },
        ...(isNameless ? { changedBy: null, changedAs: 'anonymous' } : { changedBy: actor.personId, changedAs: 'person' }),
      });
      await this.ledger.changed(topicId, { kind: 'topic' }, { title });
    });
  }
}

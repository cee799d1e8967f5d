import { Injectable } from '@nestjs/common';
import { requireAllowed, type Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { NameNotShown } from '../../domain/anonymous/anonymous.errors.js';
import { mayAskForName, mayDecideAboutName } from '../../domain/anonymous/anonymous.policy.js';
import { lookAs } from '../../domain/anonymous/opening.js';
import { OpeningsRepository } from '../../persistence/anonymous/openings.repository.js';
import { SealedNamesRepository } from '../../persistence/anonymous/sealed-names.repository.js';
import { ForumColleagues } from '../colleagues.js';

/** Each of the two who opened a name together sees it, once. */
@Injectable()
export class SeeName {
  constructor(
    private readonly transactions: Transactions,
    private readonly openings: OpeningsRepository,
    private readonly names: SealedNamesRepository,
    private readonly colleagues: ForumColleagues,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, NameNotShown */
  async run(actor: Actor, openingId: number): Promise<string> {
    requireAllowed(mayAskForName(actor) || mayDecideAboutName(actor));
    return this.transactions.run(async () => {
      const opening = await this.openings.lock(openingId);
      if (!opening) throw new NotFound();
      const now = this.clock.now();
      const as = lookAs(opening, actor.personId, now);
      if (as === null) throw new NameNotShown();
      await this.openings.look(openingId, as, now);
      await this.audit.record({ actor, action: 'forum.name-seen', subject: { type: 'forum-topic', id: opening.topicId } });
      const sealed = await this.names.open(opening.topicId);
      const people = await this.colleagues.authors(sealed ? [sealed.personId] : []);
      return (sealed && people.get(sealed.personId)?.name) ?? 'Former colleague';
    });
  }
}

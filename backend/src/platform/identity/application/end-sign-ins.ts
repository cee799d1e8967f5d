import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/index.js';
import { Transactions } from '../../database/index.js';
import { NotFound } from '../../errors/index.js';
import { Outbox } from '../../outbox/index.js';
import { SignInsEnded } from '../domain/identity.events.js';
import { SignInsRepository } from '../persistence/sign-ins.repository.js';
import { SignOuts } from './sign-outs.js';

/** Signs browsers out, and tells whatever they hold open. */
@Injectable()
export class EndSignIns {
  constructor(
    private readonly transactions: Transactions,
    private readonly signIns: SignInsRepository,
    private readonly outbox: Outbox,
    private readonly signOuts: SignOuts,
  ) {}

  /** @throws NotFound unless it is one of the person's own */
  async one(me: Actor, signInId: number): Promise<void> {
    await this.transactions.run(async () => {
      const own = await this.signIns.idsOfPersons([me.personId]);
      if (!own.some(({ id }) => id === signInId)) throw new NotFound();
      await this.end(me.personId, [signInId]);
    });
  }

  async allBut(me: Actor): Promise<void> {
    await this.transactions.run(async () => {
      const own = await this.signIns.idsOfPersons([me.personId]);
      await this.end(
        me.personId,
        own.map(({ id }) => id).filter((id) => id !== me.signInId),
      );
    });
  }

  async allOf(personIds: readonly number[]): Promise<void> {
    await this.transactions.run(async () => {
      const found = Map.groupBy(await this.signIns.idsOfPersons(personIds), ({ personId }) => personId);
      for (const [personId, signIns] of found) {
        await this.end(
          personId,
          signIns.map(({ id }) => id),
        );
      }
    });
  }

  private async end(personId: number, signInIds: number[]): Promise<void> {
    if (signInIds.length === 0) return;
    await this.signIns.remove(signInIds);
    this.transactions.afterCommit(() => {
      this.signOuts.tell(signInIds);
    });
    this.outbox.add(new SignInsEnded({ personId, signInIds }));
  }
}

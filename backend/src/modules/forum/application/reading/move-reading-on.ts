import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { ReadingRepository, type ReadUntil } from '../../persistence/reading/reading.repository.js';
import { Readers } from '../readers.js';

/** Keeps how far somebody has read. Pages send it every few seconds, several topics at once. */
@Injectable()
export class MoveReadingOn {
  constructor(
    private readonly transactions: Transactions,
    private readonly readers: Readers,
    private readonly reading: ReadingRepository,
    private readonly clock: Clock,
  ) {}

  /** What the person may not read is left out, and so is what is not there. A topic that stands twice counts where it goes furthest. */
  async run(actor: Actor, until: readonly ReadUntil[]): Promise<void> {
    const furthest = new Map<number, number>();
    for (const { topicId, lastReadNo } of until) furthest.set(topicId, Math.max(lastReadNo, furthest.get(topicId) ?? 0));
    const reader = await this.readers.of(actor);
    const each = [...furthest].map(([topicId, lastReadNo]) => ({ topicId, lastReadNo }));
    await this.transactions.run(() => this.reading.moveOn(reader, each, this.clock.now()));
  }
}

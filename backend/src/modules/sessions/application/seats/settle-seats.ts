import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';
import { On } from '../../../../platform/outbox/index.js';
import { OccurrenceMoved, SeatsDue } from '../../domain/sessions.events.js';
import { OccurrencesRepository } from '../../persistence/series/occurrences.repository.js';
import { SeatLedgers } from './seat-ledger.js';

/**
 * What the clock does to the seats of a date: offers lapse, are made, and seats are opened to the first to answer. It goes by what is stored and the
 * time alone, so it is harmless to run twice, late, or on several servers at once.
 */
@Injectable()
export class SettleSeats {
  constructor(
    private readonly transactions: Transactions,
    private readonly occurrences: OccurrencesRepository,
    private readonly ledgers: SeatLedgers,
  ) {}

  @On(SeatsDue, 'sessions.settle-seats')
  due({ payload: { occurrenceId } }: SeatsDue): Promise<void> {
    return this.run(occurrenceId);
  }

  /** Another start is nearer or farther: another rule may hold, and other times. */
  @On(OccurrenceMoved, 'sessions.settle-seats')
  moved({ payload: { occurrenceId } }: OccurrenceMoved): Promise<void> {
    return this.run(occurrenceId);
  }

  async run(occurrenceId: number): Promise<void> {
    // A move that was undone can leave nothing behind.
    if (!(await this.occurrences.find(occurrenceId))) return;
    await this.transactions.run(async () => {
      const ledger = await this.ledgers.open(occurrenceId);
      await ledger.settle();
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/index.js';

/** What only one transaction at a time may work on. */
export type Turn = 'staff' | 'administrators' | 'first-person';

@Injectable()
export class TurnsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Waits for everyone else's turn to end; ours ends with the transaction. Call it before anything that is decided on is read. */
  async take(turn: Turn): Promise<void> {
    await this.transactions.execute('INSERT INTO people_turn (name, taken) VALUES (?, 0) ON DUPLICATE KEY UPDATE taken = 1 - taken', [
      turn,
    ]);
  }
}

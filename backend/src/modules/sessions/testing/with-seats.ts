import { Transactions } from '../../../platform/database/index.js';
import { SeatLedgers } from '../application/seats/seat-ledger.js';
import type { Seats } from '../domain/seats/seating.js';
import type { SessionsRoom } from './sessions-room.js';

/** Gives a date as many seats, as every edit of it does: under its lock, through the ledger. */
export function withSeats(room: SessionsRoom, occurrenceId: number, capacity: Seats): Promise<void> {
  return room.get(Transactions).run(async () => {
    const ledger = await room.get(SeatLedgers).open(occurrenceId);
    ledger.resize(capacity);
    await ledger.close();
  });
}

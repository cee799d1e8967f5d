import type { OccurrenceChange } from '../../api/series/occurrence.schemas.js';
import type { SeatLedger } from '../seats/seat-ledger.js';
import { seatsView } from '../seats/seats-in-view.js';

/** A date as it is once its ledger is closed. */
export function changeView({ occurrence, seating }: SeatLedger): OccurrenceChange {
  return { id: occurrence.id, rev: occurrence.rev + 1, state: occurrence.state, seats: seatsView(seating) };
}

import type { Transactions } from '../../../platform/database/index.js';
import { seatingOf, type SeatColumns } from '../application/seats/seats-in-view.js';
import { promotionMode } from '../domain/seats/promotion.js';
import { accepts, freeSeats, seatKinds, seatWishes, type Place, type SeatKind } from '../domain/seats/seating.js';

/** What is wrong with the stored seats of a date, in words; nothing where every promise is kept. */
export async function brokenPromises(transactions: Transactions, occurrenceId: number, now?: Date): Promise<string[]> {
  const [date] = await transactions.query<SeatColumns & { startsAt: Date }>(
    `SELECT capacity_room AS capacityRoom, capacity_online AS capacityOnline, booked_room AS bookedRoom, booked_online AS bookedOnline,
      held_room AS heldRoom, held_online AS heldOnline, open_room AS openRoom, open_online AS openOnline, starts_at AS startsAt,
      waiting_room AS waitingRoom, waiting_online AS waitingOnline, waiting_either AS waitingEither, next_queue_number AS nextQueueNumber
     FROM occurrence WHERE id = ?`,
    [occurrenceId],
  );
  const people = await transactions.query<Omit<Place, 'wantsRoom'> & { personId: number; asksFirst: number }>(
    `SELECT person_id AS personId, seat, waits_for AS waitsFor, queue_number AS queueNumber, asks_first AS asksFirst FROM booking
      WHERE occurrence_id = ? AND active_person_id IS NOT NULL`,
    [occurrenceId],
  );
  if (!date) return ['there is no such date'];
  const seating = seatingOf(date);
  const broken: string[] = [];
  // Nearer to the start a free seat may wait for an hour at which people may be asked.
  const atOnce = !now || promotionMode(now, date) === 'book-at-once';
  const offers = await transactions.query<{ personId: number; seat: SeatKind; openBookingId: number | null; queueNumber: number | null }>(
    `SELECT f.person_id AS personId, f.seat, f.open_booking_id AS openBookingId, b.queue_number AS queueNumber
       FROM seat_offer f JOIN booking b ON b.id = f.booking_id WHERE f.occurrence_id = ? AND f.state = 'open'`,
    [occurrenceId],
  );
  for (const { personId, openBookingId, queueNumber } of offers) {
    if (openBookingId === null || queueNumber === null) broken.push(`${String(personId)} is offered a seat without waiting for one`);
  }
  for (const kind of seatKinds) {
    const seated = people.filter(({ seat }) => seat === kind).length;
    if (seated !== seating.booked[kind]) broken.push(`${String(seated)} sit ${kind}, ${String(seating.booked[kind])} are counted`);
    const held = offers.filter(({ seat }) => seat === kind).length;
    if (held !== seating.held[kind]) broken.push(`${String(held)} are offered a seat ${kind}, ${String(seating.held[kind])} are held`);
    if (held > 0 && seated + held > seating.capacity[kind]) broken.push(`more seats ${kind} are booked and held than there are`);
    // A seat waits with who came back with a cancelled date, until an hour at which they may be asked.
    const unasked = people.filter(
      ({ personId, waitsFor, asksFirst }) =>
        asksFirst === 1 && accepts(waitsFor, kind) && !offers.some((offer) => offer.personId === personId),
    );
    const waits = people.some(({ waitsFor, asksFirst }) => asksFirst === 0 && accepts(waitsFor, kind));
    if (atOnce && freeSeats(seating)[kind] > unasked.length && waits) broken.push(`a seat ${kind} is free while somebody waits for it`);
  }
  for (const wish of seatWishes) {
    const waiting = people.filter(({ waitsFor }) => waitsFor === wish).length;
    if (waiting !== seating.waiting[wish]) broken.push(`${String(waiting)} wait for ${wish}, ${String(seating.waiting[wish])} are counted`);
  }
  if (new Set(people.map(({ personId }) => personId)).size !== people.length) broken.push('somebody has two places');
  const diary = await transactions.query<{ personId: number; state: string }>(
    `SELECT person_id AS personId, state FROM diary_entry WHERE source = 'sessions.booking' AND source_id = ?`,
    [occurrenceId],
  );
  const inDiary = new Map(diary.map(({ personId, state }) => [personId, state]));
  if (inDiary.size !== people.length) broken.push(`${String(people.length)} places, ${String(inDiary.size)} diary entries`);
  for (const { personId, seat } of people) {
    if (inDiary.get(personId) !== (seat ? 'booked' : 'waiting')) broken.push(`the diary of ${String(personId)} says something else`);
  }
  return broken;
}

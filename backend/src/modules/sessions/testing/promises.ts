import type { Transactions } from '../../../platform/database/index.js';
import { seatingOf, type SeatColumns } from '../application/seats-in-view.js';
import { accepts, freeSeats, seatKinds, seatWishes, type Place } from '../domain/seating.js';

/** What is wrong with the stored seats of a date, in words; nothing where every promise is kept. */
export async function brokenPromises(transactions: Transactions, occurrenceId: number): Promise<string[]> {
  const [date] = await transactions.query<SeatColumns>(
    `SELECT capacity_room AS capacityRoom, capacity_online AS capacityOnline, booked_room AS bookedRoom, booked_online AS bookedOnline,
      waiting_room AS waitingRoom, waiting_online AS waitingOnline, waiting_either AS waitingEither, next_queue_number AS nextQueueNumber
     FROM occurrence WHERE id = ?`,
    [occurrenceId],
  );
  const people = await transactions.query<Omit<Place, 'wantsRoom'> & { personId: number }>(
    `SELECT person_id AS personId, seat, waits_for AS waitsFor, queue_number AS queueNumber FROM booking
      WHERE occurrence_id = ? AND active_person_id IS NOT NULL`,
    [occurrenceId],
  );
  if (!date) return ['there is no such date'];
  const seating = seatingOf(date);
  const broken: string[] = [];
  for (const kind of seatKinds) {
    const seated = people.filter(({ seat }) => seat === kind).length;
    if (seated !== seating.booked[kind]) broken.push(`${String(seated)} sit ${kind}, ${String(seating.booked[kind])} are counted`);
    const waits = people.some(({ waitsFor }) => accepts(waitsFor, kind));
    if (freeSeats(seating)[kind] > 0 && waits) broken.push(`a seat ${kind} is free while somebody waits for it`);
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

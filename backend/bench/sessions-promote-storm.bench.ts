import { Transactions } from '../src/platform/database/index.js';
import type { Bench } from './bench.js';
import { withBare } from './bare/run-bare.js';
import { Product, type Visitor } from './product.js';
import { aStormDate, atOnce } from './storm.js';

const SEATS = 1000;
/** In turns, so that whatever else the machine does falls on both. */
const ROUNDS = 2;

/** 1,000 people release their seats at the same moment, while 1,000 others wait: each of those is booked, and nobody twice. */
export const bench: Bench = {
  name: 'sessions.promote_storm',
  run: ({ address, databaseUrl }) =>
    Product.on(databaseUrl, async (product) => {
      const visitors = await product.visitors(SEATS);
      const line = await newcomers(product, SEATS);
      const storm = async (date: number, url: string, headers: Record<string, string>): Promise<number> => {
        await fill(product, date, visitors, line);
        const { rate } = await atOnce(visitors, { method: 'DELETE', url, headers });
        await check(product, date, line);
        return rate;
      };
      return withBare({ databaseUrl, reads: {} }, async (bareAddress) => {
        let [value, bare] = [0, 0];
        for (let round = 0; round < ROUNDS; round += 1) {
          const [mine, its] = [await aStormDate(product, SEATS), await aStormDate(product, SEATS)];
          value += (await storm(mine, `${address}/api/sessions/occurrences/${String(mine)}/booking`, { origin: address })) / ROUNDS;
          bare += (await storm(its, `${bareAddress}/releases/${String(its)}`, {})) / ROUNDS;
        }
        return [{ name: 'sessions.promote_storm', value, unit: 'promotions/s', bare, ratio: value / bare }];
      });
    }),
};

/** People who started today. */
async function newcomers(product: Product, count: number): Promise<number[]> {
  const transactions = product.get(Transactions);
  const now = new Date();
  const rows = Array.from({ length: count }, (_, index) => [
    'Newcomer',
    String(index),
    `newcomer.${String(index)}@bench.example`,
    'here',
    now,
  ]);
  await transactions.execute('INSERT INTO person (given_name, family_name, email, state, created_at) VALUES ?', [rows]);
  const made = await transactions.query<{ id: number }>(`SELECT id FROM person WHERE email LIKE 'newcomer.%@bench.example' ORDER BY id`);
  return made.map(({ id }) => id);
}

/** Every seat taken, everybody else in line, and all of it in their diaries. */
async function fill(product: Product, date: number, visitors: readonly Visitor[], line: readonly number[]): Promise<void> {
  const transactions = product.get(Transactions);
  const now = new Date();
  const seated = visitors.map(({ personId }) => [date, personId, personId, 'active', 'room', null, null, 0, 0, personId, now, now]);
  const waiting = line.map((personId, index) => [date, personId, personId, 'active', null, 'room', index + 1, 0, 0, personId, now, now]);
  await transactions.execute(
    `INSERT INTO booking (occurrence_id, person_id, active_person_id, state, seat, waits_for, queue_number, wants_room, show_name, booked_by, booked_at,
      since) VALUES ?`,
    [[...seated, ...waiting]],
  );
  await transactions.execute('UPDATE occurrence SET booked_room = ?, waiting_room = ?, next_queue_number = ? WHERE id = ?', [
    SEATS,
    line.length,
    line.length + 1,
    date,
  ]);
  await transactions.execute(
    `INSERT INTO diary_entry (person_id, source, source_id, starts_at, ends_at, time_zone, title, link, state, note, known_since)
      SELECT b.person_id, 'sessions.booking', o.id, o.starts_at, o.ends_at, o.time_zone, 'Storm', '/', IF(b.seat IS NULL, 'waiting', 'booked'), NULL, ?
        FROM booking b JOIN occurrence o ON o.id = b.occurrence_id WHERE o.id = ?`,
    [now, date],
  );
  await transactions.execute(
    `INSERT INTO invitation (person_id, source, source_id, uid, time_zone, state, starts_at, ends_at, title, link, changed_at)
      SELECT b.person_id, 'sessions.booking', o.id, CONCAT('storm-', o.id), o.time_zone, 'standing', o.starts_at, o.ends_at, 'Storm', '/', ?
        FROM booking b JOIN occurrence o ON o.id = b.occurrence_id WHERE o.id = ? AND b.seat IS NOT NULL`,
    [now, date],
  );
}

/** @throws Error unless everybody in line has one seat now, and nobody else has any. */
async function check(product: Product, date: number, line: readonly number[]): Promise<void> {
  const seats = await product
    .get(Transactions)
    .query<{ personId: number; seat: string | null }>(
      'SELECT person_id AS personId, seat FROM booking WHERE occurrence_id = ? AND active_person_id IS NOT NULL ORDER BY person_id',
      [date],
    );
  const promoted = seats.filter(({ seat }) => seat === 'room').map(({ personId }) => personId);
  if (seats.length !== line.length || promoted.join() !== [...line].sort((one, other) => one - other).join())
    throw new Error(
      `${String(promoted.length)} of ${String(line.length)} people in line have a seat; ${String(seats.length)} have a place.`,
    );
  const numbers = await product
    .get(Transactions)
    .one<{ booked: number; waiting: number }>('SELECT booked_room AS booked, waiting_room AS waiting FROM occurrence WHERE id = ?', [date]);
  if (numbers?.booked !== SEATS || numbers.waiting !== 0) throw new Error('The numbers of the date do not fit its bookings.');
}

import { createHash } from 'node:crypto';
import type { Pool, PoolConnection, ResultSetHeader, RowDataPacket } from 'mysql2/promise';
import { tell } from './tell-bare.js';

interface Click {
  readonly personId: number;
  readonly key: string;
}

interface Booked {
  readonly state: 'booked' | 'waiting';
  readonly queueNumber: number | null;
}

/** The statements of one booking through the product, one by one, in one transaction. */
export async function bookBare(pool: Pool, occurrenceId: number, click: Click): Promise<Booked> {
  const connection = await pool.getConnection();
  try {
    // Whose request it is.
    await connection.query('SELECT id FROM sign_in WHERE token_hash = ?', [createHash('sha256').update(click.key).digest()]);
    await connection.query(
      'SELECT person.id, given_name, family_name, r.role FROM person LEFT JOIN role_appointment r ON r.person_id = person.id WHERE person.id = ?',
      [click.personId],
    );
    await connection.query('SET TRANSACTION ISOLATION LEVEL READ COMMITTED');
    await connection.query('START TRANSACTION');
    const booked = await book(connection, occurrenceId, click);
    await connection.query('COMMIT');
    return booked;
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  } finally {
    connection.release();
  }
}

async function book(connection: PoolConnection, occurrenceId: number, { personId, key }: Click): Promise<Booked> {
  const now = new Date();
  await connection.query('INSERT INTO booking_click (person_id, click_key, fingerprint, clicked_at) VALUES (?, ?, ?, ?)', [
    personId,
    key,
    createHash('sha256').update(key).digest(),
    now,
  ]);
  const [[date]] = await connection.query<RowDataPacket[]>('SELECT * FROM occurrence WHERE id = ? FOR UPDATE', [occurrenceId]);
  if (!date) throw new Error('There is no such date.');
  await connection.query(
    `SELECT *, (SELECT GROUP_CONCAT(person_id) FROM series_host WHERE series_id = series.id) AS hosts,
      (SELECT GROUP_CONCAT(skill_id) FROM series_skill WHERE series_id = series.id) AS skills FROM series WHERE id = ?`,
    [date['series_id']],
  );
  const isFree = Number(date['booked_room']) < Number(date['capacity_room']);
  const queueNumber = isFree ? null : Number(date['next_queue_number']);
  const { insertId } = await insertBooking(connection, occurrenceId, personId, queueNumber, now);
  await connection.query(
    `INSERT INTO diary_entry (person_id, source, source_id, starts_at, ends_at, time_zone, title, link, state, note, known_since)
      VALUES (?, 'sessions.booking', ?, ?, ?, ?, 'Bare', '/', ?, NULL, ?) ON DUPLICATE KEY UPDATE state = VALUES(state)`,
    [personId, occurrenceId, date['starts_at'], date['ends_at'], date['time_zone'], isFree ? 'booked' : 'waiting', now],
  );
  await connection.query(
    `UPDATE occurrence SET booked_room = booked_room + ?, waiting_room = waiting_room + ?, next_queue_number = next_queue_number + ?, rev = rev + 1
      WHERE id = ?`,
    [isFree ? 1 : 0, isFree ? 0 : 1, isFree ? 0 : 1, occurrenceId],
  );
  const answer = await readBooking(connection, occurrenceId, personId, date, insertId);
  await connection.query('UPDATE booking_click SET answer = ? WHERE person_id = ? AND click_key = ?', [
    JSON.stringify(answer),
    personId,
    key,
  ]);
  await tell(connection, occurrenceId, now, isFree ? 4 : 2);
  return { state: isFree ? 'booked' : 'waiting', queueNumber };
}

async function insertBooking(
  connection: PoolConnection,
  occurrenceId: number,
  personId: number,
  queueNumber: number | null,
  now: Date,
): Promise<ResultSetHeader> {
  const waits = queueNumber !== null;
  const [written] = await connection.query<ResultSetHeader>(
    `INSERT INTO booking (occurrence_id, person_id, active_person_id, state, seat, waits_for, queue_number, wants_room, show_name, booked_by, booked_at,
      since) VALUES (?, ?, ?, 'active', ?, ?, ?, 0, 0, ?, ?, ?)`,
    [occurrenceId, personId, personId, waits ? null : 'room', waits ? 'room' : null, queueNumber, personId, now, now],
  );
  return written;
}

async function readBooking(
  connection: PoolConnection,
  occurrenceId: number,
  personId: number,
  date: RowDataPacket,
  bookingId: number,
): Promise<object> {
  const [rows] = await connection.query('SELECT * FROM booking WHERE occurrence_id = ? AND active_person_id = ?', [occurrenceId, personId]);
  const [clashes] = await connection.query(
    `SELECT title, starts_at, ends_at FROM diary_entry WHERE person_id IN (?) AND ends_at > ? AND starts_at < ? AND state IN ('booked', 'hosting')`,
    [[personId], date['starts_at'], date['ends_at']],
  );
  return { bookingId, rows, clashes };
}

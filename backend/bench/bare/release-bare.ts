import { createHash } from 'node:crypto';
import type { Pool, PoolConnection, RowDataPacket } from 'mysql2/promise';
import { tell } from './tell-bare.js';

/** The statements of one release through the product, with the promotion that follows, one by one, in one transaction. */
export async function releaseBare(pool: Pool, occurrenceId: number, personId: number): Promise<object> {
  const connection = await pool.getConnection();
  try {
    // Whose request it is.
    await connection.query('SELECT id FROM sign_in WHERE token_hash = ?', [createHash('sha256').update(String(personId)).digest()]);
    await connection.query(
      'SELECT person.id, given_name, family_name, r.role FROM person LEFT JOIN role_appointment r ON r.person_id = person.id WHERE person.id = ?',
      [personId],
    );
    await connection.query('SET TRANSACTION ISOLATION LEVEL READ COMMITTED');
    await connection.query('START TRANSACTION');
    const promoted = await release(connection, occurrenceId, personId);
    await connection.query('COMMIT');
    return { promoted };
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  } finally {
    connection.release();
  }
}

async function release(connection: PoolConnection, occurrenceId: number, personId: number): Promise<number> {
  const now = new Date();
  const [[date]] = await connection.query<RowDataPacket[]>('SELECT * FROM occurrence WHERE id = ? FOR UPDATE', [occurrenceId]);
  if (!date) throw new Error('There is no such date.');
  await connection.query(
    `SELECT *, (SELECT GROUP_CONCAT(person_id) FROM series_host WHERE series_id = series.id) AS hosts,
      (SELECT GROUP_CONCAT(skill_id) FROM series_skill WHERE series_id = series.id) AS skills FROM series WHERE id = ?`,
    [date['series_id']],
  );
  const [[booking]] = await connection.query<RowDataPacket[]>('SELECT * FROM booking WHERE occurrence_id = ? AND active_person_id = ?', [
    occurrenceId,
    personId,
  ]);
  await connection.query(
    `UPDATE booking SET state = 'released', active_person_id = NULL, queue_number = NULL, support = NULL, support_until = NULL, ended_at = ? WHERE id = ?`,
    [now, booking?.['id']],
  );
  await connection.query(
    `UPDATE invitation SET state = 'withdrawn', sequence = sequence + 1, changed_at = ? WHERE source = 'sessions.booking' AND source_id = ? AND person_id = ?`,
    [now, occurrenceId, personId],
  );
  await connection.query(`DELETE FROM diary_entry WHERE source = 'sessions.booking' AND source_id = ? AND person_id = ?`, [
    occurrenceId,
    personId,
  ]);
  const promoted = await promote(connection, date, now);
  await connection.query('UPDATE occurrence SET waiting_room = waiting_room - 1, rev = rev + 1 WHERE id = ?', [occurrenceId]);
  await tell(connection, occurrenceId, now, 6);
  return promoted;
}

/** The first in line gets the seat. */
async function promote(connection: PoolConnection, date: RowDataPacket, now: Date): Promise<number> {
  const [[first]] = await connection.query<RowDataPacket[]>(
    'SELECT * FROM booking WHERE occurrence_id = ? AND queue_number IS NOT NULL ORDER BY queue_number LIMIT 1',
    [date['id']],
  );
  const personId = Number(first?.['person_id']);
  await connection.query(`UPDATE booking SET seat = 'room', waits_for = NULL, queue_number = NULL, since = ? WHERE id = ?`, [
    now,
    first?.['id'],
  ]);
  await connection.query(
    `INSERT INTO invitation (person_id, source, source_id, uid, time_zone, state, starts_at, ends_at, title, link, changed_at)
      VALUES (?, 'sessions.booking', ?, 'bare', ?, 'standing', ?, ?, 'Bare', '/', ?) ON DUPLICATE KEY UPDATE state = 'standing'`,
    [personId, date['id'], date['time_zone'], date['starts_at'], date['ends_at'], now],
  );
  await connection.query(
    `INSERT INTO diary_entry (person_id, source, source_id, starts_at, ends_at, time_zone, title, link, state, note, known_since)
      VALUES (?, 'sessions.booking', ?, ?, ?, ?, 'Bare', '/', 'booked', NULL, ?) ON DUPLICATE KEY UPDATE state = VALUES(state)`,
    [personId, date['id'], date['starts_at'], date['ends_at'], date['time_zone'], now],
  );
  return personId;
}

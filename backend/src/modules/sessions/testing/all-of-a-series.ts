import { Transactions } from '../../../platform/database/index.js';
import type { SessionsRoom } from './sessions-room.js';

/** Everything that is stored of a series and its dates but for versions and the time of changes: the same before an edit and after its undoing. */
export async function allOfSeries(room: SessionsRoom, seriesId: number): Promise<unknown> {
  const { query } = { query: <Row>(sql: string) => room.get(Transactions).query<Row>(sql, [seriesId]) };
  const ofDates = 'SELECT id FROM occurrence WHERE series_id = ?';
  const without = (row: Record<string, unknown>, ...names: string[]): Record<string, unknown> =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
  const dates = await query<Record<string, unknown>>(
    `SELECT * FROM occurrence WHERE series_id = ? AND NOT (state = 'not-running' AND original_start IS NULL) ORDER BY id`,
  );
  return {
    series: (await query<Record<string, unknown>>('SELECT * FROM series WHERE id = ?')).map((row) => without(row, 'version')),
    hosts: await query('SELECT * FROM series_host WHERE series_id = ? ORDER BY position'),
    skills: await query('SELECT * FROM series_skill WHERE series_id = ? ORDER BY skill_id'),
    dates: dates.map((row) => without(row, 'rev', 'state_at')),
    ownHosts: await query(`SELECT * FROM occurrence_host WHERE occurrence_id IN (${ofDates}) ORDER BY 1, 2`),
    bookings: await query(`SELECT * FROM booking WHERE occurrence_id IN (${ofDates}) ORDER BY id`),
    diary: (
      await query<Record<string, unknown>>(
        `SELECT person_id, source, source_id, starts_at, ends_at, title, note, state FROM diary_entry WHERE source LIKE 'sessions.%' AND source_id IN (${ofDates})
          ORDER BY source, source_id, person_id`,
      )
    ).map((row) => ({ ...row })),
  };
}

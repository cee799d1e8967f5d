import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/index.js';
import type { DiaryEntry, DiaryKey, DiaryState } from '../domain/diary-entry.js';

/** What may change for everyone at once. */
export type SharedDetails = Pick<DiaryEntry, 'startsAt' | 'endsAt' | 'timeZone' | 'title' | 'link' | 'state' | 'note'>;

const columns: Record<keyof SharedDetails, string> = {
  startsAt: 'starts_at',
  endsAt: 'ends_at',
  timeZone: 'time_zone',
  title: 'title',
  link: 'link',
  state: 'state',
  note: 'note',
};

const ENTRY = `id, person_id AS personId, source, source_id AS sourceId, starts_at AS startsAt, ends_at AS endsAt, time_zone AS timeZone, title, link,
  state, note`;

@Injectable()
export class DiaryRepository {
  constructor(private readonly transactions: Transactions) {}

  /** `at` is when it came to stand at its time, unless it did already. */
  async put(entry: Omit<DiaryEntry, 'id'>, at: Date): Promise<void> {
    await this.transactions.execute(
      `INSERT INTO diary_entry (person_id, source, source_id, starts_at, ends_at, time_zone, title, link, state, note, known_since)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE known_since = IF(starts_at = VALUES(starts_at) AND state = VALUES(state), known_since, VALUES(known_since)),
         starts_at = VALUES(starts_at), ends_at = VALUES(ends_at), time_zone = VALUES(time_zone), title = VALUES(title),
         link = VALUES(link), state = VALUES(state), note = VALUES(note)`,
      [
        entry.personId,
        entry.source,
        entry.sourceId,
        entry.startsAt,
        entry.endsAt,
        entry.timeZone,
        entry.title,
        entry.link,
        entry.state,
        entry.note,
        at,
      ],
    );
  }

  /** For everyone who has it. */
  async changeAll(source: string, sourceId: number, details: Partial<SharedDetails>, at: Date): Promise<void> {
    const given = Object.entries(details) as [keyof SharedDetails, string | Date | null][];
    if (given.length === 0) return;
    await this.transactions.execute(
      `UPDATE diary_entry SET ${details.startsAt ? 'known_since = IF(starts_at = ?, known_since, ?),' : ''}
         ${given.map(([name]) => `${columns[name]} = ?`).join(', ')}
        WHERE source = ? AND source_id = ?`,
      [...(details.startsAt ? [details.startsAt, at] : []), ...given.map(([, value]) => value), source, sourceId],
    );
  }

  async remove({ source, sourceId, personId }: DiaryKey): Promise<void> {
    await this.transactions.execute('DELETE FROM diary_entry WHERE source = ? AND source_id = ? AND person_id = ?', [
      source,
      sourceId,
      personId,
    ]);
  }

  async removeAll(source: string, sourceId: number): Promise<void> {
    await this.transactions.execute('DELETE FROM diary_entry WHERE source = ? AND source_id = ?', [source, sourceId]);
  }

  /** In order of their start: all that overlaps the span, by state where given. The index ends at what is over before the span begins. */
  async overlapping(personIds: readonly number[], from: Date, to: Date, states: readonly DiaryState[]): Promise<DiaryEntry[]> {
    if (personIds.length === 0) return [];
    return this.transactions.query<DiaryEntry>(
      `SELECT ${ENTRY} FROM diary_entry
        WHERE person_id IN (?) AND ends_at > ? AND starts_at < ? AND state IN (?)
        ORDER BY starts_at, ends_at, id`,
      [personIds, from, to, states],
    );
  }

  async everythingOf(personId: number): Promise<DiaryEntry[]> {
    return this.transactions.query<DiaryEntry>(`SELECT ${ENTRY} FROM diary_entry WHERE person_id = ? ORDER BY starts_at, id`, [personId]);
  }

  /** Everyone who has the thing in their diary. */
  async peopleWith(source: string, sourceId: number): Promise<number[]> {
    const rows = await this.transactions.query<{ personId: number }>(
      'SELECT person_id AS personId FROM diary_entry WHERE source = ? AND source_id = ?',
      [source, sourceId],
    );
    return rows.map(({ personId }) => personId);
  }

  async firstFrom(personId: number, from: Date): Promise<DiaryEntry | undefined> {
    return this.transactions.one<DiaryEntry>(
      `SELECT ${ENTRY} FROM diary_entry WHERE person_id = ? AND ends_at > ? AND starts_at >= ? ORDER BY starts_at, ends_at, id LIMIT 1`,
      [personId, from, from],
    );
  }
}

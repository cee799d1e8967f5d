import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/index.js';
import { busyStates, type DiaryEntry } from '../domain/diary-entry.js';
import type { Lead } from '../domain/reminder.js';

/** An entry of the diary as reminders see it. */
export type RemindableEntry = Pick<DiaryEntry, 'id' | 'personId' | 'source' | 'sourceId' | 'startsAt' | 'timeZone'> & {
  readonly knownSince: Date;
};

export interface NewReminder extends Pick<DiaryEntry, 'personId' | 'source' | 'sourceId' | 'startsAt'> {
  readonly ahead: Lead;
  readonly occasion: string;
}

/** A reminder that was taken, with the entry as it is now. */
export interface TakenReminder extends Pick<
  DiaryEntry,
  'personId' | 'startsAt' | 'endsAt' | 'timeZone' | 'title' | 'link' | 'state' | 'note'
> {
  readonly id: number;
  readonly ahead: Lead;
}

@Injectable()
export class RemindersRepository {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Entries that take time and start after the one instant and not after the other, of which nobody was reminded so far ahead of this start; in order
   * of it, after the last one seen. Reads the index of starts from where it begins to be near, however many entries there are; the hint keeps the
   * server from looking through all reminders of one start for each who comes to it.
   */
  unreminded(
    ahead: Lead,
    { after, until }: { after: Date; until: Date },
    last: Pick<RemindableEntry, 'startsAt' | 'id'> | undefined,
    limit: number,
  ): Promise<RemindableEntry[]> {
    const from = last?.startsAt ?? after;
    return this.transactions.query<RemindableEntry>(
      `SELECT e.id, e.person_id AS personId, e.source, e.source_id AS sourceId, e.starts_at AS startsAt, e.time_zone AS timeZone,
         e.known_since AS knownSince
        FROM diary_entry e LEFT JOIN reminder r FORCE INDEX (uq_reminder_occasion)
          ON r.source = e.source AND r.source_id = e.source_id AND r.person_id = e.person_id AND r.ahead = ? AND r.starts_at = e.starts_at
        WHERE e.starts_at >= ? AND e.starts_at <= ? AND (e.starts_at > ? OR e.id > ?) AND e.state IN (?) AND r.id IS NULL
        ORDER BY e.starts_at, e.id LIMIT ?`,
      [ahead, from, until, from, last?.id ?? 0, busyStates, limit],
    );
  }

  /** Takes those that no other server has taken. @returns how many */
  async take(reminders: readonly NewReminder[], batch: string): Promise<number> {
    if (reminders.length === 0) return 0;
    const rows = reminders.map((reminder) => [
      ...[reminder.personId, reminder.source, reminder.sourceId, reminder.ahead, reminder.occasion, reminder.startsAt, batch],
    ]);
    await this.transactions.execute(
      `INSERT INTO reminder (person_id, source, source_id, ahead, occasion, starts_at, batch) VALUES ${rows.map(() => '(?)').join(', ')}
       ON DUPLICATE KEY UPDATE id = id`,
      rows,
    );
    const taken = await this.transactions.one<{ number: number }>('SELECT COUNT(*) AS number FROM reminder WHERE batch = ?', [batch]);
    return taken?.number ?? 0;
  }

  /** Those of the batch whose entry still takes that time. */
  ofBatch(batch: string): Promise<TakenReminder[]> {
    return this.transactions.query<TakenReminder>(
      `SELECT r.id, r.ahead, e.person_id AS personId, e.starts_at AS startsAt, e.ends_at AS endsAt, e.time_zone AS timeZone, e.title, e.link, e.state,
         e.note
        FROM reminder r
        JOIN diary_entry e ON e.source = r.source AND e.source_id = r.source_id AND e.person_id = r.person_id AND e.starts_at = r.starts_at
        WHERE r.batch = ? AND e.state IN (?) ORDER BY r.id`,
      [batch, busyStates],
    );
  }

  everythingOf(personId: number): Promise<object[]> {
    return this.transactions.query<object>(
      'SELECT source, source_id AS sourceId, ahead, starts_at AS startsAt FROM reminder WHERE person_id = ? ORDER BY starts_at',
      [personId],
    );
  }

  /** @returns how many went, `limit` at most */
  async removeBefore(instant: Date, limit: number): Promise<number> {
    return (await this.transactions.execute('DELETE FROM reminder WHERE starts_at < ? ORDER BY starts_at LIMIT ?', [instant, limit]))
      .affectedRows;
  }
}

import { Injectable } from '@nestjs/common';
import { Transactions, type SqlValue } from '../../../../platform/database/index.js';
import type { EndedPlace, PastWords } from '../../domain/series-edits/series-edit-snapshot.js';
import type { SeriesFacts } from '../../domain/series-edits/series-edit.js';

/** What an edit must leave as it was, and what undoing it brings back. */
@Injectable()
export class PastDatesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** What the dates of a series that have begun say themselves. */
  async words(seriesId: number, now: Date): Promise<PastWords[]> {
    return this.transactions.query<PastWords>(
      `SELECT id, own_title AS ownTitle, own_summary AS ownSummary, own_place AS ownPlace, own_link AS ownLink, own_captions AS ownCaptions,
        own_hosts AS ownHosts FROM occurrence WHERE series_id = ? AND starts_at <= ? ORDER BY id`,
      [seriesId, now],
    );
  }

  /** Writes what a series said so far, and will not say any more, into its dates that have begun. An empty text stands for none. */
  async keep(series: SeriesFacts & { readonly id: number }, after: SeriesFacts, now: Date): Promise<void> {
    const own: readonly (readonly [string, SqlValue, boolean])[] = [
      ['own_title', series.title, series.title !== after.title],
      ['own_summary', series.summary, series.summary !== after.summary],
      ['own_place', series.place ?? '', series.place !== after.place],
      ['own_link', series.link ?? '', series.link !== after.link],
      ['own_captions', series.captions, series.captions !== after.captions],
    ];
    const kept = own.filter(([, , changes]) => changes);
    if (kept.length > 0) {
      await this.transactions.execute(
        `UPDATE occurrence SET ${kept.map(([name]) => `${name} = COALESCE(${name}, ?)`).join(', ')} WHERE series_id = ? AND starts_at <= ?`,
        [...kept.map(([, value]) => value), series.id, now],
      );
    }
    if (series.hostIds.join() !== after.hostIds.join()) await this.keepHosts(series.id, now);
  }

  private async keepHosts(seriesId: number, now: Date): Promise<void> {
    await this.transactions.execute(
      `INSERT INTO occurrence_host (occurrence_id, person_id, position)
       SELECT o.id, h.person_id, h.position FROM occurrence o JOIN series_host h ON h.series_id = o.series_id
        WHERE o.series_id = ? AND o.starts_at <= ? AND o.own_hosts = 0`,
      [seriesId, now],
    );
    await this.transactions.execute('UPDATE occurrence SET own_hosts = 1 WHERE series_id = ? AND starts_at <= ? AND own_hosts = 0', [
      seriesId,
      now,
    ]);
  }

  async giveBack(words: readonly PastWords[]): Promise<void> {
    for (const { id, ownTitle, ownSummary, ownPlace, ownLink, ownCaptions, ownHosts } of words) {
      await this.transactions.execute(
        'UPDATE occurrence SET own_title = ?, own_summary = ?, own_place = ?, own_link = ?, own_captions = ?, own_hosts = ? WHERE id = ?',
        [ownTitle, ownSummary, ownPlace, ownLink, ownCaptions, ownHosts, id],
      );
    }
    const following = words.filter(({ ownHosts }) => ownHosts === 0).map(({ id }) => id);
    if (following.length > 0) await this.transactions.execute('DELETE FROM occurrence_host WHERE occurrence_id IN (?)', [following]);
  }

  /** Places that hold, with all that ends with them. */
  async placesOf(occurrenceIds: readonly number[]): Promise<EndedPlace[]> {
    if (occurrenceIds.length === 0) return [];
    const rows = await this.transactions.query<Omit<EndedPlace, 'supportUntil'> & { supportUntil: Date | null }>(
      `SELECT id, active_person_id AS personId, occurrence_id AS occurrenceId, queue_number AS queueNumber, support, support_until AS supportUntil
         FROM booking WHERE occurrence_id IN (?) AND active_person_id IS NOT NULL ORDER BY id`,
      [occurrenceIds],
    );
    return rows.map((row) => ({ ...row, supportUntil: row.supportUntil?.toISOString() ?? null }));
  }

  /** Places hold again as they did, and the date counts them. */
  async restorePlaces(occurrenceId: number, places: readonly EndedPlace[]): Promise<void> {
    for (const { id, personId, queueNumber, support, supportUntil } of places) {
      await this.transactions.execute(
        `UPDATE booking SET state = 'active', active_person_id = ?, queue_number = ?, support = ?, support_until = ?, ended_at = NULL,
          ended_queue_number = NULL WHERE id = ? AND state = 'cancelled'`,
        [personId, queueNumber, support, supportUntil === null ? null : new Date(supportUntil), id],
      );
    }
    const count = (condition: string): string =>
      `(SELECT COUNT(*) FROM booking b WHERE b.occurrence_id = occurrence.id AND b.active_person_id IS NOT NULL AND ${condition})`;
    await this.transactions.execute(
      `UPDATE occurrence SET booked_room = ${count(`b.seat = 'room'`)}, booked_online = ${count(`b.seat = 'online'`)},
        waiting_room = ${count(`b.waits_for = 'room'`)}, waiting_online = ${count(`b.waits_for = 'online'`)},
        waiting_either = ${count(`b.waits_for = 'either'`)} WHERE id = ?`,
      [occurrenceId],
    );
  }

  /** Read under the lock of the dates: whatever is booked at them afterwards has a higher number. */
  async lastBooking(occurrenceIds: readonly number[]): Promise<number> {
    if (occurrenceIds.length === 0) return 0;
    const row = await this.transactions.one<{ id: number | null }>('SELECT MAX(id) AS id FROM booking WHERE occurrence_id IN (?)', [
      occurrenceIds,
    ]);
    return row?.id ?? 0;
  }

  async bookedSince(occurrenceIds: readonly number[], lastBooking: number): Promise<{ occurrenceId: number; personId: number }[]> {
    if (occurrenceIds.length === 0) return [];
    return this.transactions.query(
      `SELECT occurrence_id AS occurrenceId, active_person_id AS personId FROM booking
        WHERE occurrence_id IN (?) AND active_person_id IS NOT NULL AND id > ?`,
      [occurrenceIds, lastBooking],
    );
  }

  /** Dates among these at which somebody has a place, earliest first. */
  async booked(occurrenceIds: readonly number[]): Promise<{ id: number; localStart: string }[]> {
    if (occurrenceIds.length === 0) return [];
    return this.transactions.query(
      `SELECT o.id, o.local_start AS localStart FROM occurrence o WHERE o.id IN (?)
        AND EXISTS (SELECT 1 FROM booking b WHERE b.occurrence_id = o.id AND b.active_person_id IS NOT NULL) ORDER BY o.starts_at`,
      [occurrenceIds],
    );
  }
}

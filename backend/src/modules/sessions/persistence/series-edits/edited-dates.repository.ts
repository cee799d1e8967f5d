import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';
import type { DateColumns, EditedDate } from '../../domain/series-edits/series-edit.js';

/** How many write at once. */
const AT_ONCE = 500;

const columns = `id, calendar_uid AS calendarUid, calendar_start AS calendarStart, original_start AS originalStart, local_start AS localStart, local_end AS localEnd, starts_at AS startsAt, ends_at AS endsAt,
  time_zone AS timeZone, state, state_reason AS stateReason, cancelled_with AS cancelledWith, own_time AS ownTime, own_hosts AS ownHosts,
  (SELECT GROUP_CONCAT(h.person_id ORDER BY h.position SEPARATOR ',') FROM occurrence_host h WHERE h.occurrence_id = occurrence.id) AS hostList,
  own_title AS ownTitle, own_summary AS ownSummary, own_place AS ownPlace, own_link AS ownLink, own_capacity AS ownCapacity,
  capacity_room AS capacityRoom, capacity_online AS capacityOnline, booked_room AS bookedRoom, booked_online AS bookedOnline,
  waiting_room AS waitingRoom, waiting_online AS waitingOnline, waiting_either AS waitingEither`;

type Row = Omit<EditedDate, 'ownHostIds'> & { readonly hostList: string | null };

const edited = ({ hostList, ...row }: Row): EditedDate => ({ ...row, ownHostIds: hostList ? hostList.split(',').map(Number) : [] });

/** A place at a date, as an edit must know it. */
export interface PlaceHeld {
  readonly occurrenceId: number;
  readonly personId: number;
  readonly seated: number;
}

/** The dates of a series as an edit reads and writes them: many at a time, in the order in which they are locked. */
@Injectable()
export class EditedDatesRepository {
  constructor(private readonly transactions: Transactions) {}

  async ofSeries(seriesId: number): Promise<EditedDate[]> {
    const rows = await this.transactions.query<Row>(`SELECT ${columns} FROM occurrence WHERE series_id = ? ORDER BY id`, [seriesId]);
    return rows.map(edited);
  }

  /** Locks the dates that have not begun. Call it under the lock of the series, before anything is read. */
  async lockFuture(seriesId: number, now: Date): Promise<void> {
    await this.transactions.query('SELECT id FROM occurrence WHERE series_id = ? AND starts_at > ? ORDER BY id FOR UPDATE', [
      seriesId,
      now,
    ]);
  }

  async lock(ids: readonly number[]): Promise<void> {
    const inOrder = [...ids].sort((one, other) => one - other);
    for (let first = 0; first < inOrder.length; first += AT_ONCE) {
      await this.transactions.query('SELECT id FROM occurrence WHERE id IN (?) ORDER BY id FOR UPDATE', [
        inOrder.slice(first, first + AT_ONCE),
      ]);
    }
  }

  async one(seriesId: number, id: number): Promise<EditedDate | undefined> {
    const row = await this.transactions.one<Row>(`SELECT ${columns} FROM occurrence WHERE series_id = ? AND id = ?`, [seriesId, id]);
    return row && edited(row);
  }

  async withIds(ids: readonly number[]): Promise<EditedDate[]> {
    if (ids.length === 0) return [];
    return (await this.transactions.query<Row>(`SELECT ${columns} FROM occurrence WHERE id IN (?) ORDER BY id`, [ids])).map(edited);
  }

  async madeAt(seriesId: number, originalStarts: readonly string[]): Promise<number[]> {
    if (originalStarts.length === 0) return [];
    const rows = await this.transactions.query<{ id: number }>(
      'SELECT id FROM occurrence WHERE series_id = ? AND original_start IN (?) ORDER BY id',
      [seriesId, originalStarts],
    );
    return rows.map(({ id }) => id);
  }

  /** Everybody with a place at these dates. */
  async places(ids: readonly number[]): Promise<PlaceHeld[]> {
    if (ids.length === 0) return [];
    return this.transactions.query<PlaceHeld>(
      `SELECT occurrence_id AS occurrenceId, active_person_id AS personId, seat IS NOT NULL AS seated FROM booking
        WHERE occurrence_id IN (?) AND active_person_id IS NOT NULL ORDER BY active_person_id, occurrence_id`,
      [ids],
    );
  }

  /** So that dates can change places under the key that holds one row for each place of the rule. */
  async leavePlaces(ids: readonly number[]): Promise<void> {
    if (ids.length > 0) await this.transactions.execute('UPDATE occurrence SET original_start = NULL WHERE id IN (?)', [ids]);
  }

  async moveToSeries(ids: readonly number[], seriesId: number): Promise<void> {
    if (ids.length > 0) await this.transactions.execute('UPDATE occurrence SET series_id = ? WHERE id IN (?)', [seriesId, ids]);
  }

  /** Writes what an edit may write of a date, and raises its revision. */
  async write(id: number, before: Pick<DateColumns, 'state' | 'ownHosts'>, date: DateColumns, now: Date): Promise<void> {
    await this.transactions.execute(
      `UPDATE occurrence SET original_start = ?, local_start = ?, local_end = ?, starts_at = ?, ends_at = ?, time_zone = ?, state = ?,
        state_reason = ?, cancelled_with = ?, own_time = ?, own_hosts = ?, own_title = ?, own_summary = ?, own_place = ?, own_link = ?,
        own_capacity = ?, capacity_room = ?, capacity_online = ?, rev = rev + 1${before.state === date.state ? '' : ', state_at = ?'} WHERE id = ?`,
      [
        date.originalStart,
        date.localStart,
        date.localEnd,
        date.startsAt,
        date.endsAt,
        date.timeZone,
        date.state,
        date.stateReason,
        date.cancelledWith,
        date.ownTime,
        date.ownHosts,
        date.ownTitle,
        date.ownSummary,
        date.ownPlace,
        date.ownLink,
        date.ownCapacity,
        date.capacityRoom,
        date.capacityOnline,
        ...(before.state === date.state ? [] : [now]),
        id,
      ],
    );
    if (before.ownHosts === 1 || date.ownHosts === 1) await this.setHosts(id, date.ownHostIds);
  }

  private async setHosts(id: number, personIds: readonly number[]): Promise<void> {
    await this.transactions.execute('DELETE FROM occurrence_host WHERE occurrence_id = ?', [id]);
    if (personIds.length === 0) return;
    await this.transactions.execute(
      `INSERT INTO occurrence_host (occurrence_id, person_id, position) VALUES ${personIds.map(() => '(?, ?, ?)').join(', ')}`,
      personIds.flatMap((personId, position) => [id, personId, position]),
    );
  }
}

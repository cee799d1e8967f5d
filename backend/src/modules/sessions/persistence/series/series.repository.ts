import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Transactions, type SqlValue } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import type { SeriesState } from '../../domain/series/series.js';
import type { Occurrence } from './occurrence.entity.js';
import { Series } from './series.entity.js';

/** A series with the people who host it and the skills it is about. */
export type SeriesWithPeople = Omit<Series, 'skipped' | 'captions' | 'splitFrom'> & {
  readonly hostIds: number[];
  /** Hosts of the series where `hostIds` are those of one date: they keep their say. */
  readonly seriesHostIds?: number[];
  readonly skillIds: number[];
  readonly skipped: string[];
  readonly captions: boolean;
};

/** The columns that an edit may set. */
export type SeriesDetails = Pick<
  SeriesWithPeople,
  | 'title'
  | 'summary'
  | 'description'
  | 'descriptionHtml'
  | 'place'
  | 'link'
  | 'capacityRoom'
  | 'capacityOnline'
  | 'captions'
  | 'durationMinutes'
  | 'rule'
  | 'startsLocal'
  | 'timeZone'
  | 'skipped'
  | 'opensMinutesBefore'
  | 'closesMinutesBefore'
  | 'releaseUntilMinutesBefore'
  | 'audience'
  | 'audienceServiceId'
  | 'bankHolidays'
>;

const column: Record<keyof SeriesDetails, string> = {
  title: 'title',
  summary: 'summary',
  description: 'description',
  descriptionHtml: 'description_html',
  place: 'place',
  link: 'link',
  capacityRoom: 'capacity_room',
  capacityOnline: 'capacity_online',
  captions: 'captions',
  durationMinutes: 'duration_minutes',
  rule: 'rule',
  startsLocal: 'starts_local',
  timeZone: 'time_zone',
  skipped: 'skipped',
  opensMinutesBefore: 'opens_minutes_before',
  closesMinutesBefore: 'closes_minutes_before',
  releaseUntilMinutesBefore: 'release_until_minutes_before',
  audience: 'audience',
  audienceServiceId: 'audience_service_id',
  bankHolidays: 'bank_holidays',
};

type Row = Series & { hosts: string | null; skills: string | null };

const numbers = (list: string | null): number[] => (list ? list.split(',').map(Number) : []);
const written = (value: SeriesDetails[keyof SeriesDetails] | null): SqlValue => (Array.isArray(value) ? JSON.stringify(value) : value);

@Injectable()
export class SeriesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** @throws NotFound */
  async get(id: number): Promise<SeriesWithPeople> {
    return this.read(id);
  }

  /** The series as it stands for one of its dates, which may have hosts of its own. @throws NotFound */
  async ofDate({ id, seriesId, ownHosts }: Pick<Occurrence, 'id' | 'seriesId' | 'ownHosts'>): Promise<SeriesWithPeople> {
    const series = await this.read(seriesId);
    if (ownHosts === 0) return series;
    const rows = await this.transactions.query<{ personId: number }>(
      'SELECT person_id AS personId FROM occurrence_host WHERE occurrence_id = ? ORDER BY position',
      [id],
    );
    return { ...series, hostIds: rows.map(({ personId }) => personId), seriesHostIds: series.hostIds };
  }

  /** Locks the series until the transaction ends. Always before any of its dates. @throws NotFound */
  async lock(id: number): Promise<SeriesWithPeople> {
    await this.lockRow(id);
    return this.read(id);
  }

  /** The lock alone, for who reads only when all that they decide on is locked. */
  async lockRow(id: number): Promise<void> {
    await this.transactions.query('SELECT id FROM series WHERE id = ? FOR UPDATE', [id]);
  }

  private async read(id: number): Promise<SeriesWithPeople> {
    const row = await this.transactions.one<Row>(
      `SELECT id, split_from_id AS splitFromId, calendar_uid AS calendarUid, version, state, ${Object.entries(column)
        .map(([name, sql]) => `${sql} AS ${name}`)
        .join(', ')}, drafted_by AS draftedBy, service_id AS serviceId, made_until AS madeUntil,
        promised_early_minutes AS promisedEarlyMinutes, drafted_at AS draftedAt,
        published_at AS publishedAt, ended_at AS endedAt,
        (SELECT GROUP_CONCAT(person_id ORDER BY position SEPARATOR ',') FROM series_host WHERE series_id = series.id) AS hosts,
        (SELECT GROUP_CONCAT(skill_id ORDER BY skill_id SEPARATOR ',') FROM series_skill WHERE series_id = series.id) AS skills
       FROM series WHERE id = ?`,
      [id],
    );
    if (!row) throw new NotFound();
    const { hosts, skills, ...series } = row;
    return {
      ...series,
      captions: Boolean(series.captions),
      skipped: JSON.parse(series.skipped) as string[],
      hostIds: numbers(hosts),
      skillIds: numbers(skills),
    };
  }

  async add(series: SeriesDetails & { draftedBy: number; serviceId: number | null }, now: Date): Promise<number> {
    const details = Object.keys(column) as (keyof SeriesDetails)[];
    const { insertId } = await this.transactions.execute(
      `INSERT INTO series (state, calendar_uid, drafted_by, service_id, drafted_at, ${details.map((name) => column[name]).join(', ')})
       VALUES ('draft', ?, ?, ?, ?, ${details.map(() => '?').join(', ')})`,
      [randomUUID(), series.draftedBy, series.serviceId, now, ...details.map((name) => written(series[name]))],
    );
    return insertId;
  }

  /** Writes what is given and raises the version. */
  async change(id: number, details: Partial<SeriesDetails>): Promise<void> {
    const names = (Object.keys(details) as (keyof SeriesDetails)[]).filter((name) => details[name] !== undefined);
    await this.transactions.execute(
      `UPDATE series SET ${[...names.map((name) => `${column[name]} = ?`), 'version = version + 1'].join(', ')} WHERE id = ?`,
      [...names.map((name) => written(details[name] ?? null)), id],
    );
  }

  async bringBack(id: number): Promise<void> {
    await this.transactions.execute(`UPDATE series SET state = 'published', ended_at = NULL, version = version + 1 WHERE id = ?`, [id]);
  }

  async setState(id: number, state: SeriesState, now: Date): Promise<void> {
    const stamp = state === 'published' ? 'published_at' : 'ended_at';
    await this.transactions.execute(`UPDATE series SET state = ?, ${stamp} = ?, version = version + 1 WHERE id = ?`, [state, now, id]);
  }

  async promiseEarly(id: number, minutes: number): Promise<void> {
    await this.transactions.execute('UPDATE series SET promised_early_minutes = ? WHERE id = ?', [minutes, id]);
  }

  /** Makes a published series of the later dates of another. @returns its id */
  async split(from: SeriesWithPeople, details: SeriesDetails, now: Date): Promise<number> {
    const names = Object.keys(column) as (keyof SeriesDetails)[];
    const { insertId } = await this.transactions.execute(
      `INSERT INTO series (state, split_from_id, calendar_uid, drafted_by, service_id, drafted_at, published_at, ${names.map((name) => column[name]).join(', ')})
       VALUES ('published', ?, ?, ?, ?, ?, ?, ${names.map(() => '?').join(', ')})`,
      [from.id, randomUUID(), from.draftedBy, from.serviceId, now, now, ...names.map((name) => written(details[name]))],
    );
    return insertId;
  }

  /** What dates are known by in calendars from now on: those of another rule are another series there. */
  async setCalendarUid(id: number, uid: string): Promise<void> {
    await this.transactions.execute('UPDATE series SET calendar_uid = ? WHERE id = ?', [uid, id]);
  }

  /** Only for a series without dates: one whose split is undone. */
  async remove(id: number): Promise<void> {
    await this.transactions.execute('DELETE FROM series WHERE id = ?', [id]);
  }

  async setMadeUntil(id: number, local: string | null): Promise<void> {
    await this.transactions.execute('UPDATE series SET made_until = ? WHERE id = ?', [local, id]);
  }

  async setHosts(id: number, personIds: readonly number[]): Promise<void> {
    await this.transactions.execute('DELETE FROM series_host WHERE series_id = ?', [id]);
    if (personIds.length === 0) return;
    await this.transactions.execute(
      `INSERT INTO series_host (series_id, person_id, position) VALUES ${personIds.map(() => '(?, ?, ?)').join(', ')}`,
      personIds.flatMap((personId, position) => [id, personId, position]),
    );
  }

  async setSkills(id: number, skillIds: readonly number[]): Promise<void> {
    await this.transactions.execute('DELETE FROM series_skill WHERE series_id = ?', [id]);
    if (skillIds.length === 0) return;
    await this.transactions.execute(
      `INSERT INTO series_skill (series_id, skill_id) VALUES ${skillIds.map(() => '(?, ?)').join(', ')}`,
      skillIds.flatMap((skillId) => [id, skillId]),
    );
  }

  /** Published series whose rows end before a local time. */
  async madeOnlyUntil(local: string): Promise<number[]> {
    const rows = await this.transactions.query<{ id: number }>(
      `SELECT id FROM series WHERE state = 'published' AND (made_until IS NULL OR made_until < ?) ORDER BY id`,
      [local],
    );
    return rows.map(({ id }) => id);
  }

  async everyHost(): Promise<number[]> {
    const rows = await this.transactions.query<{ id: number }>(
      'SELECT person_id AS id FROM series_host UNION SELECT person_id FROM occurrence_host',
    );
    return rows.map(({ id }) => id);
  }

  async hostedBy(personId: number): Promise<number[]> {
    const rows = await this.transactions.query<{ id: number }>(
      `SELECT series_id AS id FROM series_host h JOIN series s ON s.id = h.series_id
        WHERE h.person_id = ? AND s.state <> 'ended' ORDER BY s.id`,
      [personId],
    );
    return rows.map(({ id }) => id);
  }
}

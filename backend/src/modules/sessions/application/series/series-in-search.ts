import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { momentInWords } from '../../../../platform/calendar/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { type SqlValue, Transactions } from '../../../../platform/database/index.js';
import { plainText } from '../../../../platform/markdown/index.js';
import { Every, On } from '../../../../platform/outbox/index.js';
import {
  EVERYONE,
  type Findable,
  type Readable,
  SearchFeed,
  type SearchRoom,
  SearchRooms,
  type Shown,
} from '../../../../platform/search/index.js';
import type { Audience, SeriesState } from '../../domain/series/series.js';
import { OccurrenceCancelled, OccurrenceMoved, SeriesPublished, SeriesTouched } from '../../domain/sessions.events.js';
import { Colleagues } from '../colleagues.js';
import { ORGANISER } from '../standings.js';

interface Row {
  readonly id: number;
  readonly state: SeriesState;
  readonly title: string;
  readonly summary: string;
  readonly descriptionHtml: string;
  readonly audience: Audience;
  readonly audienceServiceId: number | null;
  readonly timeZone: string;
  readonly publishedAt: Date;
  readonly hostId: number | null;
  readonly skills: string | null;
  readonly ownTitles: string | null;
  readonly nextAt: Date | null;
  readonly lastAt: Date | null;
}

/** Beyond the audience: hosts and organisers find what they run. Nobody runs more for one service. */
const MOST_ALSO = 2000;
const AT_ONCE = 500;
const A_DAY = 86_400_000;

/** Published series, one document for all their dates. */
@Injectable()
export class SeriesInSearch implements SearchRoom {
  readonly kind = 'series';
  readonly version = 1;
  readonly isDated = true;

  constructor(
    private readonly transactions: Transactions,
    private readonly colleagues: Colleagues,
    private readonly feed: SearchFeed,
    private readonly clock: Clock,
    rooms: SearchRooms,
  ) {
    rooms.add(this);
  }

  @On(SeriesPublished, 'sessions.search')
  async published({ payload: { seriesId } }: SeriesPublished): Promise<void> {
    await this.feed.refresh(this.kind, [seriesId]);
  }

  @On(SeriesTouched, 'sessions.search')
  async touched({ payload: { seriesIds } }: SeriesTouched): Promise<void> {
    await this.feed.refresh(this.kind, seriesIds);
  }

  @On(OccurrenceMoved, 'sessions.search')
  async moved({ payload: { occurrenceId } }: OccurrenceMoved): Promise<void> {
    await this.refreshSeriesOf(occurrenceId);
  }

  @On(OccurrenceCancelled, 'sessions.search')
  async cancelled({ payload: { occurrenceId } }: OccurrenceCancelled): Promise<void> {
    await this.refreshSeriesOf(occurrenceId);
  }

  /** A series goes by its next date: when that is over, by the one after it. */
  @Every('PT6H', 'sessions.search-next-dates')
  async followDates(): Promise<void> {
    const now = this.clock.now();
    const rows = await this.transactions.query<{ id: number }>(
      'SELECT DISTINCT series_id AS id FROM occurrence WHERE starts_at > ? AND starts_at <= ? LIMIT 10000',
      [new Date(now.getTime() - A_DAY), now],
    );
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      await this.feed.refresh(
        this.kind,
        rows.slice(from, from + AT_ONCE).map(({ id }) => id),
      );
    }
  }

  async findable(ids: readonly number[]): Promise<ReadonlyMap<number, Findable>> {
    const rows = await this.rows(ids);
    const skills = await this.colleagues.skills([...new Set(rows.flatMap(skillIdsOf))]);
    return new Map(
      rows.map((row) => {
        const { id, audience, audienceServiceId, title, summary, descriptionHtml, ownTitles, hostId } = row;
        const skillIds = skillIdsOf(row);
        const names = skills.filter((skill) => skillIds.includes(skill.id)).map(({ name }) => name);
        return [
          id,
          {
            scope: audience === 'everyone' || audienceServiceId === null ? EVERYONE : scopeOf(audienceServiceId),
            authorId: hostId,
            title,
            body: [summary, plainText(descriptionHtml), ownTitles, names.join(', ')].filter(Boolean).join('\n'),
            skillIds,
            datedAt: dateOf(row),
            link: `/sessions/series/${String(id)}`,
          },
        ];
      }),
    );
  }

  async idsAfter(id: number, limit: number): Promise<number[]> {
    const rows = await this.transactions.query<{ id: number }>('SELECT id FROM series WHERE id > ? ORDER BY id LIMIT ?', [id, limit]);
    return rows.map((row) => row.id);
  }

  async readable({ personId, roles }: Actor): Promise<Readable> {
    const services = await this.colleagues.servicesAround(personId);
    return { scopes: services.map(scopeOf), also: await this.run(personId, roles) };
  }

  async shown(ids: readonly number[]): Promise<ReadonlyMap<number, Shown>> {
    const rows = await this.rows(ids);
    return new Map(rows.map((row) => [row.id, { about: whenInWords(row) }]));
  }

  private async refreshSeriesOf(occurrenceId: number): Promise<void> {
    const date = await this.transactions.one<{ id: number }>('SELECT series_id AS id FROM occurrence WHERE id = ?', [occurrenceId]);
    if (date) await this.feed.refresh(this.kind, [date.id]);
  }

  /** Series for one service that a person hosts or organises. */
  private async run(personId: number, roles: Actor['roles']): Promise<number[]> {
    const scopes = roles.filter(({ role }) => role === ORGANISER).map(({ scopeId }) => scopeId);
    const organised = scopes.includes(null) ? null : await this.within(scopes.filter((scope) => scope !== null));
    const values: SqlValue[] = [personId, personId, ...(organised && organised.length > 0 ? [organised] : []), MOST_ALSO];
    const organises = organised === null ? ' OR TRUE' : organised.length > 0 ? ' OR s.service_id IN (?)' : '';
    const rows = await this.transactions.query<{ id: number }>(
      `SELECT s.id FROM series s WHERE s.audience = 'service' AND s.state <> 'draft'
          AND (EXISTS (SELECT 1 FROM series_host h WHERE h.series_id = s.id AND h.person_id = ?)
            OR EXISTS (SELECT 1 FROM occurrence_host h JOIN occurrence o ON o.id = h.occurrence_id WHERE o.series_id = s.id AND h.person_id = ?)${organises})
        ORDER BY s.id DESC LIMIT ?`,
      values,
    );
    return rows.map(({ id }) => id);
  }

  private async within(scopes: readonly number[]): Promise<number[]> {
    return (await Promise.all(scopes.map((scope) => this.colleagues.servicesWithin(scope)))).flat();
  }

  private rows(ids: readonly number[]): Promise<Row[]> {
    return this.transactions.query<Row>(
      `SELECT s.id, s.state, s.title, s.summary, s.description_html AS descriptionHtml, s.audience, s.audience_service_id AS audienceServiceId,
          s.time_zone AS timeZone, s.published_at AS publishedAt,
          (SELECT h.person_id FROM series_host h WHERE h.series_id = s.id ORDER BY h.position LIMIT 1) AS hostId,
          (SELECT GROUP_CONCAT(skill_id ORDER BY skill_id SEPARATOR ',') FROM series_skill WHERE series_id = s.id) AS skills,
          (SELECT GROUP_CONCAT(DISTINCT o.own_title ORDER BY o.own_title SEPARATOR ', ') FROM occurrence o WHERE o.series_id = s.id) AS ownTitles,
          (SELECT MIN(o.starts_at) FROM occurrence o WHERE o.series_id = s.id AND o.state = 'scheduled' AND o.starts_at > ?) AS nextAt,
          (SELECT MAX(o.starts_at) FROM occurrence o WHERE o.series_id = s.id AND o.state = 'scheduled') AS lastAt
        FROM series s WHERE s.id IN (?) AND s.state <> 'draft' AND s.published_at IS NOT NULL`,
      [this.clock.now(), ids],
    );
  }
}

const scopeOf = (serviceId: number): string => `sessions-service:${String(serviceId)}`;
const skillIdsOf = ({ skills }: Row): number[] => (skills ?? '').split(',').filter(Boolean).map(Number);
const dateOf = ({ nextAt, lastAt, publishedAt }: Row): Date => nextAt ?? lastAt ?? publishedAt;

function whenInWords({ state, nextAt, lastAt, timeZone }: Row): string {
  if (nextAt) return `Next on ${momentInWords(nextAt, timeZone)}`;
  if (state === 'ended') return 'Ended';
  return lastAt ? `Last on ${momentInWords(lastAt, timeZone)}` : 'No date yet';
}

import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { InvalidInput } from '../../../../platform/errors/index.js';
import { planSeriesEdit } from '../../domain/series-edits/series-edit-plan.js';
import { newsOf, type DateNews, type PlacesAt } from '../../domain/series-edits/series-edit-news.js';
import type { EditedDate, EditScope, EditWish, SeriesEditPlan } from '../../domain/series-edits/series-edit.js';
import { ChangedMeanwhile, WrongSeriesState } from '../../domain/sessions.errors.js';
import { mayDo } from '../../domain/sessions.policy.js';
import { EditedDatesRepository, type PlaceHeld } from '../../persistence/series-edits/edited-dates.repository.js';
import { SeriesRepository, type SeriesDetails, type SeriesWithPeople } from '../../persistence/series/series.repository.js';
import { SeriesDetailsCheck } from '../series/series-details.js';
import { otherDetails, requireScope, wishOf, type EditAsked } from './series-edit-request.js';
import { Standings } from '../standings.js';

/** An edit worked out: what the preview shows and what saving does. */
export interface PlannedEdit {
  readonly series: SeriesWithPeople;
  readonly wish: EditWish;
  readonly plan: SeriesEditPlan;
  readonly details: Partial<SeriesDetails>;
  readonly skillIds: readonly number[] | undefined;
  /** Every date of the series, as found. */
  readonly rows: readonly EditedDate[];
  readonly places: readonly PlaceHeld[];
  readonly news: readonly DateNews[];
  readonly fingerprint: string;
  readonly now: Date;
}

/** Works an edit of a published series out, without doing anything. */
@Injectable()
export class PlanEdit {
  constructor(
    private readonly series: SeriesRepository,
    private readonly dates: EditedDatesRepository,
    private readonly standings: Standings,
    private readonly check: SeriesDetailsCheck,
    private readonly clock: Clock,
  ) {}

  /** Locks the series and its dates to come, so that what is planned still holds when it is written. */
  async locked(actor: Actor, seriesId: number, asked: EditAsked): Promise<PlannedEdit> {
    await this.series.lockRow(seriesId);
    await this.dates.lockFuture(seriesId, this.clock.now());
    return this.unlocked(actor, seriesId, asked);
  }

  async unlocked(actor: Actor, seriesId: number, asked: EditAsked): Promise<PlannedEdit> {
    const series = await this.series.get(seriesId);
    await this.require(actor, series, asked);
    return this.plan(actor, series, asked);
  }

  /** @throws Refused, NotFound, WrongSeriesState, ChangedMeanwhile */
  private async require(actor: Actor, series: SeriesWithPeople, { scope, occurrenceId, version }: EditAsked): Promise<void> {
    await this.requireMay(actor, series, scope, occurrenceId);
    if (series.state === 'draft' || (series.state === 'ended' && scope !== 'this')) throw new WrongSeriesState(series.state);
    if (version !== undefined && version !== series.version) throw new ChangedMeanwhile();
  }

  private async requireMay(actor: Actor, series: SeriesWithPeople, scope: EditScope, occurrenceId: number | undefined): Promise<void> {
    // Whoever hosts this date alone may change this date alone.
    const date = scope === 'this' && occurrenceId !== undefined ? await this.dates.one(series.id, occurrenceId) : undefined;
    const asked = date?.ownHosts ? { ...series, hostIds: [...date.ownHostIds], seriesHostIds: series.hostIds } : series;
    const standing = await this.standings.of(actor, asked);
    const action = scope === 'this' ? 'changeDate' : 'change';
    // Where the state alone forbids it, the answer says so.
    const allowedBefore = mayDo(action, standing, 'published');
    await this.standings.require(actor, allowedBefore ? 'view' : action, asked);
  }

  private async plan(actor: Actor, series: SeriesWithPeople, asked: EditAsked): Promise<PlannedEdit> {
    requireScope(asked);
    await this.check.people(asked, asked.audienceServiceId);
    const now = this.clock.now();
    const rows = await this.dates.ofSeries(series.id);
    const wish = wishOf(asked);
    const plan = planSeriesEdit(series, rows, wish, now);
    const details = otherDetails(asked);
    this.checkSeats(series, plan, details);
    const places = await this.dates.places(plan.dates.filter(({ verdict }) => verdict !== 'unchanged').map(({ before }) => before.id));
    const news = newsOf(plan, series, peopleAt(places), actor.personId, now);
    const skillIds = asked.skillIds && [...new Set(asked.skillIds)];
    const fingerprint = fingerprintOf([series.version, plan, details, skillIds, places]);
    return { series, wish, plan, details, skillIds, rows, places, news, fingerprint, now };
  }

  private checkSeats(series: SeriesWithPeople, plan: SeriesEditPlan, details: Partial<SeriesDetails>): void {
    if (plan.scope !== 'this') {
      this.check.seats({ ...series, ...details, ...plan.facts });
      return;
    }
    const [date] = plan.dates;
    if (date && date.after.capacityRoom + date.after.capacityOnline === 0) {
      throw new InvalidInput([{ field: 'capacityRoom', message: 'Enter how many seats there are, in the room or online' }]);
    }
  }
}

function peopleAt(places: readonly PlaceHeld[]): (occurrenceId: number) => PlacesAt {
  const people = new Map<number, { seated: number[]; waiting: number[] }>();
  for (const { occurrenceId, personId, seated } of places) {
    const at = people.get(occurrenceId) ?? { seated: [], waiting: [] };
    (seated === 1 ? at.seated : at.waiting).push(personId);
    people.set(occurrenceId, at);
  }
  return (occurrenceId) => people.get(occurrenceId) ?? { seated: [], waiting: [] };
}

/** Two plans with one fingerprint do the same to the same dates and people. */
function fingerprintOf(of: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(of)).digest('base64url');
}

import { DraftSeries, EditSeries, KeepSessions, PublishSeries, SeriesQueries, SettleEdits } from '../../modules/sessions/index.js';
import { skillNamed } from '../../modules/people/index.js';
import type { Actor } from '../../platform/access/index.js';
import { daysAfter } from '../day.js';
import type { MadeDate } from '../series/bookings.js';
import type { DraftPlan } from '../series/drafts.js';
import { datesBack, timingOf, topicOf, type SeriesPlan } from '../series/series-plan.js';
import type { Stage } from './stage.js';

/** Weeks ahead for which hosts have said what each date is about. */
const TOPICS_AHEAD = 8;

interface Published {
  readonly plan: SeriesPlan;
  readonly id: number;
  readonly host: Actor;
  readonly dates: Map<number, MadeDate & { readonly runs: boolean }>;
}

/** Drafts and publishes the series two years ago, and makes their dates as time goes by. */
export class SeriesOnStage {
  private readonly published: Published[] = [];

  constructor(
    private readonly stage: Stage,
    private readonly organiser: Actor,
    private readonly hostOf: (name: string) => Promise<Actor>,
  ) {}

  async publish(plan: SeriesPlan): Promise<void> {
    const { clock, today } = this.stage;
    const timing = timingOf(plan, today);
    const host = await this.hostOf(plan.host);
    const firstDay = timing.startsAt.slice(0, 10);
    clock.moveTo(`${daysAfter(firstDay, -40)}T09:12:00Z`);
    const id = await this.draft(host, { ...plan, ...timing, startsAt: () => timing.startsAt });
    clock.moveTo(`${daysAfter(firstDay, -38)}T10:04:00Z`);
    await this.stage.get(PublishSeries).run(this.organiser, id);
    const published = { plan, id, host, dates: new Map<number, MadeDate & { runs: boolean }>() };
    this.published.push(published);
    await this.noteDates(published);
  }

  draft(host: Actor, plan: Omit<DraftPlan, 'host'> & Partial<SeriesPlan>): Promise<number> {
    return this.stage.get(DraftSeries).run(host, {
      title: plan.title,
      summary: plan.summary,
      description: plan.description,
      skillIds: plan.skills.map((key) => skillNamed(key).id),
      place: plan.place,
      link: plan.link,
      capacityRoom: plan.room,
      capacityOnline: plan.online,
      captions: plan.captions ?? false,
      opensMinutesBefore: plan.opensDaysBefore === undefined || plan.opensDaysBefore === null ? null : plan.opensDaysBefore * 1440,
      closesMinutesBefore: 0,
      releaseUntilMinutesBefore: 0,
      audience: 'everyone',
      audienceServiceId: null,
      startsAt: plan.startsAt(this.stage.today),
      timeZone: 'Europe/London',
      rule: plan.rule,
      skip: [],
      durationMinutes: plan.minutes,
      bankHolidays: plan.bankHolidays ?? 'do-not-run',
    });
  }

  /** A year later, and again now: the job that keeps dates as rows 18 months ahead has run. */
  async extend(): Promise<void> {
    const { clock, today } = this.stage;
    for (const day of [daysAfter(today, -380), daysAfter(today, -2)]) {
      clock.moveTo(`${day}T03:00:00Z`);
      await this.stage.get(KeepSessions).extend();
      for (const published of this.published) await this.noteDates(published);
    }
  }

  /** The dates that run, of each series. */
  get runningDates(): { plan: SeriesPlan; dates: MadeDate[] }[] {
    return this.published.map(({ plan, dates }) => ({ plan, dates: [...dates.values()].filter(({ runs }) => runs) }));
  }

  private async noteDates({ plan, id, host, dates }: Published): Promise<void> {
    const view = await this.stage.get(SeriesQueries).view(this.organiser, id);
    for (const date of view.dates) {
      if (dates.has(date.id)) continue;
      const turn = dates.size - datesBack[plan.rhythm];
      const runs = date.state === 'scheduled';
      dates.set(date.id, { id: date.id, startsAt: new Date(date.startsAt), endsAt: new Date(date.endsAt), turn, runs });
      const title = topicOf(plan, turn);
      if (title === null || !runs || turn > TOPICS_AHEAD) continue;
      const edit = await this.stage.get(EditSeries).run(host, id, { scope: 'this', occurrenceId: date.id, title });
      await this.stage.get(SettleEdits).now(host, edit);
    }
  }
}

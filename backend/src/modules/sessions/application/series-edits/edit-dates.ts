import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { bankHolidays, dateInWords } from '../../../../platform/calendar/index.js';
import { Diary } from '../../../diary/index.js';
import type { EditDate, SeriesEditPreview } from '../../api/series-edits/series-edit.schemas.js';
import type { SeriesDate } from '../../domain/series/series-dates.js';
import { factsOf, type DateFacts } from '../../domain/series-edits/series-edit-facts.js';
import type { PlannedDate } from '../../domain/series-edits/series-edit.js';
import { Colleagues } from '../colleagues.js';
import { BOOKING, HOSTING } from '../diary-entries.js';
import { changesOf, hostIdsIn, namedHosts } from './edit-changes.js';
import type { PlannedEdit } from './plan-edit.js';

export const DATES_A_PAGE = 120;

type Item = { readonly planned: PlannedDate; readonly made?: undefined } | { readonly planned?: undefined; readonly made: SeriesDate };

/** The dates of an edit as its preview shows them: what changes in each, what it keeps, and what to look at before saving. */
@Injectable()
export class EditDates {
  constructor(
    private readonly colleagues: Colleagues,
    private readonly diary: Diary,
  ) {}

  async page(actor: Actor, edit: PlannedEdit, page: number): Promise<SeriesEditPreview['dates']> {
    const items: Item[] = [...edit.plan.dates.map((planned) => ({ planned })), ...edit.plan.made.map((made) => ({ made }))];
    const shown = items.sort((one, other) => startOf(one) - startOf(other)).slice(page * DATES_A_PAGE, (page + 1) * DATES_A_PAGE);
    const own = new Set(edit.rows.map(({ id }) => id));
    const views: EditDate[] = [];
    for (const item of shown)
      views.push(await (item.planned ? this.existing(actor, edit, item.planned, own) : this.made(actor, edit, item.made, own)));
    return { items: await this.named(views), total: items.length };
  }

  private async existing(
    actor: Actor,
    { series, plan, places }: PlannedEdit,
    date: PlannedDate,
    own: ReadonlySet<number>,
  ): Promise<EditDate> {
    const { before, after, verdict, kept, overwritten } = date;
    const [was, is] = [factsOf(before, series), factsOf(after, plan.facts)];
    const moves = was.startsAt.getTime() !== is.startsAt.getTime() || was.endsAt.getTime() !== is.endsAt.getTime();
    const runs = is.state === 'scheduled';
    const seated = places.filter(({ occurrenceId }) => occurrenceId === before.id).map(({ personId }) => personId);
    const hostsChange = was.hostIds.join() !== is.hostIds.join();
    const seats = before.bookedRoom + before.bookedOnline;
    return {
      occurrenceId: before.id,
      what: verdict,
      title: was.title,
      localStart: was.localStart,
      localEnd: was.localEnd,
      newLocalStart: moves ? is.localStart : null,
      newLocalEnd: moves ? is.localEnd : null,
      changes: changesOf(was, is),
      kept: [...kept],
      overwritten: [...overwritten],
      booked: seats,
      waiting: before.waitingRoom + before.waitingOnline + before.waitingEither,
      overBy: {
        room: runs ? Math.max(0, before.bookedRoom - after.capacityRoom) : 0,
        online: runs ? Math.max(0, before.bookedOnline - after.capacityOnline) : 0,
      },
      warnings: runs
        ? [
            ...(moves ? onHoliday(is.localStart) : []),
            ...(moves || hostsChange ? await this.hostClashes(actor, is, own) : []),
            ...(moves ? await this.taken(seated, is, before.id) : []),
            ...(hasMoreSeats(date) ? ['Seats that are new go to those who wait as soon as you save. They keep them if you undo.'] : []),
          ]
        : [],
    };
  }

  private async made(actor: Actor, { plan }: PlannedEdit, date: SeriesDate, own: ReadonlySet<number>): Promise<EditDate> {
    const { title, hostIds } = plan.facts;
    const { localStart, localEnd, startsAt, endsAt, state, reason } = date;
    return {
      occurrenceId: null,
      what: 'new',
      title,
      localStart,
      localEnd,
      newLocalStart: null,
      newLocalEnd: null,
      changes: [],
      kept: [],
      overwritten: [],
      booked: 0,
      waiting: 0,
      overBy: { room: 0, online: 0 },
      warnings:
        state === 'scheduled'
          ? [...onHoliday(localStart), ...(await this.hostClashes(actor, { startsAt, endsAt, hostIds }, own))]
          : [reason ?? ''],
    };
  }

  /** What others do in their time is theirs: of them only the dates that they host are said. */
  private async hostClashes(
    actor: Actor,
    { startsAt, endsAt, hostIds }: Pick<DateFacts, 'startsAt' | 'endsAt' | 'hostIds'>,
    own: ReadonlySet<number>,
  ): Promise<string[]> {
    const warnings: string[] = [];
    for (const personId of hostIds) {
      const taken = await this.diary.clashes(personId, startsAt, endsAt);
      const clash = taken.find(({ source, sourceId }) => !own.has(sourceId) || (source !== HOSTING && source !== BOOKING));
      if (!clash) continue;
      if (personId === actor.personId) warnings.push(`You have ‘${clash.title}’ at that time.`);
      else warnings.push(clash.source === HOSTING ? `A host has ‘${clash.title}’ at that time.` : `A host’s diary is taken at that time.`);
    }
    return warnings;
  }

  /** How many who would be there have something else then. Who and what is theirs to know. */
  private async taken(people: readonly number[], { startsAt, endsAt }: DateFacts, occurrenceId: number): Promise<string[]> {
    const busy = await this.diary.busy(people, startsAt, endsAt, { source: BOOKING, sourceId: occurrenceId });
    if (busy.length === 0) return [];
    return [
      busy.length === 1
        ? '1 person with a place has something else at that time.'
        : `${String(busy.length)} people with a place have something else at that time.`,
    ];
  }

  private async named(dates: readonly EditDate[]): Promise<EditDate[]> {
    const ids = dates.flatMap(({ changes }) =>
      changes.filter(({ field }) => field === 'hosts').flatMap((change) => [...hostIdsIn(change.old), ...hostIdsIn(change.new)]),
    );
    const people = await this.colleagues.people([...new Set(ids)]);
    return dates.map((date) => ({
      ...date,
      changes: date.changes.map((change) =>
        change.field === 'hosts' ? { ...change, old: namedHosts(change.old, people), new: namedHosts(change.new, people) } : change,
      ),
    }));
  }
}

function startOf({ planned, made }: Item): number {
  return (planned ? planned.before.startsAt : made.startsAt).getTime();
}

function hasMoreSeats({ before, after }: PlannedDate): boolean {
  const waiting = before.waitingRoom + before.waitingOnline + before.waitingEither;
  return waiting > 0 && (after.capacityRoom > before.capacityRoom || after.capacityOnline > before.capacityOnline);
}

function onHoliday(localStart: string): string[] {
  const holiday = bankHolidays().on(localStart.slice(0, 10));
  return holiday ? [`${dateInWords(holiday.date)} is a bank holiday: ${holiday.title}.`] : [];
}

import { dateInWords, type WallTime } from '../../../../platform/calendar/index.js';
import { InvalidInput } from '../../../../platform/errors/index.js';
import type { SeriesDate } from '../series/series-dates.js';
import { columnsOf } from './series-edit-columns.js';
import { onDate, withoutDate } from './series-edit-dates.js';
import { mapDates } from './series-edit-mapping.js';
import { datesFrom, dayNumber, dayShift, sameTiming, timingAfter, timingFrom } from './series-edit-timing.js';
import type { DateColumns, EditedDate, EditedSeries, EditWish, SeriesEditPlan } from './series-edit.js';

/** When the dates in scope are after an edit. */
export interface TimesAfter {
  readonly timing: SeriesEditPlan['timing'];
  /** The rule, the time or the dates left out changed. */
  readonly moves: boolean;
  readonly dates: readonly { readonly before: EditedDate; readonly after: DateColumns }[];
  readonly made: readonly SeriesDate[];
}

/** By what a date is before or after another in its series: its place in the rule, wherever it was moved. */
export function standsFor({ originalStart, localStart }: Pick<DateColumns, 'originalStart' | 'localStart'>): WallTime {
  return originalStart ?? localStart;
}

/** The last place of the present rule before the first date in scope; undefined where there is none, and so nothing to split off. */
export function lastKeptStart(series: EditedSeries, kept: readonly EditedDate[], first: EditedDate): WallTime | undefined {
  return kept
    .flatMap(({ originalStart }) => originalStart ?? [])
    .filter((start) => start >= series.startsLocal && start < standsFor(first))
    .sort()
    .at(-1);
}

/**
 * Gives each date in scope its place in the new timing. Where the timing stays, only dates that are asked to go back to it move.
 * @param lastKept where the dates in scope become a series of their own
 */
export function timesAfter(
  series: EditedSeries,
  rows: readonly EditedDate[],
  inScope: readonly EditedDate[],
  lastKept: WallTime | undefined,
  wish: EditWish,
  now: Date,
): TimesAfter {
  const [firstPlace] = inScope.flatMap(({ originalStart }) => originalStart ?? []).sort();
  const start = timingFrom(series, firstPlace ?? series.startsLocal);
  const asked = timingAfter(series, start, wish);
  const moves = !sameTiming(start, asked);
  const splits = lastKept !== undefined;
  if (splits && asked.startsLocal <= lastKept) {
    throw new InvalidInput([
      { field: 'startsAt', message: `The first date must be after ${dateInWords(lastKept.slice(0, 10))}, which stays as it is` },
    ]);
  }
  const past = rows.filter(({ startsAt }) => startsAt <= now).map(standsFor);
  const timing = withoutPast(asked, past);
  if (!moves && !wish.overwrite.includes('time')) {
    const dates = inScope.map((before) => ({ before, after: columnsOf(before) }));
    return { timing: splits ? { ...timing, madeUntil: series.madeUntil } : null, moves, dates, made: [] };
  }
  const { dates: slots, madeUntil } = datesFrom(timing, series, now);
  const placed = place(inScope, slots, dayShift(start.startsLocal, timing.startsLocal), (row, slot, sameDay) =>
    onDate(row, slot, timing, wish, sameDay && series.bankHolidays === timing.bankHolidays),
  );
  return {
    timing: moves || splits ? { ...timing, madeUntil } : null,
    moves,
    dates: [...placed.dates, ...placed.left.map((row) => ({ before: row, after: withoutDate(row, wish) }))],
    made: placed.fresh,
  };
}

/** A date that was brought forward and has taken place stands for its day: nothing is made there again. */
function withoutPast<Timing extends { readonly startsLocal: WallTime; readonly skipped: readonly WallTime[] }>(
  timing: Timing,
  past: readonly WallTime[],
): Timing {
  const days = past.map((local) => `${local.slice(0, 10)}T${timing.startsLocal.slice(11)}`).filter((local) => local >= timing.startsLocal);
  return { ...timing, skipped: [...new Set([...timing.skipped, ...days])] };
}

interface Placed {
  readonly dates: TimesAfter['dates'];
  readonly left: readonly EditedDate[];
  readonly fresh: readonly SeriesDate[];
}

function place(
  inScope: readonly EditedDate[],
  slots: readonly SeriesDate[],
  shift: number,
  onSlot: (row: EditedDate, slot: SeriesDate, sameDay: boolean) => DateColumns,
): Placed {
  const standing = inScope
    .filter(({ originalStart }) => originalStart !== null)
    .sort((one, other) => (standsFor(one) < standsFor(other) ? -1 : 1));
  const { pairs, left, fresh } = mapDates(
    standing.map((row) => ({ row, day: dayNumber(standsFor(row)) + shift })),
    slots.map((slot) => ({ slot, day: dayNumber(slot.originalStart) })),
  );
  // What the rule no longer gives and was brought back stands for itself.
  const alone = inScope.filter(({ originalStart }) => originalStart === null);
  return {
    dates: [
      ...pairs.map(([{ row, day }, { slot, day: on }]) => ({ before: row, after: onSlot(row, slot, day === on) })),
      ...alone.map((row) => ({ before: row, after: columnsOf(row) })),
    ],
    left: left.map(({ row }) => row),
    fresh: fresh.map(({ slot }) => slot),
  };
}

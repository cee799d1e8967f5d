import { timesAt, type SeriesDate, type SeriesTiming } from '../series/series-dates.js';
import { columnsOf } from './series-edit-columns.js';
import { hasPeople, type DateColumns, type EditedDate, type EditWish } from './series-edit.js';

const GONE = 'The series no longer runs on this date.';

/**
 * The date in its place of the new timing. What was called off stays so; what was moved by hand stays where it is unless asked; and what a host
 * decided about a bank holiday holds while the date keeps its day (`decided`).
 */
export function onDate(row: EditedDate, slot: SeriesDate, timing: SeriesTiming, wish: EditWish, decided: boolean): DateColumns {
  const date: DateColumns = { ...columnsOf(row), originalStart: slot.originalStart };
  if (row.state === 'cancelled' || (row.ownTime === 1 && !wish.overwrite.includes('time'))) return date;
  const { localStart, localEnd, startsAt, endsAt } = slot.state === 'scheduled' ? slot : timesAt(slot.originalStart, timing);
  const moved: DateColumns = { ...date, localStart, localEnd, startsAt, endsAt, timeZone: timing.timeZone, ownTime: 0 };
  if (decided) return moved;
  if (slot.state === 'not-running' && hasPeople(row)) return calledOff(date, wish.reason ?? slot.reason ?? GONE);
  // Nobody loses a seat because a host has yet to decide.
  if (slot.state === 'undecided' && hasPeople(row)) return { ...moved, state: 'scheduled', stateReason: null };
  return { ...moved, state: slot.state, stateReason: slot.reason };
}

/** The date without a place in the new timing. Those who booked are told; where nobody had, it is no more. */
export function withoutDate(row: EditedDate, wish: EditWish): DateColumns {
  const date: DateColumns = { ...columnsOf(row), originalStart: null };
  if (row.state === 'cancelled') return date;
  if (hasPeople(row)) return calledOff(date, wish.reason ?? GONE);
  return { ...date, state: 'not-running', stateReason: GONE };
}

function calledOff(date: DateColumns, reason: string): DateColumns {
  return { ...date, state: 'cancelled', stateReason: reason, cancelledWith: 'edit' };
}

import { listInWords, monthNames, weekdayNames } from '../dates-in-words.js';
import { ordinalInWords, ordinalNumber } from './ordinals-in-words.js';
import { weekdays, type RecurrenceRule, type RuleWeekday, type Weekday } from './rule.js';

type Joined = 'and' | 'or';

export function weekdayName(weekday: Weekday): string {
  return weekdayNames[weekdays.indexOf(weekday)] ?? '';
}

/** `Monday and Friday`, in the order of the week. */
export function weekdaysInWords(days: readonly RuleWeekday[], joined: Joined = 'and'): string {
  return listInWords(
    inWeekOrder(days).map(({ weekday }) => weekdayName(weekday)),
    joined,
  );
}

/** Monday to Friday, and nothing else. */
export function isWorkingWeek(days: readonly RuleWeekday[]): boolean {
  return days.length === 5 && days.every(({ weekday, nth }) => nth === null && weekday !== 'SA' && weekday !== 'SU');
}

/** `the first and third Tuesday`, `every Monday and the last Friday`. */
export function weekdaysOfMonthInWords(days: readonly RuleWeekday[]): string {
  const plain = days.filter(({ nth }) => nth === null);
  const counted = weekdays.flatMap((weekday) => {
    const places = days.filter((day) => day.weekday === weekday && day.nth !== null).map(({ nth }) => nth ?? 0);
    return places.length === 0 ? [] : [`the ${placesInWords(places)} ${weekdayName(weekday)}`];
  });
  return listInWords(plain.length === 0 ? counted : [`every ${weekdaysInWords(plain)}`, ...counted]);
}

/** `the 1st and the last day`. */
export function monthDaysInWords(days: readonly number[], joined: Joined = 'and'): string {
  const names = inPlace(days).map((day) => (day > 0 ? `the ${ordinalNumber(day)}` : `the ${ordinalInWords(day)} day`));
  return listInWords(names, joined);
}

/** `a Friday`, `the first Monday or a Friday`: the weekdays as a condition on a date that is already named. */
export function conditionInWords(days: readonly RuleWeekday[]): string {
  const named = inWeekOrder(days).map(({ weekday, nth }) => `${nth === null ? 'a' : `the ${ordinalInWords(nth)}`} ${weekdayName(weekday)}`);
  return listInWords(named, 'or');
}

/** `March and June`. */
export function monthsInWords(months: readonly number[]): string {
  return listInWords([...months].sort((one, other) => one - other).map((month) => monthNames[month - 1] ?? ''));
}

/** `first and last`, as BYSETPOS counts. */
export function placesInWords(places: readonly number[]): string {
  return listInWords(inPlace(places).map(ordinalInWords));
}

/** `the third Tuesday, Wednesday or Thursday`: what BYSETPOS picks from one list of days. */
export function pickInWords({ bySetPos, byDay, byMonthDay }: RecurrenceRule): string {
  const places = placesInWords(bySetPos);
  if (byMonthDay.length > 0) return `the ${places} of ${monthDaysInWords(byMonthDay)}`;
  return isWorkingWeek(byDay) ? `the ${places} working day (Monday to Friday)` : `the ${places} ${weekdaysInWords(byDay, 'or')}`;
}

function inWeekOrder(days: readonly RuleWeekday[]): RuleWeekday[] {
  return [...days].sort((one, other) => weekdays.indexOf(one.weekday) - weekdays.indexOf(other.weekday));
}

/** From the front first, then from the end: 1, 3, -2, -1. */
function inPlace(places: readonly number[]): number[] {
  const rank = (place: number): number => (place > 0 ? place : 1000 + place);
  return [...places].sort((one, other) => rank(one) - rank(other));
}

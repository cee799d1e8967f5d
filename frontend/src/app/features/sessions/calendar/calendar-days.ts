const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const nameOf = (day: string): string => monthNames[Number(day.slice(5, 7)) - 1] ?? '';
const iso = (date: Date): string => date.toISOString().slice(0, 10);
const atNoon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** First and last day of the whole weeks, Monday first, that a month touches. Days are `2026-11-26`, months `2026-11`. */
export function daysShown(month: string): { from: string; to: string } {
  const first = `${month}-01`;
  const last = shiftDay(`${shiftMonth(month, 1)}-01`, -1);
  return { from: shiftDay(first, -daysSinceMonday(first)), to: shiftDay(last, 6 - daysSinceMonday(last)) };
}

/** What stands in the corner of a day: "26 Oct" where the calendar or a month begins, else the number alone. */
export function dayLabel(day: string, month: string): string {
  const number = Number(day.slice(8));
  const begins = !day.startsWith(month) && (number === 1 || day === daysShown(month).from);
  return begins ? `${number} ${nameOf(day).slice(0, 3)}` : String(number);
}

/** How many days a day comes after the Monday of its week. */
export function daysSinceMonday(day: string): number {
  return (atNoon(day).getUTCDay() + 6) % 7;
}

export function shiftDay(day: string, days: number): string {
  const date = atNoon(day);
  date.setUTCDate(date.getUTCDate() + days);
  return iso(date);
}

export function shiftMonth(month: string, months: number): string {
  const date = atNoon(`${month}-01`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return iso(date).slice(0, 7);
}

/** The same day of another month, or its last day where it is shorter. */
export function sameDayOf(month: string, day: string): string {
  const last = shiftDay(`${shiftMonth(month, 1)}-01`, -1);
  const wanted = `${month}-${day.slice(8)}`;
  return wanted > last ? last : wanted;
}

/** "November 2026". */
export function monthInWords(month: string): string {
  return `${nameOf(month)} ${month.slice(0, 4)}`;
}

/** "26 November". */
export function dayAndMonth(day: string): string {
  return `${Number(day.slice(8))}\u00a0${nameOf(day)}`;
}

const steps: Readonly<Record<string, (day: string) => string>> = {
  ArrowLeft: (day) => shiftDay(day, -1),
  ArrowRight: (day) => shiftDay(day, 1),
  ArrowUp: (day) => shiftDay(day, -7),
  ArrowDown: (day) => shiftDay(day, 7),
  Home: (day) => shiftDay(day, -daysSinceMonday(day)),
  End: (day) => shiftDay(day, 6 - daysSinceMonday(day)),
  PageUp: (day) => sameDayOf(shiftMonth(day.slice(0, 7), -1), day),
  PageDown: (day) => sameDayOf(shiftMonth(day.slice(0, 7), 1), day),
};

/** The day that a key leads to from another, or null for a key that moves nothing. Source: WAI-ARIA APG, date grid. */
export function dayAfterKey(key: string, day: string): string | null {
  return steps[key]?.(day) ?? null;
}

/** One day of the calendar. Days are `2026-11-26`, months `2026-11`. */
export interface CalendarDay {
  readonly iso: string;
  readonly inMonth: boolean;
  /** "26 Oct" and "1 Dec" where another month begins in the grid, else the number alone. */
  readonly label: string;
}

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

export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const nameOf = (day: string): string => monthNames[Number(day.slice(5, 7)) - 1] ?? '';
const iso = (date: Date): string => date.toISOString().slice(0, 10);
const atNoon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** The whole weeks, Monday first, that hold a month. */
export function monthWeeks(month: string): CalendarDay[][] {
  const first = atNoon(`${month}-01`);
  let day = shiftDay(iso(first), -((first.getUTCDay() + 6) % 7));
  const weeks: CalendarDay[][] = [];
  do {
    weeks.push(
      Array.from({ length: 7 }, (_, index) => {
        const each = shiftDay(day, index);
        const inMonth = each.startsWith(month);
        const number = Number(each.slice(8));
        const begins = !inMonth && (number === 1 || (weeks.length === 0 && index === 0));
        return { iso: each, inMonth, label: begins ? `${number} ${nameOf(each).slice(0, 3)}` : String(number) };
      }),
    );
    day = shiftDay(day, 7);
  } while (day.startsWith(month));
  return weeks;
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
  Home: (day) => shiftDay(day, -((atNoon(day).getUTCDay() + 6) % 7)),
  End: (day) => shiftDay(day, (7 - atNoon(day).getUTCDay()) % 7),
  PageUp: (day) => sameDayOf(shiftMonth(day.slice(0, 7), -1), day),
  PageDown: (day) => sameDayOf(shiftMonth(day.slice(0, 7), 1), day),
};

/** The day that a key leads to from another, or null for a key that moves nothing. Source: WAI-ARIA APG, date grid. */
export function dayAfterKey(key: string, day: string): string | null {
  return steps[key]?.(day) ?? null;
}

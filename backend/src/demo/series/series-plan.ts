import { bankHolidays } from '../../platform/calendar/index.js';
import { daysAfter, nextWeekday, type Day } from '../day.js';

/** One series of the demo council. */
export interface SeriesPlan {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly description: string;
  /** Name of the host, someone of the cast. */
  readonly host: string;
  /** Keys of the skills vocabulary. */
  readonly skills: readonly string[];
  readonly rhythm: 'weekly' | 'fortnightly' | 'monthly';
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number;
  /** Weeks from the seven days after today to the date that the demo shows; -1 has just been. */
  readonly week: number;
  readonly time: string;
  readonly minutes: number;
  readonly place: string | null;
  readonly link: string | null;
  readonly room: number;
  readonly online: number;
  readonly captions: boolean;
  /** Days before each date from which it can be booked; null: as soon as it is published. */
  readonly opensDaysBefore: number | null;
  readonly bankHolidays: 'do-not-run' | 'working-day-before' | 'ask';
  /** Titles of the dates one after the other, the date that the demo shows having the first; empty: they all have the title of the series. */
  readonly topics: readonly string[];
  /** How many people book a date in an ordinary month, and whose services they mostly come from. */
  readonly bookings: number;
  readonly draws: readonly string[];
}

export interface SeriesTiming {
  /** First date, two years ago. */
  readonly startsAt: string;
  readonly rule: string;
}

/** How many dates a series had in the two years before the one that it shows. */
export const datesBack: Readonly<Record<SeriesPlan['rhythm'], number>> = { weekly: 104, fortnightly: 52, monthly: 24 };
const WEEKS_BACK = 104;
const WEEKDAYS = ['', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The date that the demo shows of a series: in the week that the plan names, or the first one after it that is no bank holiday. */
export function shownDate({ weekday, week, rhythm, bankHolidays: policy }: SeriesPlan, today: Day): Day {
  let day = daysAfter(nextWeekday(today, weekday), week * 7);
  // The day of a monthly series says which weekday of the month it is, so that stays.
  if (rhythm !== 'monthly' && policy === 'do-not-run') while (bankHolidays().on(day)) day = daysAfter(day, 7);
  return day;
}

/** First date and rule of a series that has run for two years and hits the date that the demo shows. */
export function timingOf(plan: SeriesPlan, today: Day): SeriesTiming {
  const shown = shownDate(plan, today);
  const weekday = WEEKDAYS[plan.weekday] ?? 'MO';
  if (plan.rhythm !== 'monthly') {
    const interval = plan.rhythm === 'weekly' ? '' : 'INTERVAL=2;';
    return { startsAt: `${daysAfter(shown, -7 * WEEKS_BACK)}T${plan.time}`, rule: `FREQ=WEEKLY;${interval}BYDAY=${weekday}` };
  }
  const turn = Math.ceil(Number(shown.slice(8)) / 7);
  // Not every month has a fifth Thursday.
  const ordinal = turn === 5 ? -1 : turn;
  return {
    startsAt: `${weekdayOfMonth(shown, plan.weekday, ordinal)}T${plan.time}`,
    rule: `FREQ=MONTHLY;BYDAY=${String(ordinal)}${weekday}`,
  };
}

/** Such a weekday of the month two years before a day: the 1st to the 4th, or the last (-1). */
function weekdayOfMonth(day: Day, weekday: number, ordinal: number): Day {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const first = (after: number): Day => new Date(Date.UTC(year, month - 1 - datesBack.monthly + after, 1)).toISOString().slice(0, 10);
  const firstWeekday = (after: number): Day => nextWeekday(daysAfter(first(after), -1), weekday);
  return ordinal < 0 ? daysAfter(firstWeekday(1), -7) : daysAfter(firstWeekday(0), 7 * (ordinal - 1));
}

/** Which of the topics a date has, counting from the one that the demo shows (0) into the future and, below 0, into the past. */
export function topicOf(plan: SeriesPlan, turn: number): string | null {
  const { length } = plan.topics;
  return length === 0 ? null : (plan.topics[((turn % length) + length) % length] ?? null);
}

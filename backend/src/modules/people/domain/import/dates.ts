import type { Parsed } from './cells.js';
import type { DateOrder } from './import-mapping.js';

/** A calendar day, `2026-11-26`. Days compare as text. */
export type CalendarDay = string;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ](.+))?$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:[T ](.+))?$/;
const MONTH_NAMED = /^(\d{1,2})[- ]([a-z]{3})[a-z]*[- ,]+(\d{4})$/i;
const MIDNIGHT = /^0?0:00(?::00(?:\.0+)?)?$/;
const WITH_ZONE = /^(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|[+-]\d{2}:?\d{2}|UTC|GMT)$/i;
/** Oracle writes 31 December 4712 for "no end"; others write 9999. */
const OPEN_END_FROM = 4000;

/**
 * A date cell of a staff file; null is the open end. Understands 26/11/2026, 2026-11-26, 2026/11/26, 26-Nov-2026, the day number of a spreadsheet and
 * a time at midnight, in British time where the text names a zone.
 */
export function parseDate(text: string, order: DateOrder): Parsed<CalendarDay | null> {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    const [, year = '', month = '', day = '', time] = yearFirst;
    return atTime(calendarDay(text, Number(year), Number(month), Number(day)), time);
  }
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast) {
    const [, first = '', , second = '', year = '', time] = yearLast;
    const [day, month] = order === 'day-first' ? [first, second] : [second, first];
    return atTime(calendarDay(text, Number(year), Number(month), Number(day), order), time);
  }
  const named = MONTH_NAMED.exec(text);
  if (named) {
    const [, day = '', month = '', year = ''] = named;
    return calendarDay(text, Number(year), MONTHS.indexOf(month.toLowerCase()) + 1, Number(day));
  }
  if (/^\d{5}(\.\d+)?$/.test(text)) return { value: daySerial(Math.floor(Number(text))) };
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/.test(text)) {
    return { problem: `“${text}” has a year of two digits. Write all four, such as 26/11/2026.` };
  }
  return { problem: `“${text}” is not a date that we understand. Write it as 26/11/2026 or 2026-11-26.` };
}

/** True for a date that only the other order explains, such as 11/26/2026 in a day-first file: 04/05/2026 beside it is then in doubt. */
export function contradicts(text: string, order: DateOrder): boolean {
  const match = YEAR_LAST.exec(text);
  if (!match) return false;
  const [first, second] = [Number(match[1]), Number(match[3])];
  return order === 'day-first' ? first <= 12 && second > 12 : first > 12 && second <= 12;
}

/** True for a date that reads either way round, such as 04/05/2026. */
export function readsEitherWay(text: string): boolean {
  const match = YEAR_LAST.exec(text);
  return match !== null && Number(match[1]) <= 12 && Number(match[3]) <= 12 && match[1] !== match[3];
}

function calendarDay(text: string, year: number, month: number, day: number, order?: DateOrder): Parsed<CalendarDay | null> {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) {
    const hint = order === undefined ? '' : ` The column settings say that the ${order === 'day-first' ? 'day' : 'month'} comes first.`;
    return { problem: `“${text}” is not a day in the calendar.${hint}` };
  }
  if (year >= OPEN_END_FROM) return { value: null };
  if (year < 1900 || year > 2200) return { problem: `“${text}” is too far away to be a date of work. Check the year.` };
  return { value: date.toISOString().slice(0, 10) };
}

function atTime(day: Parsed<CalendarDay | null>, time: string | undefined): Parsed<CalendarDay | null> {
  if (time === undefined || 'problem' in day || day.value === null) return day;
  const zoned = WITH_ZONE.exec(time);
  if (!zoned) return day;
  const [, clock = '', zone = 'Z'] = zoned;
  if (MIDNIGHT.test(clock)) return day;
  // 23:00 UTC on the last day of March is midnight in Britain on the first of April: exports in UTC move summer dates back by a day.
  const offset = /^(Z|UTC|GMT)$/i.test(zone) ? 'Z' : zone.replace(/(\d{2})(\d{2})$/, '$1:$2').replace('::', ':');
  const instant = new Date(`${day.value}T${clock.padStart(5, '0')}${offset}`);
  return Number.isNaN(instant.getTime()) ? day : { value: britishDay.format(instant) };
}

const britishDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });

/** Spreadsheets count days from 30 December 1899, which makes 1 January 1900 day 2 and every date since March 1900 right. */
function daySerial(serial: number): CalendarDay {
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
}

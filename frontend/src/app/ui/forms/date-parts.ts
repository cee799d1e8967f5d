/** A date as it was typed. */
export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}
export type DatePart = keyof DateParts;

export const noDate: DateParts = { day: '', month: '', year: '' };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function whole(typed: string): number | null {
  return /^\d{1,4}$/.test(typed.trim()) ? Number(typed.trim()) : null;
}

/** "11" and "November" both mean the eleventh month. */
function monthNumber(typed: string): number | null {
  const word = months.indexOf(typed.trim().toLowerCase().slice(0, 3));
  return word >= 0 ? word + 1 : whole(typed);
}

/** `2026-11-26`, or null where the parts make no date of the calendar. */
export function isoDate(parts: DateParts): string | null {
  const [year, month, day] = [whole(parts.year), monthNumber(parts.month), whole(parts.day)];
  if (year === null || month === null || day === null || faultyDatePart(parts) !== null) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** `2026-11-26` as the three boxes show it. */
export function dateParts(iso: string): DateParts {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}

/** The first part that is missing or cannot be, in the order in which they are typed. */
export function faultyDatePart(parts: DateParts): DatePart | null {
  const [day, month, year] = [whole(parts.day), monthNumber(parts.month), whole(parts.year)];
  if (day === null || day < 1 || day > 31) return 'day';
  if (month === null || month < 1 || month > 12) return 'month';
  if (year === null || year < 1900) return 'year';
  return day > daysIn(year, month) ? 'day' : null;
}

export function isEmptyDate(parts: DateParts): boolean {
  return parts.day.trim() === '' && parts.month.trim() === '' && parts.year.trim() === '';
}

/**
 * What is wrong with a typed date, in words, or null.
 * @param what names the date in the middle of a sentence: "the first date"
 */
export function dateProblem(parts: DateParts, what: string): string | null {
  if (isEmptyDate(parts)) return `Enter ${what}`;
  const missing = (['day', 'month', 'year'] as const).filter((part) => parts[part].trim() === '');
  const upper = what.charAt(0).toUpperCase() + what.slice(1);
  if (missing.length > 0) return `${upper} must include a ${missing.join(' and a ')}`;
  return faultyDatePart(parts) === null ? null : `${upper} must be a real date`;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

import { weekdayIndex } from '../civil-days.js';
import { readWallDate } from '../wall-time.js';
import { divisions, type BankHoliday, type Division } from './bank-holiday.js';
import { BankHolidays, bankHolidays } from './bank-holidays.js';
import { calculatedHolidays } from './calculated-holidays.js';

/** What is wrong with a list of bank holidays, in one sentence. */
export class UnusableHolidays extends Error {}

export interface HolidayUpdate {
  readonly holidays: Readonly<Record<Division, readonly BankHoliday[]>>;
  /** Sentences about what changes, and about dates that the law alone would not give. */
  readonly notes: readonly string[];
}

const fewestInYear = 8;

/**
 * The bank holidays that GOV.UK publishes, on top of the years that we hold already.
 * @param published the text of www.gov.uk/bank-holidays.json
 * @throws UnusableHolidays where the list is damaged, has a year that is not whole, or ends before ours does
 */
export function updatedHolidays(published: string, known: (division: Division) => BankHolidays = bankHolidays): HolidayUpdate {
  const lists = readLists(published);
  const updated = divisions.map((division) => {
    const fresh = readEvents(lists, division);
    refuseUnusable(fresh, division, known(division).knownUntil);
    const firstYear = fresh.at(0)?.date.slice(0, 4) ?? '';
    const kept = known(division).all.filter(({ date }) => date.slice(0, 4) < firstYear);
    const holidays = new BankHolidays([...kept, ...fresh]);
    return { division, holidays: holidays.all, notes: [...changes(known(division), holidays), ...beyondTheLaw(fresh)] };
  });
  return {
    holidays: Object.fromEntries(updated.map(({ division, holidays }) => [division, holidays])) as Record<Division, readonly BankHoliday[]>,
    notes: updated.flatMap(({ notes }) => notes),
  };
}

/** The file that holds the bank holidays, as source text. */
export function writeHolidayData(holidays: HolidayUpdate['holidays']): string {
  const lists = divisions.map((division) => {
    const lines = holidays[division].map(({ date, title }) => `    { date: '${date}', title: ${quoted(title)} },`);
    return `  '${division}': [\n${lines.join('\n')}\n  ],`;
  });
  return `import type { BankHoliday, Division } from './bank-holiday.js';

/**
 * Written by tools/update-bank-holidays.ts; a test compares it with the calculation.
 * Source: GOV.UK, UK bank holidays, Government Digital Service, www.gov.uk/bank-holidays
 */
export const bankHolidayData: Readonly<Record<Division, readonly BankHoliday[]>> = {
${lists.join('\n')}
};
`;
}

function quoted(title: string): string {
  return title.includes("'") ? JSON.stringify(title) : `'${title}'`;
}

function readLists(published: string): Record<string, unknown> {
  try {
    const lists: unknown = JSON.parse(published);
    if (isRecord(lists)) return lists;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new UnusableHolidays('This is not the bank holidays of GOV.UK: it is no JSON object.');
}

function readEvents(lists: Record<string, unknown>, division: Division): BankHoliday[] {
  const list = lists[division];
  const events = isRecord(list) ? list.events : undefined;
  if (!Array.isArray(events) || events.length === 0) throw new UnusableHolidays(`There are no bank holidays for ${division}.`);
  const holidays = events.map((event: unknown) => readEvent(event, division));
  return holidays.sort((one, other) => one.date.localeCompare(other.date));
}

function readEvent(event: unknown, division: Division): BankHoliday {
  const { date, title, notes } = isRecord(event) ? event : {};
  // The titles become source text: letters, and the marks that titles have.
  if (typeof date !== 'string' || readWallDate(date) === null || typeof title !== 'string' || !/^[\p{L}\d ’'(),-]{1,100}$/u.test(title)) {
    throw new UnusableHolidays(`A bank holiday of ${division} has no date or no usable title: ${JSON.stringify(event).slice(0, 200)}.`);
  }
  const substitute = typeof notes === 'string' && /substitute/i.test(notes) && !/substitute/i.test(title);
  return { date, title: substitute ? `${title} (substitute day)` : title };
}

function refuseUnusable(fresh: readonly BankHoliday[], division: Division, knownUntil: string): void {
  const years = new Map<string, number>();
  for (const [index, { date }] of fresh.entries()) {
    if (date === fresh[index - 1]?.date) throw new UnusableHolidays(`${date} is in the list for ${division} twice.`);
    if (weekdayIndex(readWallDate(date) ?? 0) >= 5)
      throw new UnusableHolidays(`${date} is at a weekend, where ${division} has no bank holidays.`);
    years.set(date.slice(0, 4), (years.get(date.slice(0, 4)) ?? 0) + 1);
  }
  const last = Number(fresh.at(-1)?.date.slice(0, 4));
  for (let year = Number(fresh.at(0)?.date.slice(0, 4)); year <= last; year += 1) {
    if ((years.get(String(year)) ?? 0) < fewestInYear)
      throw new UnusableHolidays(`The list for ${division} does not have the whole of ${year}.`);
  }
  if (String(last) < knownUntil.slice(0, 4))
    throw new UnusableHolidays(`The list for ${division} ends in ${last}; we have ${knownUntil.slice(0, 4)} already.`);
}

function changes(known: BankHolidays, fresh: BankHolidays): string[] {
  const added = fresh.all.filter(({ date }) => known.on(date) === null).map(({ date, title }) => `New: ${date}, ${title}.`);
  const gone = known.all.filter(({ date }) => fresh.on(date) === null).map(({ date, title }) => `Gone: ${date}, ${title}.`);
  const renamed = fresh.all.flatMap(({ date, title }) => {
    const before = known.on(date)?.title ?? title;
    return before === title ? [] : [`Renamed: ${date}, ${before} is now ${title}.`];
  });
  return [...added, ...gone, ...renamed];
}

function beyondTheLaw(fresh: readonly BankHoliday[]): string[] {
  const years = [...new Set(fresh.map(({ date }) => Number(date.slice(0, 4))))];
  const byLaw = new BankHolidays(years.flatMap(calculatedHolidays));
  const published = new BankHolidays(fresh);
  return [
    ...fresh.filter(({ date }) => byLaw.on(date) === null).map(({ date, title }) => `Only by proclamation: ${date}, ${title}.`),
    ...byLaw.all.filter(({ date }) => published.on(date) === null).map(({ date, title }) => `Not held that year: ${date}, ${title}.`),
  ];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

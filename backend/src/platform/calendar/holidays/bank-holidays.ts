import type { WallDate } from '../wall-time.js';
import type { BankHoliday, Division } from './bank-holiday.js';
import { bankHolidayData } from './bank-holidays.data.js';

/** The bank holidays of a division, known for whole years. */
export class BankHolidays {
  private readonly byDate: ReadonlyMap<WallDate, BankHoliday>;

  constructor(readonly all: readonly BankHoliday[]) {
    this.byDate = new Map(all.map((holiday) => [holiday.date, holiday]));
  }

  /** The last day we know about, `2028-12-31`. */
  get knownUntil(): WallDate {
    return `${this.all.at(-1)?.date.slice(0, 4) ?? '0000'}-12-31`;
  }

  on(date: WallDate): BankHoliday | null {
    return this.byDate.get(date) ?? null;
  }

  /** From one day to another, both included. */
  between(from: WallDate, to: WallDate): BankHoliday[] {
    return this.all.filter(({ date }) => date >= from && date <= to);
  }
}

const known: Readonly<Record<Division, BankHolidays>> = {
  'england-and-wales': new BankHolidays(bankHolidayData['england-and-wales']),
};

/** Source: GOV.UK, UK bank holidays, Government Digital Service */
export function bankHolidays(division: Division = 'england-and-wales'): BankHolidays {
  return known[division];
}

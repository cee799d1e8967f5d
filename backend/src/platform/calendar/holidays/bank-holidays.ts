import type { WallDate } from '../wall-time.js';
import { bankHolidayData } from './bank-holidays.data.js';

/** The parts of the United Kingdom that have bank holidays of their own, as GOV.UK names them. Those that we hold. */
export const divisions = ['england-and-wales'] as const;
export type Division = (typeof divisions)[number];

export interface BankHoliday {
  readonly date: WallDate;
  readonly title: string;
}

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

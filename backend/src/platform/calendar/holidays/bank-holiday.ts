import type { WallDate } from '../wall-time.js';

/** The parts of the United Kingdom that have bank holidays of their own, as GOV.UK names them. Those that we hold. */
export const divisions = ['england-and-wales'] as const;
export type Division = (typeof divisions)[number];

export interface BankHoliday {
  readonly date: WallDate;
  readonly title: string;
}

import { dateInWords } from '../dates-in-words.js';
import { bankHolidays, type BankHolidays } from '../holidays/bank-holidays.js';
import { InvalidRule } from '../invalid-rule.js';
import type { WallTime } from '../wall-time.js';
import { isRepeated } from '../zones.js';
import { expand, type Occurrence } from './expand.js';
import type { SeriesDates } from './recurrence.js';
import { largestCount } from './rule.js';

export interface PreviewRequest extends SeriesDates {
  /** Local starts to leave out. They still count towards COUNT. */
  readonly skip?: readonly WallTime[];
  /** How many dates, 1 to 120; 12 where not said. */
  readonly limit?: number;
}

export const previewWarningKinds = ['first-date-moved', 'bank-holiday', 'clock-change', 'bank-holidays-unknown'] as const;
export type PreviewWarningKind = (typeof previewWarningKinds)[number];

/** What a host should know about the dates, in a sentence; `local` is the date that it is about. */
export interface PreviewWarning {
  readonly kind: PreviewWarningKind;
  readonly local?: WallTime;
  readonly message: string;
}

export interface RecurrencePreview {
  readonly occurrences: Occurrence[];
  readonly warnings: PreviewWarning[];
}

const mostSkipped = 500;

/** The first dates of a series, past or not, and what to know about them. @throws InvalidRule */
export function previewRecurrence(request: PreviewRequest, holidays: BankHolidays = bankHolidays()): RecurrencePreview {
  const { skip = [], limit = 12, ...series } = request;
  if (!Number.isInteger(limit) || limit < 1 || limit > largestCount) {
    throw new InvalidRule(`Ask for 1 to ${largestCount} dates.`, 'limit');
  }
  if (skip.length > mostSkipped) throw new InvalidRule(`Leave out up to ${mostSkipped} dates.`, 'skip');
  const { occurrences, movedTo } = expand(series, { limit, skip });
  return {
    occurrences,
    warnings: [
      ...firstDateMoved(series.startsAt, movedTo),
      ...occurrences.flatMap((occurrence) => [
        ...onBankHoliday(occurrence, holidays),
        ...onClockChange(occurrence, series.startsAt.slice(11, 16), series.timeZone),
      ]),
      ...afterKnownHolidays(occurrences, holidays),
    ],
  };
}

function firstDateMoved(startsAt: WallTime, movedTo: WallTime | null): PreviewWarning[] {
  if (movedTo === null) return [];
  const [asked, first] = [startsAt, movedTo].map((local) => dateInWords(local.slice(0, 10)));
  const message = `${asked} is not one of the dates this makes. The first date is ${first}.`;
  return [{ kind: 'first-date-moved', local: movedTo, message }];
}

function onBankHoliday({ local }: Occurrence, holidays: BankHolidays): PreviewWarning[] {
  const holiday = holidays.on(local.slice(0, 10));
  if (!holiday) return [];
  return [{ kind: 'bank-holiday', local, message: `${dateInWords(holiday.date)} is a bank holiday: ${holiday.title}.` }];
}

function onClockChange({ local }: Occurrence, usual: string, timeZone: string): PreviewWarning[] {
  const [date = '', time = ''] = local.split('T');
  if (time !== usual) {
    return [
      {
        kind: 'clock-change',
        local,
        message: `The clocks go forward on ${dateInWords(date)} and skip ${usual}. That date starts at ${time}.`,
      },
    ];
  }
  if (!isRepeated(local, timeZone)) return [];
  return [
    {
      kind: 'clock-change',
      local,
      message: `The clocks go back on ${dateInWords(date)} and ${time} happens twice. That date uses the first.`,
    },
  ];
}

function afterKnownHolidays(occurrences: readonly Occurrence[], holidays: BankHolidays): PreviewWarning[] {
  const later = occurrences.find(({ local }) => local.slice(0, 10) > holidays.knownUntil);
  if (!later) return [];
  const message = `We know the bank holidays up to ${dateInWords(holidays.knownUntil)}. Check the dates after that.`;
  return [{ kind: 'bank-holidays-unknown', local: later.local, message }];
}

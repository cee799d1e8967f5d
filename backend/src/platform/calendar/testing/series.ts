import fc from 'fast-check';
import { InvalidRule } from '../invalid-rule.js';
import { recurrenceOf, type SeriesDates } from '../recurrence/recurrence.js';
import { weekdays } from '../recurrence/rule.js';
import { readWallDate, writeClock, writeWallDate } from '../wall-time.js';

/** How long a test of a property may take where all long proofs run whole. */
export const patience = 600_000;

/** How often a property is tried: a fixed-seed cut, and many more where all long proofs run whole. */
export function tries(usual: number): fc.Parameters<unknown> {
  return process.env.TRELLIS_DEEP === '1' ? { numRuns: usual * 20 } : { numRuns: usual, seed: 20_261_126 };
}

const zones = ['Europe/London', 'America/New_York', 'Pacific/Apia', 'Australia/Lord_Howe', 'Africa/Casablanca', 'UTC'];

const fewOf = <T>(values: fc.Arbitrary<T>, maxLength = 3): fc.Arbitrary<T[]> => fc.uniqueArray(values, { minLength: 1, maxLength });
const signed = (most: number): fc.Arbitrary<number> => fc.integer({ min: -most, max: most }).filter((value) => value !== 0);
const maybe = (name: string, values: fc.Arbitrary<(string | number)[]>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 1, arbitrary: values.map((list) => `;${name}=${list.join(',')}`) });
const weekday = fc.constantFrom(...weekdays);

function rulesOf(frequency: string): fc.Arbitrary<string> {
  const ordinals = frequency === 'MONTHLY' || frequency === 'YEARLY';
  const nthWeekday = fc.tuple(signed(5), weekday).map(([nth, day]) => `${nth}${day}`);
  return fc
    .tuple(
      fc.oneof(
        fc.constant(''),
        fc.integer({ min: 1, max: 60 }).map((value) => `;INTERVAL=${value}`),
      ),
      maybe('BYMONTH', fewOf(fc.integer({ min: 1, max: 12 }))),
      frequency === 'WEEKLY' ? fc.constant('') : maybe('BYMONTHDAY', fewOf(signed(31))),
      maybe('BYDAY', ordinals ? fewOf(fc.oneof(weekday, nthWeekday)) : fewOf(weekday, 7)),
      maybe('BYSETPOS', fewOf(signed(4), 2)),
      fc.oneof(
        fc.constant(''),
        weekday.map((day) => `;WKST=${day}`),
      ),
      fc.oneof(
        fc.constant(''),
        fc.integer({ min: 1, max: 40 }).map((value) => `;COUNT=${value}`),
      ),
    )
    .map((parts) => `FREQ=${frequency}${parts.join('')}`);
}

/** Rules that a series may use, most of them odd, some without any date. */
export const someRules: fc.Arbitrary<string> = fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY').chain(rulesOf);

const someStarts = fc
  .tuple(
    fc.integer({ min: readWallDate('2009-01-01') ?? 0, max: readWallDate('2036-12-31') ?? 0 }),
    fc.constantFrom(30, 90, 600, 840, 1410),
  )
  .map(([day, minutes]) => `${writeWallDate(day)}T${writeClock(minutes)}`);

/** A series that has dates: its rule is one that is not refused for its start. */
export const someSeries: fc.Arbitrary<SeriesDates> = fc
  .record({ startsAt: someStarts, timeZone: fc.constantFrom(...zones), rule: someRules })
  .filter(hasDates);

function hasDates(series: SeriesDates): boolean {
  try {
    return recurrenceOf(series).rule.interval > 0;
  } catch (error) {
    if (error instanceof InvalidRule) return false;
    throw error;
  }
}

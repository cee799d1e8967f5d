import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { patience, tries } from '../testing/series.js';
import { writeWallDate } from '../wall-time.js';
import { expand } from './expand.js';
import {
  monthOrdinals,
  ruleFromSentence,
  sentenceFromRule,
  type RuleSentence,
  type SentenceEnd,
  type SentenceTurn,
} from './rule-sentence.js';
import { weekdays } from './rule.js';

jest.setTimeout(patience);

const zone = 'Europe/London';
const startsAt = '2026-01-30T10:00';
const back = (rule: string) => sentenceFromRule({ startsAt, timeZone: zone, rule });

describe('a sentence', () => {
  it.each<[RuleSentence, string]>([
    [{ every: 1, unit: 'month', monthBy: 'weekday', ordinal: -1, weekdays: ['FR'], ends: { never: true } }, 'FREQ=MONTHLY;BYDAY=-1FR'],
    [{ every: 2, unit: 'week', weekdays: ['SU', 'TU'], ends: { after: 10 } }, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;COUNT=10'],
    [{ every: 1, unit: 'month', monthBy: 'day', day: -1, ends: { never: true } }, 'FREQ=MONTHLY;BYMONTHDAY=-1'],
    [
      { every: 1, unit: 'month', monthBy: 'weekday', ordinal: -1, weekdays: ['MO', 'TU', 'WE', 'TH', 'FR'], ends: { after: 12 } },
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=12',
    ],
    [{ every: 3, unit: 'day', ends: { on: '2026-07-31' } }, 'FREQ=DAILY;INTERVAL=3;UNTIL=20260731T225959Z'],
    [{ every: 1, unit: 'year', ends: { never: true } }, 'FREQ=YEARLY'],
  ])('%j is a rule', (sentence, rule) => {
    expect(ruleFromSentence(sentence, zone)).toBe(rule);
  });

  it('runs to the end of its last day, by the clock of its zone', () => {
    const rule = ruleFromSentence({ every: 1, unit: 'day', ends: { on: '2026-02-01' } }, 'America/New_York');
    expect(rule).toBe('FREQ=DAILY;UNTIL=20260202T045959Z');
    const { occurrences } = expand({ startsAt: '2026-01-30T23:59', timeZone: 'America/New_York', rule });
    expect(occurrences.map(({ local }) => local)).toEqual(['2026-01-30T23:59', '2026-01-31T23:59', '2026-02-01T23:59']);
  });

  it('needs a weekday, and a last day that exists', () => {
    expect(() => ruleFromSentence({ every: 1, unit: 'week', weekdays: [], ends: { never: true } }, zone)).toThrow(
      'Choose at least one day of the week.',
    );
    expect(() => ruleFromSentence({ every: 1, unit: 'day', ends: { on: '2026-02-30' } }, zone)).toThrow('Enter the last date');
  });

  it('comes back from its rule as it was', () => {
    fc.assert(
      fc.property(someSentences, (sentence) => {
        expect(back(ruleFromSentence(sentence, zone))).toEqual(sentence);
      }),
      tries(300),
    );
  });
});

describe('a rule the editor did not write', () => {
  it.each([
    ['FREQ=WEEKLY', { every: 1, unit: 'week', weekdays: ['FR'], ends: { never: true } }],
    ['FREQ=MONTHLY', { every: 1, unit: 'month', monthBy: 'day', day: 30, ends: { never: true } }],
    [
      'FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1',
      { every: 1, unit: 'month', monthBy: 'weekday', ordinal: -1, weekdays: ['FR'], ends: { never: true } },
    ],
    ['FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=30', { every: 1, unit: 'year', ends: { never: true } }],
    ['FREQ=WEEKLY;UNTIL=20260227T095959Z', { every: 1, unit: 'week', weekdays: ['FR'], ends: { on: '2026-02-27' } }],
  ])('%s has a sentence', (rule, sentence) => {
    expect(back(rule)).toEqual(sentence);
  });

  it.each([
    'FREQ=MONTHLY;BYDAY=5FR',
    'FREQ=MONTHLY;BYDAY=1FR,3FR',
    'FREQ=MONTHLY;BYDAY=FR',
    'FREQ=MONTHLY;BYMONTHDAY=1,15',
    'FREQ=MONTHLY;BYMONTHDAY=-2',
    'FREQ=MONTHLY;BYMONTH=3;BYDAY=1FR',
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU',
    'FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1',
    'FREQ=DAILY;BYDAY=MO',
    'FREQ=YEARLY;BYDAY=20MO',
  ])('%s has none', (rule) => {
    expect(back(rule)).toBeNull();
  });
});

const someWeekdays = fc.subarray([...weekdays], { minLength: 1 });
const someTurns = fc.oneof(
  fc.constant<SentenceTurn>({ unit: 'day' }),
  someWeekdays.map<SentenceTurn>((chosen) => ({ unit: 'week', weekdays: chosen })),
  fc.integer({ min: -1, max: 31 }).map<SentenceTurn>((day) => ({ unit: 'month', monthBy: 'day', day: day === 0 ? -1 : day })),
  fc
    .tuple(fc.constantFrom(...monthOrdinals), someWeekdays)
    .map<SentenceTurn>(([ordinal, chosen]) => ({ unit: 'month', monthBy: 'weekday', ordinal, weekdays: chosen })),
  fc.constant<SentenceTurn>({ unit: 'year' }),
);
const someEnds = fc.oneof(
  fc.constant<SentenceEnd>({ never: true }),
  fc.integer({ min: 1, max: 120 }).map<SentenceEnd>((after) => ({ after })),
  // A year and more on, so that a rule that starts late still has a date.
  fc.integer({ min: 21_000, max: 21_800 }).map<SentenceEnd>((day) => ({ on: writeWallDate(day) })),
);
const someSentences = fc
  .tuple(fc.integer({ min: 1, max: 12 }), someTurns, someEnds)
  .map<RuleSentence>(([every, turn, ends]) => ({ every, ends, ...turn }))
  .filter(hasDates);

function hasDates(sentence: RuleSentence): boolean {
  // Every twelfth month from January keeps to January, which has every day of the month.
  return sentence.every <= 12 && !('on' in sentence.ends && sentence.unit === 'month' && sentence.every > 6);
}

import fc from 'fast-check';
import { noDate } from '../../../ui/forms/date-parts';
import { type RuleSentence, monthWeekdays, ordinals, plainSentence, ruleOf, sentenceFrom, sentenceOf, weekdays } from './rule-sentence';

const sentence = (parts: Partial<RuleSentence>): RuleSentence => ({ ...plainSentence, ending: 'never', ...parts });

describe('a rule from a sentence', () => {
  it.each([
    ['every day', sentence({ unit: 'day' }), 'FREQ=DAILY'],
    ['every 2 weeks on two days', sentence({ unit: 'week', every: '2', weekdays: ['MO', 'TH'] }), 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH'],
    ['the last Friday of every month', sentence({ ordinal: '-1', weekday: 'FR' }), 'FREQ=MONTHLY;BYDAY=-1FR'],
    [
      'the first working day of the month',
      sentence({ ordinal: '1', weekday: 'MO,TU,WE,TH,FR' }),
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1',
    ],
    ['the last day of every third month', sentence({ every: '3', by: 'day', monthDay: '-1' }), 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1'],
    ['ten dates', sentence({ unit: 'day', ending: 'count', count: '10' }), 'FREQ=DAILY;COUNT=10'],
    [
      'until a date',
      sentence({ unit: 'day', ending: 'until', until: { day: '5', month: '2', year: '2027' } }),
      'FREQ=DAILY;UNTIL=20270205',
    ],
  ])('%s', (_, said, rule) => {
    expect(ruleOf(said)).toBe(rule);
  });

  it('is none where it happens once', () => {
    expect(ruleOf(sentence({ unit: 'once' }))).toBeNull();
    expect(sentenceOf(null)?.unit).toBe('once');
  });
});

describe('a sentence from a rule', () => {
  it('says until when, also where the rule names a time', () => {
    expect(sentenceOf('FREQ=WEEKLY;BYDAY=FR;UNTIL=20270205T110000Z')).toMatchObject({
      ending: 'until',
      until: { day: '5', month: '2', year: '2027' },
    });
  });

  it('takes the parts in any order', () => {
    expect(sentenceOf('BYDAY=-1FR;COUNT=4;FREQ=MONTHLY')).toMatchObject({ unit: 'month', ordinal: '-1', weekday: 'FR', count: '4' });
  });

  it.each([
    'FREQ=YEARLY;BYMONTH=3',
    'FREQ=MONTHLY;BYDAY=1TU,3TU',
    'FREQ=WEEKLY;BYDAY=MO;WKST=SU',
    'FREQ=DAILY;BYDAY=MO',
    'FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1',
  ])('is none for %s, which says more than it can', (rule) => {
    expect(sentenceOf(rule)).toBeNull();
  });

  it('gives back the rule that it was made from', () => {
    const values = (options: readonly { value: string }[]) => fc.constantFrom(...options.map((option) => option.value));
    const anySentence = fc.record({
      unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const),
      every: fc.integer({ min: 1, max: 12 }).map(String),
      weekdays: fc.subarray(
        weekdays.map((day) => day.value),
        { minLength: 1 },
      ),
      by: fc.constantFrom('weekday' as const, 'day' as const),
      ordinal: values(ordinals),
      weekday: values(monthWeekdays),
      monthDay: fc.integer({ min: 1, max: 31 }).map(String),
      ending: fc.constantFrom('count' as const, 'until' as const, 'never' as const),
      count: fc.integer({ min: 1, max: 120 }).map(String),
      until: fc.constantFrom({ day: '5', month: '2', year: '2027' }, { day: '29', month: '2', year: '2028' }),
    });
    fc.assert(
      fc.property(anySentence, (said) => {
        const rule = ruleOf(said);
        const again = sentenceOf(rule);
        expect(again).not.toBeNull();
        expect(ruleOf(again ?? plainSentence)).toBe(rule);
      }),
    );
  });
});

it('a weekly rule that names no day shows that of its first date', () => {
  expect(sentenceFrom('FREQ=WEEKLY;COUNT=3', '2026-12-04T11:00').weekdays).toEqual(['FR']);
  expect(sentenceFrom('FREQ=WEEKLY;BYDAY=MO;COUNT=3', '2026-12-04T11:00').weekdays).toEqual(['MO']);
});

it('a new sentence has no end date typed', () => {
  expect(plainSentence.until).toEqual(noDate);
});

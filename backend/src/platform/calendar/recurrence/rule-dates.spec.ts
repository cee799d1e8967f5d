import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import rrule from 'rrule';
import { patience, someSeries, tries } from '../testing/series.js';
import { minutesInDay, writeWallTime } from '../wall-time.js';
import { recurrenceOf, type Recurrence, type SeriesDates } from './recurrence.js';
import { datesOfRule } from './rule-dates.js';
import { periodsWithDates } from './rule-walk.js';
import { writeRule } from './rule.js';

jest.setTimeout(patience);

/** The walk alone, without rrule. */
function* datesByWalk({ rule, start }: Recurrence): Generator<number> {
  const startDay = Math.floor(start / minutesInDay);
  for (const { dates } of periodsWithDates(rule, startDay)) {
    yield* dates.filter((day) => day >= startDay).map((day) => start + (day - startDay) * minutesInDay);
  }
}

function from(series: SeriesDates): [Recurrence, number] {
  const recurrence = recurrenceOf(series);
  return [recurrence, recurrence.start];
}

function firstOf(dates: Generator<number>, limit: number): string[] {
  const taken: string[] = [];
  for (const date of dates) if (taken.push(writeWallTime(date)) >= limit) break;
  return taken;
}

describe('the dates of a rule', () => {
  it('are the same by our walk and by rrule asked stretch by stretch', () => {
    fc.assert(
      fc.property(someSeries, (series) => {
        const recurrence = recurrenceOf(series);
        expect(firstOf(datesOfRule(recurrence, recurrence.start), 40)).toEqual(firstOf(datesByWalk(recurrence), 40));
      }),
      tries(200),
    );
  });

  it('are those of rrule asked at once from the start, where rrule is right', () => {
    fc.assert(
      fc.property(someSeries.filter(isRightInRrule), (series) => {
        const recurrence = recurrenceOf(series);
        const text = writeRule({ ...recurrence.rule, count: null, until: null });
        const dtstart = new Date(recurrence.start * 60_000);
        const until = new Date(dtstart.getTime() + 15 * 366 * minutesInDay * 60_000);
        const whole = new rrule.RRule({ ...rrule.RRule.parseString(text), dtstart, until }, true).all((_, index) => index < 20);
        const ours = firstOf(datesOfRule(recurrence, recurrence.start), 20).filter((date) => date <= until.toISOString());
        expect(ours).toEqual(whole.slice(0, 20).map((date) => date.toISOString().slice(0, 16)));
      }),
      // rrule without a stretch to look at may search to the year 9999.
      { ...tries(60), interruptAfterTimeLimit: 20_000 },
    );
  });

  it('are each picked once, and only where there is one to pick', () => {
    const dates = (rule: string) => firstOf(datesOfRule(...from({ startsAt: '2026-11-02T10:00', timeZone: 'Europe/London', rule })), 2);
    expect(dates('FREQ=YEARLY;BYMONTH=11;BYSETPOS=1,-1')).toEqual(['2026-11-02T10:00', '2027-11-02T10:00']);
    expect(dates('FREQ=MONTHLY;BYMONTHDAY=-1,-2;BYSETPOS=-3,2')).toEqual(['2026-11-30T10:00', '2026-12-31T10:00']);
  });

  it('start with the week they are picked from, where rrule alone would start within it', () => {
    const recurrence = recurrenceOf({
      startsAt: '2026-11-25T10:00',
      timeZone: 'Europe/London',
      rule: 'FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=2',
    });
    expect(firstOf(datesOfRule(recurrence, recurrence.start), 2)).toEqual(['2026-11-25T10:00', '2026-12-02T10:00']);
  });

  it('take a plain weekday and an ordinal together as either, where rrule alone would want both', () => {
    const recurrence = recurrenceOf({ startsAt: '2026-11-02T10:00', timeZone: 'Europe/London', rule: 'FREQ=MONTHLY;BYDAY=MO,-1FR' });
    const dates = firstOf(datesOfRule(recurrence, recurrence.start), 7).map((date) => date.slice(5, 10));
    expect(dates).toEqual(['11-02', '11-09', '11-16', '11-23', '11-27', '11-30', '12-07']);
  });
});

/** rrule has its own mind about BYSETPOS, and wants both of a weekday and an ordinal. */
function isRightInRrule({ rule }: { rule: string }): boolean {
  const days = /BYDAY=([^;]*)/.exec(rule)?.[1]?.split(',') ?? [];
  const mixed = days.some((day) => day.length === 2) && days.some((day) => day.length > 2);
  return !mixed && !rule.includes('BYSETPOS');
}

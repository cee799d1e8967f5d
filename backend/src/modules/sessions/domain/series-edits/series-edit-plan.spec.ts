import { describe, expect, it } from '@jest/globals';
import { anEditedSeries, carriedOut, editsBegin, fateOf, planned, rowsOf } from '../../testing/an-edit.js';
import { allDatesMade, seriesDates } from '../series/series-dates.js';
import type { EditedDate, SeriesEditPlan } from './series-edit.js';

const series = anEditedSeries();
const rows = rowsOf(series);
const booked = (all: readonly EditedDate[], ...ids: number[]): EditedDate[] =>
  all.map((row) => (ids.includes(row.id) ? { ...row, bookedRoom: 3 } : row));
const starts = (plan: SeriesEditPlan, count: number): string[] => plan.dates.slice(0, count).map(({ after }) => after.localStart);

describe('an edit of all dates to come', () => {
  it('moves each date to the new time of its day, at the same time by the clock all year', () => {
    const plan = planned(series, rows, { scope: 'future', startsLocal: '2026-11-20T14:00' });
    expect(starts(plan, 3)).toEqual(['2026-11-20T14:00', '2026-11-27T14:00', '2026-12-04T14:00']);
    const july = plan.dates.find(({ after }) => after.localStart === '2027-07-30T14:00');
    expect(july?.after.startsAt).toEqual(new Date('2027-07-30T13:00:00Z'));
    expect(plan.made).toEqual([]);
    expect(plan.dates.every(({ before, after }) => after.originalStart?.slice(0, 10) === before.originalStart?.slice(0, 10))).toBe(true);
  });

  it('maps another weekday date by date', () => {
    const plan = planned(series, rows, { scope: 'future', startsLocal: '2026-11-19T10:00', rule: 'FREQ=WEEKLY;BYDAY=TH' });
    expect(starts(plan, 3)).toEqual(['2026-11-19T10:00', '2026-11-26T10:00', '2026-12-03T10:00']);
    expect(plan.dates.filter(({ verdict }) => verdict === 'cancelled')).toEqual([]);
  });

  it('keeps days that both rules have, cancels what people booked and the rule drops, and forgets what nobody booked', () => {
    const plan = planned(series, booked(rows, 2), {
      scope: 'future',
      rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR',
      reason: 'The room is taken.',
    });
    expect(fateOf(plan, 1)).toMatchObject({ verdict: 'unchanged' });
    expect(fateOf(plan, 2)).toMatchObject({
      verdict: 'cancelled',
      after: {
        state: 'cancelled',
        stateReason: 'The room is taken.',
        cancelledWith: 'edit',
        originalStart: null,
        localStart: '2026-11-27T10:00',
      },
    });
    expect(fateOf(plan, 4)).toMatchObject({ verdict: 'dropped', after: { state: 'not-running', originalStart: null } });
  });

  it('makes the dates that are new', () => {
    const plan = planned(series, rows, { scope: 'future', rule: 'FREQ=WEEKLY;BYDAY=TU,FR' });
    expect(plan.made.slice(0, 2).map(({ localStart }) => localStart)).toEqual(['2026-11-24T10:00', '2026-12-01T10:00']);
    expect(plan.dates.every(({ verdict }) => verdict === 'unchanged')).toBe(true);
  });

  it('leaves a date that was moved by hand where it is, also in later edits, unless asked', () => {
    const moved = rows.map((row) =>
      row.id === 2
        ? {
            ...row,
            ownTime: 1,
            localStart: '2026-11-26T15:00',
            startsAt: new Date('2026-11-26T15:00:00Z'),
            endsAt: new Date('2026-11-26T16:00:00Z'),
          }
        : row,
    );
    const first = planned(series, moved, { scope: 'future', startsLocal: '2026-11-20T14:00' });
    expect(fateOf(first, 2)).toMatchObject({
      kept: ['time'],
      verdict: 'unchanged',
      after: { localStart: '2026-11-26T15:00', originalStart: '2026-11-27T14:00', ownTime: 1 },
    });
    const then = carriedOut(series, moved, first);
    const again = planned(then.series, then.rows, { scope: 'future', startsLocal: '2026-11-20T09:00' });
    expect(fateOf(again, 2)).toMatchObject({ kept: ['time'], after: { localStart: '2026-11-26T15:00' } });
    const asked = planned(then.series, then.rows, { scope: 'future', overwrite: ['time'] });
    expect(fateOf(asked, 2)).toMatchObject({ overwritten: ['time'], kept: [], after: { localStart: '2026-11-27T14:00', ownTime: 0 } });
    expect(asked.timing).toBeNull();
  });

  it.each([
    ['title', { ownTitle: 'Pivot tables' }, { title: 'Sheets clinic' }, { ownTitle: 'Pivot tables' }, { ownTitle: null }],
    ['summary', { ownSummary: 'Mine' }, { summary: 'New' }, { ownSummary: 'Mine' }, { ownSummary: null }],
    ['place', { ownPlace: 'Room 9' }, { place: 'Room 4' }, { ownPlace: 'Room 9' }, { ownPlace: null }],
    ['hosts', { ownHosts: 1, ownHostIds: [9] }, { hostIds: [6] }, { ownHosts: 1, ownHostIds: [9] }, { ownHosts: 0, ownHostIds: [] }],
    [
      'capacity',
      { ownCapacity: 1, capacityRoom: 8 },
      { capacityRoom: 30 },
      { ownCapacity: 1, capacityRoom: 8 },
      { ownCapacity: 0, capacityRoom: 30 },
    ],
  ] as const)('keeps its own %s of a date, unless asked', (field, own, change, kept, overwritten) => {
    const some = rows.map((row) => (row.id === 3 ? { ...row, ...own } : row));
    expect(fateOf(planned(series, some, { scope: 'future', ...change }), 3)).toMatchObject({ kept: [field], after: kept });
    const asked = fateOf(planned(series, some, { scope: 'future', ...change, overwrite: [field] }), 3);
    expect(asked).toMatchObject({ kept: [], overwritten: [field], after: overwritten });
  });

  it('says nothing of overrides that the edit does not touch', () => {
    const some = rows.map((row) => (row.id === 3 ? { ...row, ownTitle: 'Pivot tables' } : row));
    const fate = fateOf(planned(series, some, { scope: 'future', place: 'Room 4' }), 3);
    expect(fate).toMatchObject({ kept: [], verdict: 'changed', after: { ownTitle: 'Pivot tables' } });
  });

  it('never brings back what was called off, whatever the new rule', () => {
    const off = rows.map((row) =>
      row.id === 2 ? { ...row, state: 'cancelled' as const, cancelledWith: 'date' as const, stateReason: 'Ill' } : row,
    );
    for (const wish of [{ startsLocal: '2026-11-20T14:00' }, { rule: 'FREQ=WEEKLY;BYDAY=TH', startsLocal: '2026-11-19T10:00' }]) {
      const plan = planned(series, off, { scope: 'future', ...wish });
      expect(fateOf(plan, 2)).toMatchObject({ verdict: 'stays-cancelled', after: { state: 'cancelled', localStart: '2026-11-27T10:00' } });
      expect(plan.made).toEqual([]);
    }
  });

  it('never touches what has begun, and makes nothing again on the day of a date that was brought forward', () => {
    const now = new Date('2026-12-03T12:00:00Z');
    const early = rows.map((row) =>
      row.id === 3
        ? {
            ...row,
            ownTime: 1,
            localStart: '2026-12-02T10:00',
            startsAt: new Date('2026-12-02T10:00:00Z'),
            endsAt: new Date('2026-12-02T11:00:00Z'),
          }
        : row,
    );
    const plan = planned(series, early, { scope: 'future', startsLocal: '2026-12-11T14:00' }, now);
    expect(plan.dates.map(({ before }) => before.id)).not.toContain(3);
    expect(plan.dates[0]).toMatchObject({ before: { id: 4 }, after: { localStart: '2026-12-11T14:00' } });
    const wider = planned(series, early, { scope: 'future', rule: 'FREQ=DAILY', startsLocal: '2026-12-04T10:00' }, now);
    expect(wider.made.map(({ localStart }) => localStart.slice(0, 10))).not.toContain('2026-12-04');
  });

  it('moves dates over midnight by an hour, not by a day', () => {
    const late = anEditedSeries({ rule: 'FREQ=DAILY', startsLocal: '2026-11-20T23:30' });
    const plan = planned(late, rowsOf(late), { scope: 'future', startsLocal: '2026-11-21T00:30' });
    expect(starts(plan, 2)).toEqual(['2026-11-21T00:30', '2026-11-22T00:30']);
    expect(plan.made).toEqual([]);
  });

  it('carries dates left out to the new time', () => {
    const skips = anEditedSeries({ skipped: ['2026-12-04T10:00'] });
    const plan = planned(skips, rowsOf(skips), { scope: 'future', startsLocal: '2026-11-20T14:00' });
    expect(plan.timing?.skipped).toEqual(['2026-12-04T14:00']);
    expect(starts(plan, 3)).not.toContain('2026-12-04T14:00');
    expect(plan.made).toEqual([]);
  });

  it('leaves the decision of a host about a bank holiday, while the date keeps its day', () => {
    const asks = anEditedSeries({ bankHolidays: 'ask' });
    const christmas = rowsOf(asks).map((row) => (row.localStart === '2026-12-25T10:00' ? { ...row, state: 'scheduled' as const } : row));
    const plan = planned(asks, christmas, { scope: 'future', startsLocal: '2026-11-20T14:00' });
    const fate = plan.dates.find(({ after }) => after.localStart === '2026-12-25T14:00');
    expect(fate?.after.state).toBe('scheduled');
    const easter = plan.dates.find(({ after }) => after.localStart === '2027-03-26T14:00');
    expect(easter?.after.state).toBe('undecided');
  });

  it('cancels, in words, a date that lands on a bank holiday on which the series does not run', () => {
    const thursdays = anEditedSeries({ startsLocal: '2026-11-19T10:00', rule: 'FREQ=WEEKLY;BYDAY=TH' });
    const all = booked(rowsOf(thursdays), 6);
    const plan = planned(thursdays, all, { scope: 'future', startsLocal: '2026-11-20T10:00', rule: 'FREQ=WEEKLY;BYDAY=FR' });
    expect(fateOf(plan, 6)).toMatchObject({
      verdict: 'cancelled',
      after: { stateReason: 'Bank holiday: Christmas Day', localStart: '2026-12-24T10:00' },
    });
    expect(fateOf(plan, 7).after).toMatchObject({ state: 'not-running', stateReason: 'Bank holiday: New Year’s Day' });
  });

  it('refuses a first date in the past', () => {
    expect(() => planned(series, rows, { scope: 'future', startsLocal: '2026-11-13T10:00' })).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ field: 'startsAt' })] }),
    );
  });

  it('takes what is repeated of the whole series for no change', () => {
    const now = new Date('2027-01-04T09:00:00Z');
    const counted = anEditedSeries({ rule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=20', madeUntil: allDatesMade });
    const { startsLocal, rule, durationMinutes, bankHolidays } = counted;
    const plan = planned(
      counted,
      rowsOf({ ...counted, madeUntil: null }),
      { scope: 'future', startsLocal, rule, durationMinutes, bankHolidays, title: 'Other' },
      now,
    );
    expect(plan.timing).toBeNull();
    const later = planned(counted, rowsOf({ ...counted, madeUntil: null }), { scope: 'future', startsLocal: '2026-11-20T14:00' }, now);
    expect(later.timing).toMatchObject({ startsLocal: '2027-01-08T14:00', rule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=13' });
  });
});

describe('an edit of one date and those after it', () => {
  const fromThird = { scope: 'following', occurrenceId: 3 } as const;

  it('splits the series: the old one ends with the last date that stays', () => {
    const plan = planned(series, rows, { ...fromThird, title: 'Sheets clinic' });
    expect(plan.earlierRule).toBe('FREQ=WEEKLY;BYDAY=FR;UNTIL=20261127T100000');
    expect(plan.timing).toMatchObject({ startsLocal: '2026-12-04T10:00', rule: 'FREQ=WEEKLY;BYDAY=FR' });
    expect(plan.dates.map(({ before }) => before.id)).toEqual(rows.slice(2).map(({ id }) => id));
  });

  it('shares a number of dates between the halves, counting those left out', () => {
    const counted = anEditedSeries({ rule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=10', skipped: ['2026-11-27T10:00'] });
    const all = rowsOf(counted);
    const plan = planned(counted, all, { scope: 'following', occurrenceId: 2, place: 'Room 4' });
    expect(plan).toMatchObject({
      earlierRule: 'FREQ=WEEKLY;BYDAY=FR;UNTIL=20261120T100000',
      timing: { rule: 'FREQ=WEEKLY;BYDAY=FR;COUNT=8' },
    });
    expect(seriesDates({ ...counted, ...plan.timing }, {}).map(({ localStart }) => localStart)).toEqual(
      all.slice(1).map(({ originalStart }) => originalStart),
    );
  });

  it('can be split again, and again, without losing the halves before', () => {
    const first = planned(series, rows, { ...fromThird, title: 'Second half' });
    const half = carriedOut(series, rows, first);
    const second = planned(half.series, half.rows, { scope: 'following', occurrenceId: 6, title: 'Third part' });
    const third = carriedOut(half.series, half.rows, second);
    expect(second.earlierRule).toBe('FREQ=WEEKLY;BYDAY=FR;UNTIL=20261218T100000');
    expect(half.kept.map(({ id }) => id)).toEqual([1, 2]);
    expect(third.kept.map(({ id }) => id)).toEqual([3, 4, 5]);
    expect(third.rows.map(({ id }) => id)).toEqual(rows.slice(5).map(({ id }) => id));
  });

  it('takes a date with it by its place in the rule, wherever it was moved', () => {
    const moved = rows.map((row) =>
      row.id === 2
        ? {
            ...row,
            ownTime: 1,
            localStart: '2026-12-08T10:00',
            startsAt: new Date('2026-12-08T10:00:00Z'),
            endsAt: new Date('2026-12-08T11:00:00Z'),
          }
        : row,
    );
    expect(planned(series, moved, fromThird).dates.map(({ before }) => before.id)).not.toContain(2);
  });

  it('is of the whole series where nothing stays before', () => {
    const plan = planned(series, rows, { scope: 'following', occurrenceId: 1, title: 'Sheets clinic' });
    expect(plan).toMatchObject({ earlierRule: null, timing: null });
    expect(plan.dates).toHaveLength(rows.length);
  });

  it('refuses to begin before what stays, and at a date that has begun', () => {
    expect(() => planned(series, rows, { ...fromThird, startsLocal: '2026-11-27T10:00' })).toThrow(/./);
    expect(() => planned(series, rows, fromThird, new Date('2026-12-04T10:30:00Z'))).toThrow('already started');
  });
});

describe('an edit of one date', () => {
  const one = (wish: object, all = rows) => fateOf(planned(series, all, { scope: 'this', occurrenceId: 2, ...wish }), 2);

  it('touches that date alone, and marks what is its own', () => {
    const plan = planned(series, rows, {
      scope: 'this',
      occurrenceId: 2,
      title: 'Pivot tables',
      place: 'Room 9',
      capacityRoom: 8,
      hostIds: [9],
    });
    expect(plan.dates).toHaveLength(1);
    expect(plan.dates[0]?.after).toMatchObject({
      ownTitle: 'Pivot tables',
      ownPlace: 'Room 9',
      ownCapacity: 1,
      capacityRoom: 8,
      ownHosts: 1,
      ownHostIds: [9],
      originalStart: '2026-11-27T10:00',
    });
  });

  it('moves it, for as long as before, and keeps its place in the rule', () => {
    expect(one({ startsLocal: '2026-12-01T23:30' }).after).toMatchObject({
      ownTime: 1,
      localStart: '2026-12-01T23:30',
      localEnd: '2026-12-02T00:30',
      originalStart: '2026-11-27T10:00',
    });
  });

  it('forgets what is set to what the series says, or asked to go back', () => {
    const own = rows.map((row) => (row.id === 2 ? { ...row, ownTitle: 'A', ownPlace: 'B', ownCapacity: 1, capacityRoom: 3 } : row));
    expect(one({ title: 'Excel clinic', place: 'Room 2', capacityRoom: 20 }, own).after).toMatchObject({
      ownTitle: null,
      ownPlace: null,
      ownCapacity: 0,
    });
    expect(one({ overwrite: ['title', 'place', 'capacity'] }, own).after).toMatchObject({
      ownTitle: null,
      ownPlace: null,
      ownCapacity: 0,
      capacityRoom: 20,
    });
    expect(one({ place: null }, own).after.ownPlace).toBe('');
  });

  it('refuses the past, what is called off, and a date that is not of the series', () => {
    const off = rows.map((row) => (row.id === 2 ? { ...row, state: 'cancelled' as const } : row));
    expect(() => one({ title: 'A' }, off)).toThrow('not running');
    expect(() => one({ startsLocal: '2026-11-13T10:00' })).toThrow(/./);
    expect(() => planned(series, rows, { scope: 'this', occurrenceId: 999, title: 'A' }, editsBegin)).toThrow(/./);
  });
});

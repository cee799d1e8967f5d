import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anEditedSeries, carriedOut, planned, rowsOf } from '../../testing/an-edit.js';
import { InvalidInput } from '../../../../platform/errors/index.js';
import { InvalidRule } from '../../../../platform/calendar/index.js';
import { overrideFields, type EditedDate, type EditedSeries, type EditWish, type SeriesEditPlan } from './series-edit.js';
import { SessionNotRunning, SessionStarted } from '../sessions.errors.js';

const DAY = 86_400_000;
const begin = new Date('2027-03-01T09:00:00Z');

/** Rows over a summer with a change of the clocks, some of them booked. */
const series = anEditedSeries({ startsLocal: '2027-02-12T10:00', madeUntil: '2027-09-01T00:00', bankHolidays: 'do-not-run' });

const change = fc.record({
  scope: fc.constantFrom('this' as const, 'following' as const, 'future' as const),
  /** Which of the dates to come, counted from the first. */
  at: fc.integer({ min: 0, max: 12 }),
  days: fc.integer({ min: -3, max: 9 }),
  time: fc.option(fc.constantFrom('00:15', '01:30', '09:00', '23:45'), { nil: undefined }),
  rule: fc.option(
    fc.constantFrom(
      'FREQ=WEEKLY',
      'FREQ=WEEKLY;BYDAY=TU',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR',
      'FREQ=MONTHLY;BYDAY=-1FR',
      'FREQ=DAILY;INTERVAL=3',
      'FREQ=WEEKLY;BYDAY=FR;COUNT=7',
    ),
    { nil: undefined },
  ),
  title: fc.option(fc.constantFrom('One', 'Two'), { nil: undefined }),
  overwrite: fc.subarray([...overrideFields]),
  hours: fc.integer({ min: 0, max: 24 * 9 }),
  cancels: fc.boolean(),
});
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

function wishFor({ scope, at, days, time, rule, title, overwrite }: Change, rows: readonly EditedDate[], now: Date): EditWish | undefined {
  const future = rows.filter(({ startsAt, state }) => startsAt > now && (scope !== 'this' || state === 'scheduled'));
  const first = future[scope === 'future' ? 0 : at];
  if (!first) return undefined;
  const day = new Date(new Date(`${first.localStart.slice(0, 10)}T12:00:00Z`).getTime() + days * DAY).toISOString().slice(0, 10);
  const startsLocal = time === undefined ? undefined : `${day}T${time}`;
  return {
    scope,
    occurrenceId: first.id,
    overwrite,
    reason: null,
    title,
    ...(startsLocal && { startsLocal }),
    ...(scope !== 'this' && rule && { rule }),
  };
}

/** The plan, or undefined where the wish is one that a person is refused. */
function tried(edited: EditedSeries, rows: readonly EditedDate[], wish: EditWish, now: Date): SeriesEditPlan | undefined {
  try {
    return planned(edited, rows, wish, now);
  } catch (error) {
    if (
      error instanceof InvalidInput ||
      error instanceof InvalidRule ||
      error instanceof SessionNotRunning ||
      error instanceof SessionStarted
    )
      return undefined;
    throw error;
  }
}

function requireSound(plan: SeriesEditPlan, rows: readonly EditedDate[], wish: EditWish, now: Date): void {
  const ids = plan.dates.map(({ before }) => before.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { before, after, verdict } of plan.dates) {
    expect(before.startsAt > now).toBe(true);
    expect(rows.find(({ id }) => id === before.id)).toBe(before);
    if (before.state === 'cancelled') expect(after.state).toBe('cancelled');
    if (before.bookedRoom > 0 && before.state === 'scheduled') expect(['scheduled', 'cancelled']).toContain(after.state);
    if (after.state === 'cancelled' && before.state !== 'cancelled') expect([verdict, after.cancelledWith]).toEqual(['cancelled', 'edit']);
    if (before.ownTime === 1 && wish.scope !== 'this' && !wish.overwrite.includes('time')) expect(after.startsAt).toEqual(before.startsAt);
    if (before.ownTitle !== null && wish.scope !== 'this' && !wish.overwrite.includes('title'))
      expect(after.ownTitle).toBe(before.ownTitle);
  }
  for (const date of plan.made) expect(date.startsAt > now).toBe(true);
}

function places(rows: readonly EditedDate[]): string[] {
  return rows.flatMap(({ originalStart }) => originalStart ?? []);
}

describe('any sequence of edits', () => {
  it('keeps every date, its people, what was called off and what has begun, and gives each place of a rule to one date', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        let state = {
          series,
          rows: rowsOf(series, begin).map((row) => (row.id % 3 === 0 && row.state === 'scheduled' ? { ...row, bookedRoom: 2 } : row)),
        };
        const all = new Map(state.rows.map((row) => [row.id, row]));
        let now = begin.getTime();
        for (const step of changes) {
          now += step.hours * 3_600_000;
          const wish = wishFor(step, state.rows, new Date(now));
          const plan = wish && tried(state.series, state.rows, wish, new Date(now));
          if (!wish || !plan) continue;
          requireSound(plan, state.rows, wish, new Date(now));
          expect(JSON.stringify(planned(state.series, state.rows, wish, new Date(now)))).toBe(JSON.stringify(plan));
          const { kept, ...after } = carriedOut(state.series, state.rows, plan);
          expect(new Set(places(after.rows)).size).toBe(places(after.rows).length);
          const seen = new Set([...kept, ...after.rows].map(({ id }) => id));
          for (const row of state.rows) expect(seen.has(row.id)).toBe(true);
          for (const row of [...kept, ...after.rows]) all.set(row.id, row);
          state = step.cancels
            ? {
                ...after,
                rows: after.rows.map((row, index) =>
                  index === 1 && row.startsAt.getTime() > now ? { ...row, state: 'cancelled' as const, bookedRoom: 0 } : row,
                ),
              }
            : after;
        }
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('changes nothing more when it is made twice', () => {
    fc.assert(
      fc.property(change, (step) => {
        const rows = rowsOf(series, begin);
        const wish = wishFor({ ...step, scope: 'future' }, rows, begin);
        const plan = wish && tried(series, rows, wish, begin);
        if (!wish || !plan) return;
        const after = carriedOut(series, rows, plan);
        const again = tried(after.series, after.rows, wish, begin);
        expect(again?.made.length ?? 0).toBe(0);
        for (const { verdict } of again?.dates ?? []) expect(['unchanged', 'stays-cancelled']).toContain(verdict);
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});

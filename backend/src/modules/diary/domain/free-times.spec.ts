import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { freeTimes, type TimeSpan } from './free-times.js';

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 24, 9, minute));
const span = (from: number, to: number): TimeSpan => ({ startsAt: at(from), endsAt: at(to) });
const day = span(0, 480);

describe('free times', () => {
  it('is the whole span when nothing takes it', () => {
    expect(freeTimes(day, [], 30)).toEqual([day]);
  });

  it('is what lies between, however busy times overlap', () => {
    expect(freeTimes(day, [span(200, 260), span(60, 120), span(90, 150), span(240, 250)], 30)).toEqual([
      span(0, 60),
      span(150, 200),
      span(260, 480),
    ]);
  });

  it('leaves out gaps that are too short, and counts what reaches over the edges', () => {
    expect(freeTimes(day, [span(-30, 20), span(40, 100), span(450, 600)], 30)).toEqual([span(100, 450)]);
    expect(freeTimes(day, [span(-30, 600)], 1)).toEqual([]);
  });

  it('together with what is busy covers the span, minute by minute', () => {
    const busySpan = fc
      .tuple(fc.integer({ min: -60, max: 540 }), fc.integer({ min: 1, max: 120 }))
      .map(([from, long]) => span(from, from + long));
    fc.assert(
      fc.property(fc.array(busySpan, { maxLength: 12 }), (busy) => {
        const free = freeTimes(day, busy, 1);
        const holds = (spans: readonly TimeSpan[], minute: number) => spans.some((s) => s.startsAt <= at(minute) && at(minute) < s.endsAt);
        for (let minute = 0; minute < 480; minute += 1) expect(holds(free, minute)).toBe(!holds(busy, minute));
      }),
      { numRuns: 100, seed: 20261122 },
    );
  });
});

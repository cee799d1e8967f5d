import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  attendanceOpensAt,
  isLateMark,
  joinCounts,
  markOutcome,
  minutesThere,
  missedInARow,
  theRestMayBeMarked,
  type MarkOutcome,
  type MarkWish,
} from './attendance.js';
import { attendanceIsOpen, attendances, type Attendance } from '../series/occurrence.js';

const startsAt = new Date('2026-11-26T10:00:00Z');
const endsAt = new Date('2026-11-26T11:00:00Z');
const at = (time: string): Date => new Date(`2026-11-26T${time}Z`);

describe('when attendance can be marked', () => {
  it.each([
    ['09:44:59.999', false],
    ['09:45:00', true],
    ['11:00:00', true],
  ])('at %s: %s', (time, open) => {
    expect(attendanceIsOpen(startsAt, at(time))).toBe(open);
  });

  it('says from when', () => {
    expect(attendanceOpensAt(startsAt)).toEqual(at('09:45:00'));
  });

  it('counts minutes of time, so an hour that the clock repeats changes nothing', () => {
    // 01:10 British time on 25 October 2026, the second time round.
    const inTheRepeatedHour = new Date('2026-10-25T01:10:00Z');
    expect(attendanceOpensAt(inTheRepeatedHour)).toEqual(new Date('2026-10-25T00:55:00Z'));
  });

  it.each([
    ['09:50:00', false],
    ['10:59:59.999', false],
    ['11:00:00', true],
  ])('marks everyone who is left at %s: %s', (time, may) => {
    expect(theRestMayBeMarked({ startsAt, endsAt }, at(time))).toBe(may);
  });
});

describe('how many minutes somebody was there', () => {
  it.each<[Attendance | null, number, number | undefined, number | null]>([
    ['attended', 60, undefined, 60],
    ['did-not-come', 60, undefined, 0],
    ['in-part', 60, undefined, 30],
    ['in-part', 45, undefined, 23],
    ['in-part', 60, 20, 20],
    ['in-part', 60, 90, 60],
    [null, 60, undefined, null],
  ])('%s at a date of %i minutes, said %s: %s', (attendance, length, said, minutes) => {
    expect(minutesThere(attendance, length, said)).toBe(minutes);
  });
});

describe('what a tap does', () => {
  const came = { seat: 'room', attendance: 'attended' as const, attendedMinutes: 60 };
  const unmarked = { seat: 'room', attendance: null, attendedMinutes: null };
  const checksIn: MarkWish = { attendance: 'attended', minutes: 60, was: null };

  it.each<[string, Parameters<typeof markOutcome>[0], MarkWish, MarkOutcome]>([
    ['checks somebody in', unmarked, checksIn, 'marked'],
    ['is one check-in when another host was quicker', came, checksIn, 'same'],
    [
      'does not undo what another host said meanwhile',
      { ...unmarked, attendance: 'did-not-come', attendedMinutes: 0 },
      checksIn,
      'changed-meanwhile',
    ],
    ['puts right what the host saw', came, { attendance: 'did-not-come', minutes: 0, was: 'attended' }, 'marked'],
    ['takes a mark back', came, { attendance: null, minutes: null, was: 'attended' }, 'marked'],
    [
      'changes how long',
      { ...unmarked, attendance: 'in-part', attendedMinutes: 30 },
      { attendance: 'in-part', minutes: 20, was: 'in-part' },
      'marked',
    ],
    [
      'leaves how long another host said',
      { ...unmarked, attendance: 'in-part', attendedMinutes: 30 },
      { attendance: 'in-part', minutes: 20, was: null },
      'same',
    ],
    ['sets what it is told where it does not say what was', came, { attendance: null, minutes: null }, 'marked'],
    ['is not for who waits', { ...unmarked, seat: null }, checksIn, 'waiting'],
    ['is not for who has no place', undefined, checksIn, 'not-on-list'],
  ])('%s', (_what, booking, wish, outcome) => {
    expect(markOutcome(booking, wish)).toBe(outcome);
  });

  it('is one when it is sent twice', () => {
    const mark = fc.constantFrom(...attendances, null);
    fc.assert(
      fc.property(mark, mark, mark, (now, was, wished) => {
        const before = { seat: 'room', attendance: now, attendedMinutes: minutesThere(now, 60) };
        const wish = { attendance: wished, minutes: minutesThere(wished, 60), was };
        if (markOutcome(before, wish) !== 'marked') return;
        expect(markOutcome({ seat: 'room', attendance: wished, attendedMinutes: wish.minutes }, wish)).toBe('same');
      }),
    );
  });
});

describe('which marks are late', () => {
  it.each([
    ['2026-11-26T23:59:59Z', 'Europe/London', false],
    ['2026-11-27T00:00:00Z', 'Europe/London', true],
    ['2026-11-27T04:59:00Z', 'America/New_York', false],
    ['2026-11-26T15:00:00Z', 'Asia/Tokyo', true],
  ])('at %s in %s: %s', (now, zone, late) => {
    expect(isLateMark(endsAt, zone, new Date(now))).toBe(late);
  });

  it('takes the day on which it ended, past midnight', () => {
    expect(isLateMark(new Date('2026-11-27T00:30:00Z'), 'Europe/London', new Date('2026-11-27T09:00:00Z'))).toBe(false);
  });
});

it.each([
  ['08:59:59', false],
  ['09:00:00', true],
  ['10:59:59', true],
  ['11:00:00', false],
])('shows who follows the link at %s as joined: %s', (time, counts) => {
  expect(joinCounts({ startsAt, endsAt }, at(time))).toBe(counts);
});

describe('missing two in a row', () => {
  const dates = (...marks: (Attendance | null)[]) => marks.map((attendance, index) => ({ occurrenceId: index + 1, attendance }));
  it.each<[string, ReturnType<typeof dates>, number, number | null]>([
    ['one is nothing', dates('attended', 'did-not-come'), 2, null],
    ['two are', dates('attended', 'did-not-come', 'did-not-come'), 3, 2],
    ['two are, when the earlier one is marked last', dates('did-not-come', 'did-not-come'), 1, 1],
    ['a third belongs to the same run', dates('did-not-come', 'did-not-come', 'did-not-come'), 3, 1],
    ['one that they came to ends a run', dates('did-not-come', 'in-part', 'did-not-come'), 3, null],
    ['one that nobody marked ends a run', dates('did-not-come', null, 'did-not-come'), 3, null],
    ['a mark put right is none', dates('did-not-come', 'attended'), 2, null],
    ['a date of somebody else is none', dates('did-not-come', 'did-not-come'), 9, null],
  ])('%s', (_what, booked, occurrenceId, first) => {
    expect(missedInARow(booked, occurrenceId)).toBe(first);
  });
});

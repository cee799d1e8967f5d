import { describe, expect, it } from '@jest/globals';
import { expand } from '../../platform/calendar/index.js';
import { aldermere } from '../council/aldermere.js';
import { nameOf } from '../council/staff.js';
import { daysAfter } from '../day.js';
import type { Booked, Happening, MadeDate } from './bookings.js';
import { happeningsOf } from './happenings.js';
import { seriesOfAldermere } from './series-of-aldermere.js';
import { shownDate, timingOf, type SeriesPlan } from './series-plan.js';

const today = '2026-11-24';
const morning = new Date(`${today}T00:00:00Z`);
const staff = aldermere(today);
const numberOf = (name: string): string | undefined => staff.find((person) => nameOf(person) === name)?.number;

function datesOf(plan: SeriesPlan): MadeDate[] {
  const { startsAt, rule } = timingOf(plan, today);
  const { occurrences } = expand({ startsAt, timeZone: 'Europe/London', rule }, { limit: 120 });
  const shown = occurrences.findIndex(({ local }) => local === `${shownDate(plan, today)}T${plan.time}`);
  return occurrences.map(({ utc }, index) => ({
    id: index + 1,
    startsAt: new Date(utc),
    endsAt: new Date(Date.parse(utc) + plan.minutes * 60_000),
    turn: index - shown,
  }));
}

const all = new Map(
  seriesOfAldermere.map((plan): [string, { plan: SeriesPlan; dates: MadeDate[]; happenings: Happening[] }] => {
    const dates = datesOf(plan);
    return [plan.key, { plan, dates, happenings: happeningsOf(plan, dates, staff, today) }];
  }),
);
const bookingsAt = (key: string, turn: number): Booked[] => {
  const series = all.get(key);
  const id = series?.dates.find((date) => date.turn === turn)?.id;
  const booked = (series?.happenings ?? []).filter((each): each is Booked => each.verb === 'book' && each.occurrenceId === id);
  return booked.toSorted((one, other) => one.at.getTime() - other.at.getTime());
};

describe('what happened in two years of sessions', () => {
  it('is the same each time', () => {
    for (const { plan, dates, happenings } of all.values()) expect(happeningsOf(plan, dates, aldermere(today), today)).toEqual(happenings);
  });

  it('is two to four thousand bookings', () => {
    const bookings = [...all.values()].flatMap(({ happenings }) => happenings).filter(({ verb }) => verb === 'book');
    expect(bookings.length).toBeGreaterThan(2_000);
    expect(bookings.length).toBeLessThan(4_000);
  });

  it('happened before today, each booking before its session', () => {
    for (const { dates, happenings } of all.values()) {
      const byId = new Map(dates.map((date) => [date.id, date]));
      for (const { verb, at, occurrenceId } of happenings) {
        const date = byId.get(occurrenceId);
        expect(at.getTime()).toBeLessThanOrEqual(morning.getTime());
        if (verb === 'mark') expect(at > (date?.endsAt ?? at)).toBe(true);
        else expect(at < (date?.startsAt ?? at)).toBe(true);
      }
    }
  });

  it('lets nobody book a date twice', () => {
    for (const { happenings } of all.values()) {
      const bookings = happenings.flatMap((each) => (each.verb === 'book' ? [`${String(each.occurrenceId)} ${each.person}`] : []));
      expect(new Set(bookings).size).toBe(bookings.length);
    }
  });

  it('leaves 3 of 24 seats at Plain English decision letters, none of them taken by Amara', () => {
    const booked = bookingsAt('clear-writing', 0);
    expect(booked).toHaveLength(21);
    expect(booked.map(({ person }) => person)).not.toContain(numberOf('Amara Okafor'));
  });

  it('has Amara as 2nd of 5 who wait for the Excel clinic', () => {
    const booked = bookingsAt('excel', 0);
    expect(booked).toHaveLength(21);
    expect(booked.findIndex(({ person }) => person === numberOf('Amara Okafor'))).toBe(17);
  });

  it('takes every seat of the foster carers, in the room and online', () => {
    const booked = bookingsAt('foster-carers', 0);
    expect(booked).toHaveLength(31);
    expect(booked.filter(({ seat }) => seat === 'online')).toHaveLength(13);
    expect(booked.slice(28).map(({ seat }) => seat)).toEqual(['room', 'either', 'online']);
  });

  it('had Amara at Saying no kindly and at Maps that tell a story', () => {
    for (const [key, turn] of [
      ['clear-writing', -1],
      ['maps', 0],
    ] as const) {
      expect(bookingsAt(key, turn).map(({ person }) => person)).toContain(numberOf('Amara Okafor'));
    }
  });

  it('books nothing that is not open yet', () => {
    const { plan, dates, happenings } = all.get('sign-language') ?? { plan: undefined, dates: [], happenings: [] };
    const opensDays = plan?.opensDaysBefore ?? 0;
    for (const each of happenings) {
      const date = dates.find(({ id }) => id === each.occurrenceId);
      if (each.verb === 'book')
        expect(each.at.toISOString().slice(0, 10) >= daysAfter(date?.startsAt.toISOString().slice(0, 10) ?? '', -opensDays)).toBe(true);
    }
    expect(bookingsAt('sign-language', 0)).toEqual([]);
  });
});

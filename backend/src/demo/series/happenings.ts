import type { StaffMember } from '../council/staff.js';
import { daysAfter, type Day } from '../day.js';
import { SeededRandom } from '../seeded-random.js';
import { bookingsOf, DAY_MS, exactlyTaken, HOUR_MS, releaseOf, whateverSuits, type Happening, type MadeDate } from './bookings.js';
import { Crowd } from './crowd.js';
import { datesAhead, datesBehind } from './dates-ahead.js';
import type { SeriesPlan } from './series-plan.js';

/** Days before a date in which people book it. */
const BOOKING_DAYS = 21;

/** All that happened to the dates of one series, up to the morning of today. */
export function happeningsOf(plan: SeriesPlan, dates: readonly MadeDate[], staff: readonly StaffMember[], today: Day): Happening[] {
  const story = new SeriesStory(plan, staff, new Date(`${today}T00:00:00Z`));
  const tomorrow = new Date(`${daysAfter(today, 1)}T00:00:00Z`);
  const behind = dates.filter(({ startsAt }) => startsAt < tomorrow);
  const ahead = dates.filter(({ startsAt }) => startsAt >= tomorrow);
  const last = behind.at(-1);
  return [
    ...behind.flatMap((date) => story.ofDateBehind(date, date === last)),
    ...ahead.flatMap((date, index) => story.ofDateAhead(date, index)),
  ];
}

class SeriesStory {
  private readonly crowd: Crowd;
  private readonly random: SeededRandom;

  constructor(
    private readonly plan: SeriesPlan,
    staff: readonly StaffMember[],
    private readonly morning: Date,
  ) {
    this.crowd = new Crowd(staff, plan);
    this.random = new SeededRandom(`happenings of ${plan.key}`);
  }

  ofDateBehind(date: MadeDate, isLast: boolean): Happening[] {
    const { plan, random } = this;
    const named = new Map((datesBehind[plan.key]?.[date.turn] ?? []).map((name, place) => [place, name]));
    const count = Math.max(named.size, Math.round(plan.bookings * this.popularity(date) * (0.6 + 0.8 * random.next())));
    const until = new Date(Math.min(date.startsAt.getTime() - 2 * HOUR_MS, this.morning.getTime()));
    const people = this.crowd.draw(count, dayOf(date.startsAt), named);
    const booked = bookingsOf(date, people, { random, from: this.opens(date), until, named, seats: whateverSuits(plan, count, random) });
    if (random.chance(0.02) && named.size === 0 && !isLast) {
      const at = new Date(date.startsAt.getTime() - 20 * HOUR_MS);
      return [...booked.filter((each) => each.at < at), this.callOff(date, at, 'I am not well, sorry. Please come to the next one.')];
    }
    const released = booked.slice(named.size).filter(() => random.chance(0.07));
    return [...booked, ...released.map((each) => releaseOf(each, random, until)), ...this.marks(date, isLast)];
  }

  ofDateAhead(date: MadeDate, index: number): Happening[] {
    const { plan, random, morning } = this;
    const ahead = datesAhead[plan.key]?.[index];
    if (!ahead) return [];
    const { booked, waiting = 0, named = new Map<number, string>(), calledOff } = ahead;
    const until = new Date(Math.min(date.startsAt.getTime() - 2 * HOUR_MS, morning.getTime() - 7 * HOUR_MS));
    const fewDays = until.getTime() - 12 * DAY_MS;
    const from = new Date(plan.opensDaysBefore === null ? fewDays : Math.max(fewDays, this.opens(date).getTime()));
    const people = this.crowd.draw(booked + waiting, dayOf(morning), named);
    const bookings = bookingsOf(date, people, { random, from, until, named, seats: exactlyTaken(plan, booked, waiting) });
    return calledOff === undefined ? bookings : [...bookings, this.callOff(date, until, calledOff)];
  }

  /** Hosts of weekly dates are always one list behind. */
  private marks(date: MadeDate, isLast: boolean): Happening[] {
    const at = new Date(date.endsAt.getTime() + HOUR_MS / 2);
    const isDone = at < this.morning && !(isLast && this.plan.rhythm === 'weekly');
    return isDone ? [{ verb: 'mark', occurrenceId: date.id, at, host: this.plan.host }] : [];
  }

  private callOff(date: MadeDate, at: Date, reason: string): Happening {
    return { verb: 'call-off', occurrenceId: date.id, at, host: this.plan.host, reason };
  }

  /** Sessions began small, and hardly anybody comes in August. */
  private popularity({ startsAt }: MadeDate): number {
    const yearsAgo = (this.morning.getTime() - startsAt.getTime()) / (365 * DAY_MS);
    return (1 - 0.2 * Math.max(0, yearsAgo)) * (startsAt.getUTCMonth() === 7 ? 0.5 : 1);
  }

  private opens({ startsAt }: MadeDate): Date {
    return new Date(startsAt.getTime() - (this.plan.opensDaysBefore ?? BOOKING_DAYS) * DAY_MS + HOUR_MS);
  }
}

function dayOf(instant: Date): Day {
  return instant.toISOString().slice(0, 10);
}

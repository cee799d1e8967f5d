import { SeededRandom } from '../../../demo/seeded-random.js';
import { InvalidRule, toWallTime } from '../../../platform/calendar/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { isWaking } from '../domain/seats/promotion.js';
import { seatKinds, seatWishes, type Seats } from '../domain/seats/seating.js';
import type { EditedDate, EditedSeries, EditWish } from '../domain/series-edits/series-edit.js';
import { anEditedSeries, carriedOut, planned, rowsOf } from './an-edit.js';
import { SessionInMemory, type Guest } from './session-in-memory.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const firstDay = new Date('2026-11-16T09:00:00Z');
const lastDay = new Date('2027-11-15T09:00:00Z');
const people = 40;

/** A date, its seats, and the series that it belongs to now. */
interface Held {
  readonly row: EditedDate;
  readonly session: SessionInMemory;
}

interface Half {
  readonly series: EditedSeries;
  readonly dates: readonly Held[];
}

/**
 * A year of one series, moved by nothing but the rules: who sits where, what time does to a queue, and what an edit does to dates, also where it
 * splits the series. Chance decides what happens; the same seed makes the same year.
 */
export class YearInMemory {
  private readonly random: SeededRandom;
  private now = firstDay;
  private readonly past: Held[] = [];
  private halves: Half[];
  readonly log: string[] = [];

  constructor(seed: string) {
    this.random = new SeededRandom(seed);
    const series = anEditedSeries({ capacityRoom: 3, capacityOnline: 2, link: 'https://meet.example/1', madeUntil: '2027-11-20T00:00' });
    this.halves = [{ series, dates: rowsOf(series, firstDay).map((row) => this.held(row)) }];
  }

  get isOver(): boolean {
    return this.now >= lastDay;
  }

  /** Time passes, mostly to a busy hour of the next date, and something happens. @returns what is wrong since */
  step(): string[] {
    this.pass(this.random.chance(0.75) ? this.random.whole(1, 120) * MINUTE : this.random.whole(2, 30) * HOUR);
    const coming = this.halves.flatMap(({ dates }) => dates).filter(({ row }) => row.startsAt > this.now && row.state === 'scheduled');
    if (coming.length === 0) {
      this.now = lastDay;
      return [];
    }
    const next = coming.reduce((one, other) => (other.row.startsAt < one.row.startsAt ? other : one));
    const tooFar = next.row.startsAt.getTime() - this.now.getTime() - 80 * HOUR;
    if (tooFar > 0) this.pass(tooFar);
    const held = this.random.chance(0.85) ? next : this.random.pick(coming);
    const before = new Map(held.session.guests);
    this.act(held);
    const edited = this.everyone().filter((each) => !coming.includes(each));
    const there = this.everyone().find(({ session }) => session === held.session);
    return [...edited, ...(there ? [there] : [])].flatMap((each) => this.wrongAt(each, each.session === held.session ? before : undefined));
  }

  private pass(milliseconds: number): void {
    this.now = new Date(this.now.getTime() + milliseconds);
    for (const { session } of this.everyone()) session.passTo(this.now);
    for (const half of this.halves) this.past.push(...half.dates.filter(({ row }) => row.startsAt <= this.now));
    this.halves = this.halves.map((half) => ({ ...half, dates: half.dates.filter(({ row }) => row.startsAt > this.now) }));
  }

  private everyone(): Held[] {
    return this.halves.flatMap(({ dates }) => dates);
  }

  private act(held: Held): void {
    const { session } = held;
    const anybody = this.random.whole(1, people);
    const there = [...session.guests.keys()];
    const somebody = there.length === 0 ? anybody : this.random.pick(there);
    const acts = [
      { name: 'book', weight: 34, run: () => this.book(session, anybody) },
      {
        name: 'release',
        weight: 20,
        run: () => {
          session.release(somebody);
        },
      },
      { name: 'change', weight: 6, run: () => session.change(somebody, this.random.pick(seatWishes), this.random.chance(0.3)) },
      { name: 'take', weight: 14, run: () => session.take(somebody) },
      {
        name: 'pass',
        weight: 4,
        run: () => {
          session.pass(somebody);
        },
      },
      {
        name: 'cancel and bring back',
        weight: 2,
        run: () => {
          this.comeBack(session);
        },
      },
      {
        name: 'cut',
        weight: 6,
        run: () => {
          this.edit(held, { scope: 'this', ...this.seats() });
        },
      },
      {
        name: 'move',
        weight: 6,
        run: () => {
          this.edit(held, { scope: 'this', startsLocal: this.another(held.row) });
        },
      },
      {
        name: 'split',
        weight: 3,
        run: () => {
          this.edit(held, { scope: 'following', startsLocal: this.another(held.row), ...this.seats() });
        },
      },
      {
        name: 'edit all',
        weight: 3,
        run: () => {
          this.edit(held, { scope: 'future', ...this.seats(), overwrite: this.random.chance(0.4) ? ['time', 'capacity'] : [] });
        },
      },
    ];
    const act = this.random.weighted(acts);
    act.run();
    this.log.push(`${this.now.toISOString()} ${act.name} at ${String(held.row.id)}: ${String(somebody)} or ${String(anybody)}`);
  }

  private book(session: SessionInMemory, who: number): void {
    if (!session.guests.has(who)) session.book(who, this.random.pick(seatWishes), this.random.chance(0.3));
  }

  private comeBack(session: SessionInMemory): void {
    const line = [...session.guests.values()].sort((one, other) => (one.queueNumber ?? 0) - (other.queueNumber ?? 0));
    session.comeBackWith(line.map(({ person, seat, waitsFor, wantsRoom }) => ({ person, seat: seat ?? waitsFor ?? 'either', wantsRoom })));
  }

  private seats(): { capacityRoom: number; capacityOnline: number } {
    return { capacityRoom: this.random.whole(1, 5), capacityOnline: this.random.whole(0, 3) };
  }

  private another({ startsAt, timeZone }: EditedDate): string {
    return toWallTime(new Date(startsAt.getTime() + this.random.whole(-30, 60) * HOUR), timeZone);
  }

  /** What a person would be refused changes nothing. */
  private edit(held: Held, wish: Partial<EditWish> & Pick<EditWish, 'scope'>): void {
    const half = this.halves.find(({ dates }) => dates.includes(held));
    if (!half) return;
    const rows = half.dates.map(({ row, session }) => ({ ...row, ...counts(session) }));
    try {
      const plan = planned(half.series, rows, { ...wish, occurrenceId: held.row.id }, this.now);
      const after = carriedOut(half.series, rows, plan);
      const later = { series: after.series, dates: after.rows.map((row) => this.follow(row, half)) };
      const earlier = { series: half.series, dates: after.kept.map((row) => this.follow(row, half)) };
      this.halves = [...this.halves.filter((other) => other !== half), later, ...(earlier.dates.length > 0 ? [earlier] : [])];
    } catch (error) {
      if (!(error instanceof DomainError) && !(error instanceof InvalidRule)) throw error;
    }
  }

  /** The people of a date go with its row, wherever that goes. */
  private follow(row: EditedDate, half: Half): Held {
    const session = half.dates.find((date) => date.row.id === row.id)?.session;
    if (!session) return this.held(row);
    if (row.state === 'cancelled') session.comeBackWith([]);
    const seats = { room: row.capacityRoom, online: row.capacityOnline };
    if (session.seating.capacity.room !== seats.room || session.seating.capacity.online !== seats.online) session.resize(seats);
    if (session.startsAt.getTime() !== row.startsAt.getTime()) session.moveTo(row.startsAt);
    return { row, session };
  }

  private held(row: EditedDate): Held {
    const capacity: Seats = { room: row.capacityRoom, online: row.capacityOnline };
    return { row, session: new SessionInMemory(capacity, this.now, row.startsAt, row.timeZone) };
  }

  private wrongAt({ row, session }: Held, before: ReadonlyMap<number, Guest> | undefined): string[] {
    const guests = [...session.guests.values()];
    const broken: string[] = [];
    for (const kind of seatKinds) {
      const seated = guests.filter(({ seat }) => seat === kind);
      const held = guests.filter(({ offer }) => offer?.seat === kind).length;
      const capacity = session.seating.capacity[kind];
      const newcomers = before ? seated.filter(({ person }) => before.get(person)?.seat !== kind) : [];
      if (newcomers.length > 0 && seated.length > capacity) broken.push(`somebody was seated ${kind} although every seat was taken`);
      if (held > 0 && seated.length + held > capacity) broken.push(`more seats ${kind} are booked and held than there are`);
      if (guests.some(({ seat, waitsFor }) => seat === kind && waitsFor === kind))
        broken.push(`somebody has a seat ${kind} and waits for one`);
    }
    const numbers = guests.flatMap(({ queueNumber }) => queueNumber ?? []);
    if (new Set(numbers).size !== numbers.length) broken.push('two people have one number');
    if (guests.some(({ waitsFor, queueNumber }) => (waitsFor === null) !== (queueNumber === null))) broken.push('a number without a wait');
    for (const { offer } of guests) {
      if (offer && !isWaking(offer.expiresAt, row.timeZone)) broken.push('an offer ends at night');
      if (offer && row.startsAt.getTime() - offer.expiresAt.getTime() < 4 * HOUR) broken.push('an offer ends less than four hours before');
    }
    if (session.lookAgainAt && session.lookAgainAt >= row.startsAt) broken.push('something is planned for after the start');
    return broken.map((words) => `date ${String(row.id)}: ${words}`);
  }
}

function counts({ seating: { booked, waiting } }: SessionInMemory): Partial<EditedDate> {
  return {
    bookedRoom: booked.room,
    bookedOnline: booked.online,
    waitingRoom: waiting.room,
    waitingOnline: waiting.online,
    waitingEither: waiting.either,
  };
}

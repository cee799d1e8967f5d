import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DynamicModule, Injectable, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { SeededRandom } from '../../../demo/seeded-random.js';
import type { Actor } from '../../../platform/access/index.js';
import { AuditModule } from '../../../platform/audit/index.js';
import { toWallTime, type WallTime } from '../../../platform/calendar/index.js';
import { Clock, MovedClock } from '../../../platform/clock/index.js';
import { Config } from '../../../platform/config/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { emptyDatabase } from '../../../platform/database/testing/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { FilesModule } from '../../../platform/files/index.js';
import { Attempts } from '../../../platform/identity/index.js';
import { Live, Rooms } from '../../../platform/live/index.js';
import { Mail, type MailMessage, type Recipient, Recipients } from '../../../platform/mail/index.js';
import { MetricsModule } from '../../../platform/metrics/index.js';
import { NotificationKinds, NotificationsModule } from '../../../platform/notifications/index.js';
import { Dispatcher, Jobs, OutboxModule } from '../../../platform/outbox/index.js';
import { PersonalDataModule } from '../../../platform/personal-data/index.js';
import { schema } from '../../../schema.js';
import { CalendarsModule, DiaryModule } from '../../diary/index.js';
import { replayMailbox } from '../../diary/testing/index.js';
import { bookSeatSchema } from '../api/seats/booking.schemas.js';
import { editSeriesSchema } from '../api/series-edits/series-edit.schemas.js';
import { draftSeriesSchema } from '../api/series/series.schemas.js';
import { AddAttendee } from '../application/seats/add-attendee.js';
import { BookSeat } from '../application/seats/book-seat.js';
import { BringBack } from '../application/series/bring-back.js';
import { CancelOccurrence } from '../application/series/cancel-occurrence.js';
import { ChangeBooking } from '../application/seats/change-booking.js';
import { Colleagues } from '../application/colleagues.js';
import { DraftSeries } from '../application/series/draft-series.js';
import { EditSeries } from '../application/series-edits/edit-series.js';
import { sessionKinds } from '../application/notification-kinds.js';
import { PassOffer } from '../application/seats/pass-offer.js';
import { PublishSeries } from '../application/series/publish-series.js';
import { ReleaseSeat } from '../application/seats/release-seat.js';
import { TakeSeat } from '../application/seats/take-seat.js';
import { TellAttendees } from '../application/seats/tell-attendees.js';
import { TellEdits } from '../application/series-edits/tell-edits.js';
import { TellHosts } from '../application/series/tell-hosts.js';
import { TellWaiting } from '../application/seats/tell-waiting.js';
import { UndoEdit } from '../application/series-edits/undo-edit.js';
import { accepts, seatKinds, seatWishes, type SeatKind } from '../domain/seats/seating.js';
import { BookingsRepository, type ActiveBooking } from '../persistence/seats/bookings.repository.js';
import { sessionsProviders } from '../sessions.providers.js';
import { EverybodyWorksHere, kwame, person, ruth } from './council.js';
import { brokenPromises } from './promises.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const firstDay = '2026-11-02T09:00:00Z';
const people = 200;
/** A date is busy from so long before it to its start. */
const busy = { fromHours: 20, toHours: 75 } as const;

@Injectable()
class NotedMail extends Mail {
  readonly calendars = new Map<string, string[]>();

  protected deliver({ to, calendar }: MailMessage): Promise<void> {
    if (calendar) this.calendars.set(to.address, [...(this.calendars.get(to.address) ?? []), calendar.ics]);
    return Promise.resolve();
  }
}

const addressOf = (id: number): string => `person${String(id)}@aldermere.example`;

@Injectable()
class Everybody extends Recipients {
  find(ids: readonly number[]): Promise<Map<number, Recipient>> {
    return Promise.resolve(new Map(ids.map((id) => [id, { name: `Person ${String(id)}`, givenName: 'Person', email: addressOf(id) }])));
  }
}

interface DateRow {
  readonly id: number;
  readonly seriesId: number;
  readonly startsAt: Date;
}

class Shared {}
class Room {}

/** A council's year of sessions on a database, in which chance decides who does what; the same seed makes the same year. */
export class Year {
  private readonly random: SeededRandom;
  /** What was done, the latest last: what a failing seed is understood by. */
  readonly log: string[] = [];

  private constructor(
    seed: string,
    private readonly clock: MovedClock,
    private readonly mail: NotedMail,
    private readonly get: <T>(type: Type<T>) => T,
    readonly stop: () => Promise<void>,
  ) {
    this.random = new SeededRandom(seed);
  }

  static async begin(seed: string): Promise<Year> {
    const database = await emptyDatabase(schema);
    const clock = new MovedClock(firstDay);
    const mail = new NotedMail();
    const dataDir = await mkdtemp(join(tmpdir(), 'trellis-year-'));
    const config = {
      timeZone: 'Europe/London',
      organisation: 'Aldermere Council',
      publicUrl: 'https://trellis.aldermere.example',
      mailFrom: 'Trellis <no-reply@aldermere.example>',
      dataDir,
    };
    const shared: DynamicModule = {
      module: Shared,
      global: true,
      providers: [
        { provide: Transactions, useValue: database.transactions },
        { provide: Clock, useValue: clock },
        { provide: Config, useValue: config },
        { provide: Colleagues, useValue: new EverybodyWorksHere() },
        { provide: Live, useValue: { isServing: false, send: () => undefined } },
        Rooms,
        { provide: Mail, useValue: mail },
        { provide: Recipients, useClass: Everybody },
        Attempts,
      ],
      exports: [Transactions, Clock, Config, Colleagues, Live, Rooms, Mail, Recipients, Attempts],
    };
    const room: DynamicModule = {
      module: Room,
      imports: [
        shared,
        MetricsModule,
        OutboxModule,
        AuditModule,
        PersonalDataModule,
        FilesModule,
        NotificationsModule,
        DiaryModule,
        CalendarsModule,
      ],
      providers: [...sessionsProviders, TellAttendees, TellEdits, TellHosts, TellWaiting],
    };
    const context = await NestFactory.createApplicationContext(room, { logger: ['error'], abortOnError: false });
    const get = <T>(type: Type<T>): T => context.get(type, { strict: false });
    get(NotificationKinds).add(...Object.values(sessionKinds));
    const year = new Year(seed, clock, mail, get, async () => {
      await context.close();
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    });
    await year.publish();
    return year;
  }

  /** The next date comes near: time for offers, nights and answers. @returns what is wrong since */
  async comeNear(): Promise<string[]> {
    const next = await this.get(Transactions).one<{ startsAt: Date }>(
      `SELECT starts_at AS startsAt FROM occurrence WHERE starts_at > ? AND state = 'scheduled' ORDER BY starts_at LIMIT 1`,
      [new Date(this.clock.now().getTime() + DAY)],
    );
    const near = (next?.startsAt.getTime() ?? 0) - this.random.whole(busy.fromHours, busy.toHours) * HOUR;
    return near > this.clock.now().getTime() ? this.passTo(new Date(near)) : [];
  }

  /** Some time passes, and somebody does something. @returns what is wrong since */
  async step(): Promise<string[]> {
    const broken = await this.passTo(new Date(this.clock.now().getTime() + this.pause()));
    const date = await this.aDate();
    if (!date) return broken;
    const before = await this.queue(date.id);
    await this.act(date);
    await this.get(Dispatcher).drain();
    return [...broken, ...(await this.wrongAt(date.id, before))];
  }

  /** Once the mails that wait are out, each mailbox replayed is that person's bookings. */
  async wrongCalendars(): Promise<string[]> {
    const broken = await this.passTo(new Date(this.clock.now().getTime() + 11 * MINUTE));
    await this.runJob('diary.mail-invitations');
    const seats = await this.get(Transactions).query<{ personId: number; uid: string; startsAt: Date }>(
      `SELECT b.person_id AS personId, o.calendar_uid AS uid, o.starts_at AS startsAt
         FROM booking b JOIN occurrence o ON o.id = b.occurrence_id WHERE b.active_person_id IS NOT NULL AND b.seat IS NOT NULL`,
    );
    const line = (uid: string, startsAt: Date): string => `${uid} ${startsAt.toISOString()}`;
    for (let index = 1; index <= people; index += 1) {
      const id = personIdOf(index);
      const held = replayMailbox(this.mail.calendars.get(addressOf(id)) ?? []).map(({ uid, startsAt }) =>
        line(uid.replace(/@.*$/, ''), startsAt),
      );
      const booked = seats.filter(({ personId }) => personId === id).map(({ uid, startsAt }) => line(uid, startsAt));
      const [missing, extra] = [booked.filter((one) => !held.includes(one)), held.filter((one) => !booked.includes(one))];
      if (missing.length + extra.length > 0)
        broken.push(`${String(id)}'s mailbox lacks [${missing.join(', ')}] and has [${extra.join(', ')}]`);
    }
    return broken;
  }

  get isOver(): boolean {
    return this.clock.now() >= new Date(new Date(firstDay).getTime() + 365 * DAY);
  }

  /** Every date there is keeps every promise. */
  async wrongAnywhere(): Promise<string[]> {
    const dates = await this.get(Transactions).query<{ id: number }>('SELECT id FROM occurrence');
    const found = await Promise.all(dates.map(({ id }) => this.wrongAt(id, [])));
    return found.flat();
  }

  private async publish(): Promise<void> {
    const series = [
      { title: 'Excel clinic', startsAt: '2026-11-05T10:00', rule: 'FREQ=WEEKLY', capacityRoom: 3, capacityOnline: 2 },
      { title: 'Data hour', startsAt: '2026-11-03T14:00', rule: 'FREQ=MONTHLY;BYDAY=1TU', capacityRoom: 4 },
      { title: 'Early birds', startsAt: '2026-11-04T08:30', rule: 'FREQ=WEEKLY;INTERVAL=2', capacityOnline: 2 },
      { title: 'Late shift', startsAt: '2026-11-06T21:30', rule: 'FREQ=WEEKLY;INTERVAL=3;COUNT=14', capacityRoom: 2, capacityOnline: 1 },
    ];
    for (const wishes of series) {
      const draft = draftSeriesSchema.parse({
        durationMinutes: 60,
        place: wishes.capacityRoom ? 'Room 2' : null,
        link: wishes.capacityOnline ? 'https://meet.example/1' : null,
        ...wishes,
      });
      await this.get(PublishSeries).run(kwame, await this.get(DraftSeries).run(ruth, draft));
    }
    await this.get(Dispatcher).drain();
  }

  /** Lets the clock pass, and wakes whatever is due on the way when it is due. */
  private async passTo(instant: Date): Promise<string[]> {
    const broken: string[] = [];
    for (let due = await this.nextDue(instant); due; due = await this.nextDue(instant)) {
      this.clock.moveTo(due.at);
      const before = due.occurrenceId === null ? [] : await this.queue(due.occurrenceId);
      await this.get(Dispatcher).drain();
      if (due.occurrenceId !== null) broken.push(...(await this.wrongAt(due.occurrenceId, before)));
    }
    const months = (date: Date): string => date.toISOString().slice(0, 7);
    const newMonth = months(this.clock.now()) !== months(instant);
    this.clock.moveTo(instant);
    if (newMonth) await this.runJob('sessions.extend-dates');
    return broken;
  }

  private async nextDue(until: Date): Promise<{ at: Date; occurrenceId: number | null } | undefined> {
    const next = await this.get(Transactions).one<{ at: Date; subject: string | null }>(
      `SELECT claimable_at AS at, subject FROM outbox WHERE done_at IS NULL AND failed_at IS NULL AND claimable_at > ? AND claimable_at <= ?
        ORDER BY claimable_at, id LIMIT 1`,
      [this.clock.now(), until],
    );
    const occurrence = /^occurrence:(\d+)$/.exec(next?.subject ?? '')?.[1];
    return next && { at: next.at, occurrenceId: occurrence === undefined ? null : Number(occurrence) };
  }

  private async runJob(name: string): Promise<void> {
    await this.get(Jobs).run(name);
    await this.get(Dispatcher).drain();
  }

  /** Mostly minutes, sometimes hours: so that every rule of nearness has its turn. */
  private pause(): number {
    return this.random.chance(0.7) ? this.random.whole(1, 50) * MINUTE : this.random.whole(1, 7) * HOUR;
  }

  /** A date still to come: mostly the next. */
  private async aDate(): Promise<DateRow | undefined> {
    const dates = await this.get(Transactions).query<DateRow>(
      `SELECT id, series_id AS seriesId, starts_at AS startsAt FROM occurrence WHERE starts_at > ? ORDER BY starts_at, id LIMIT 6`,
      [this.clock.now()],
    );
    return this.random.chance(0.8) ? dates[0] : dates.at(this.random.whole(0, dates.length - 1));
  }

  private async act(date: DateRow): Promise<void> {
    const act = this.random.weighted(this.acts());
    const at = this.clock.now().toISOString();
    try {
      const who = await act.run(date);
      this.log.push(`${at} ${act.name} at ${String(date.id)}${who === undefined ? '' : `: ${JSON.stringify(who)}`}`);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.log.push(`${at} ${act.name} at ${String(date.id)} refused: ${error.code}`);
    }
  }

  private acts(): { readonly name: string; readonly weight: number; run(date: DateRow): Promise<unknown> }[] {
    const somebody = (): Actor => person(personIdOf(this.random.whole(1, people)));
    const oneOf = (there: readonly { personId: number }[]): Actor =>
      there.length === 0 ? somebody() : person(this.random.pick(there).personId);
    const whoIsThere = async (id: number): Promise<Actor> => oneOf(await this.get(BookingsRepository).holding(id));
    const whoWaits = async (id: number, wanted: (booking: ActiveBooking) => boolean = () => true): Promise<Actor> =>
      oneOf((await this.queue(id)).filter(wanted));
    const wish = () => ({ seat: this.random.pick(seatWishes), wantsRoom: this.random.chance(0.3) });
    return [
      {
        name: 'book',
        weight: 30,
        run: async ({ id }) => {
          const actors = Array.from({ length: this.random.whole(1, 4) }, somebody);
          for (const actor of actors) await this.get(BookSeat).run(actor, id, bookSeatSchema.parse(wish()));
          return actors.map(({ personId }) => personId);
        },
      },
      {
        name: 'release',
        weight: 22,
        run: async ({ id }) => {
          const actor = await whoIsThere(id);
          await this.get(ReleaseSeat).run(actor, id);
          return actor.personId;
        },
      },
      {
        name: 'change',
        weight: 5,
        run: async ({ id }) => {
          const actor = await whoIsThere(id);
          await this.get(ChangeBooking).run(actor, id, wish());
          return actor.personId;
        },
      },
      {
        name: 'take',
        weight: 12,
        run: async ({ id }) => {
          const hasOffer = this.random.chance(0.7);
          const actor = await whoWaits(id, ({ offer }) => !hasOffer || offer !== null);
          await this.get(TakeSeat).run(actor, id);
          return actor.personId;
        },
      },
      {
        name: 'pass',
        weight: 3,
        run: async ({ id }) => {
          const actor = await whoWaits(id, ({ offer }) => offer !== null);
          await this.get(PassOffer).run(actor, id);
          return actor.personId;
        },
      },
      {
        name: 'add',
        weight: 3,
        run: async ({ id }) => {
          const { personId } = somebody();
          await this.get(AddAttendee).run(ruth, id, { personId, seat: this.random.pick(seatKinds) });
          return personId;
        },
      },
      {
        name: 'capacity',
        weight: 4,
        run: ({ id, seriesId }) =>
          this.edit(seriesId, {
            scope: 'this',
            occurrenceId: id,
            capacityRoom: this.random.whole(0, 7),
            capacityOnline: this.random.whole(0, 4),
          }),
      },
      { name: 'cancel', weight: 2, run: ({ id }) => this.get(CancelOccurrence).run(ruth, id, 'The host is ill') },
      { name: 'bring back', weight: 4, run: ({ id }) => this.get(BringBack).occurrence(kwame, id) },
      {
        name: 'move',
        weight: 4,
        run: (date) => this.edit(date.seriesId, { scope: 'this', occurrenceId: date.id, startsAt: this.anotherTime(date) }),
      },
      {
        name: 'split',
        weight: 2,
        run: (date) =>
          this.edit(date.seriesId, { scope: 'following', occurrenceId: date.id, startsAt: this.anotherTime(date), title: 'A new chapter' }),
      },
      {
        name: 'edit all',
        weight: 2,
        run: (date) =>
          this.edit(date.seriesId, {
            scope: 'future',
            place: `Room ${String(this.random.whole(1, 9))}`,
            overwrite: this.random.chance(0.3) ? ['time', 'place'] : [],
          }),
      },
      {
        name: 'edit and undo',
        weight: 4,
        run: async ({ id, seriesId, startsAt }) => {
          const scope = this.random.pick(['this', 'following'] as const);
          const later = toWallTime(new Date(startsAt.getTime() + this.random.whole(1, 50) * HOUR), 'Europe/London');
          const edit = await this.edit(seriesId, { scope, occurrenceId: id, startsAt: later, place: 'Somewhere else' });
          await this.passTo(new Date(this.clock.now().getTime() + this.random.whole(0, 9) * MINUTE));
          await this.get(UndoEdit).run(kwame, edit);
          return scope;
        },
      },
    ];
  }

  private edit(seriesId: number, wish: object): Promise<number> {
    return this.get(EditSeries).run(kwame, seriesId, editSeriesSchema.parse(wish));
  }

  /** Up to three days later and a few hours away. */
  private anotherTime({ startsAt }: DateRow): WallTime {
    const moved = new Date(startsAt.getTime() + this.random.whole(-24, 72) * HOUR);
    return toWallTime(moved > this.clock.now() ? moved : startsAt, 'Europe/London');
  }

  private queue(occurrenceId: number): Promise<ActiveBooking[]> {
    return this.get(BookingsRepository).queue(occurrenceId);
  }

  private async wrongAt(occurrenceId: number, before: readonly ActiveBooking[]): Promise<string[]> {
    const broken = await brokenPromises(this.get(Transactions), occurrenceId, this.clock.now());
    const skipped = before.length === 0 ? [] : await this.skipped(occurrenceId, before);
    return [...broken, ...skipped].map((words) => `${this.clock.now().toISOString()} date ${String(occurrenceId)}: ${words}`);
  }

  /** Somebody was asked although another who waited before them, and is not passed over, would have had that seat. */
  private async skipped(occurrenceId: number, before: readonly ActiveBooking[]): Promise<string[]> {
    const after = await this.queue(occurrenceId);
    const asked = after.flatMap(({ personId, queueNumber, offer }) => {
      const was = before.find((booking) => booking.personId === personId);
      return offer && queueNumber !== null && was && !was.offer ? [{ personId, queueNumber, seat: offer.seat }] : [];
    });
    return asked.flatMap(({ personId, queueNumber, seat }) =>
      before
        .filter((other) => this.stoodBefore(other, queueNumber, seat) && after.some((still) => this.waits(still, other, seat)))
        .map((other) => `${String(personId)} was asked before ${String(other.personId)}`),
    );
  }

  private stoodBefore({ queueNumber, waitsFor, offer, passedOver }: ActiveBooking, than: number, seat: SeatKind): boolean {
    return queueNumber !== null && queueNumber < than && accepts(waitsFor, seat) && !offer && !passedOver;
  }

  private waits(still: ActiveBooking, other: ActiveBooking, seat: SeatKind): boolean {
    return still.personId === other.personId && !still.offer && !still.passedOver && accepts(still.waitsFor, seat);
  }
}

/** From the service that hosts and organisers are not in. */
function personIdOf(index: number): number {
  return 1_000 + index;
}

import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions, type SqlValue } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import type { Attendee, AttendeesView, MyBookingsView, myBookingsQuerySchema, SupportView } from '../../api/seats/booking.schemas.js';
import { attendanceIsOpen, releasableUntil, supportDeletedAt } from '../../domain/series/occurrence.js';
import { attendanceOpensAt, isLateMark, seatsAreGivenByHand, theRestMayBeMarked, wasThere } from '../../domain/attendance/attendance.js';
import { freeSeats } from '../../domain/seats/seating.js';
import { mayDo, type SessionAction, type Standing } from '../../domain/sessions.policy.js';
import { OccurrencesRepository, type LockedOccurrence } from '../../persistence/series/occurrences.repository.js';
import { SeatOffersRepository } from '../../persistence/seats/seat-offers.repository.js';
import { SeriesRepository, type SeriesWithPeople } from '../../persistence/series/series.repository.js';
import { myBookingView } from './booking-view.js';
import { Colleagues } from '../colleagues.js';
import { fromCursor, pageOf } from '../series/cursor.js';
import { titleOf } from '../diary-entries.js';
import { dateColumns, hostIdsOf, occurrenceRow, type DateColumns } from '../series/occurrence-rows.js';
import { offerInView, seatingOf, seatsView } from './seats-in-view.js';
import { Standings } from '../standings.js';

interface MyDate extends DateColumns {
  readonly bookingId: number;
  readonly showName: number;
  readonly support: string | null;
  readonly supportUntil: Date | null;
  readonly total: number;
}

type AttendeeRow = Pick<Attendee, 'bookingId' | 'seat' | 'waitsFor' | 'queueNumber' | 'attendance' | 'attendedMinutes'> & {
  personId: number;
  bookedAt: Date;
  attendanceAt: Date | null;
  attendanceBy: number | null;
  joinedAt: Date | null;
  disputed: number;
  asksForSupport: number;
};

interface Seen {
  readonly occurrence: LockedOccurrence;
  readonly series: SeriesWithPeople;
  readonly standing: Standing;
}

/** My bookings, and the list of those who come. */
@Injectable()
export class BookingsQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly occurrences: OccurrencesRepository,
    private readonly series: SeriesRepository,
    private readonly standings: Standings,
    private readonly colleagues: Colleagues,
    private readonly offers: SeatOffersRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async mine({ personId }: Actor, { when, limit, after }: z.output<typeof myBookingsQuerySchema>): Promise<MyBookingsView> {
    const now = this.clock.now();
    const upcoming = when === 'upcoming';
    const start = after ? fromCursor(after) : undefined;
    const [beyond, order] = upcoming ? ['>', 'ASC'] : ['<', 'DESC'];
    const later: SqlValue[] = start ? [start.at, start.at, start.id] : [];
    const found = await this.transactions.query<MyDate>(
      `SELECT ${dateColumns}, b.show_name AS showName, b.support, b.support_until AS supportUntil, hit.total FROM (
          SELECT b.id, COUNT(*) OVER () AS total FROM booking b JOIN occurrence o ON o.id = b.occurrence_id
            WHERE b.person_id = ? AND (b.active_person_id IS NOT NULL OR (b.state = 'cancelled' AND o.state = 'cancelled' AND b.ended_at >= o.state_at))
              AND o.ends_at ${upcoming ? '>' : '<='} ?
        ) hit JOIN booking b ON b.id = hit.id JOIN occurrence o ON o.id = b.occurrence_id JOIN series s ON s.id = o.series_id
        ${start ? `WHERE o.starts_at ${beyond} ? OR (o.starts_at = ? AND o.id ${beyond} ?)` : ''}
        ORDER BY o.starts_at ${order}, o.id ${order} LIMIT ?`,
      [personId, now, ...later, limit + 1],
    );
    const { rows, next } = pageOf(found, limit);
    const people = await this.colleagues.people(rows.flatMap(hostIdsOf));
    return {
      items: rows.map((row) => ({
        ...occurrenceRow(row, people, personId, now),
        myBooking: myBookingView({ ...row, id: row.bookingId, showName: row.showName === 1 }),
        releasable:
          row.state === 'scheduled' && now < row.startsAt && !wasThere(row.attendance) && (row.seat === null || now < releasableUntil(row)),
        reason: row.stateReason,
      })),
      total: rows[0]?.total ?? 0,
      next,
    };
  }

  /** All that is held of one person, for the download of their data. */
  everythingOf(personId: number): Promise<object[]> {
    return this.transactions.query<object>(
      `SELECT COALESCE(o.own_title, s.title) AS title, o.starts_at AS startsAt, o.ends_at AS endsAt, b.state, b.seat, b.waits_for AS waitsFor,
        b.queue_number AS queueNumber, b.show_name = 1 AS showsName, b.support, b.support_until AS supportUntil, b.attendance,
        b.attended_minutes AS attendedMinutes, b.joined_at AS joinedAt, b.booked_at AS bookedAt, b.ended_at AS endedAt
       FROM booking b JOIN occurrence o ON o.id = b.occurrence_id JOIN series s ON s.id = o.series_id WHERE b.person_id = ? ORDER BY o.starts_at`,
      [personId],
    );
  }

  /** Everybody who is booked or waits, for hosts and organisers. Whether somebody asked for support is said, not what. */
  async attendees(actor: Actor, occurrenceId: number): Promise<AttendeesView> {
    const { occurrence, series, standing } = await this.seen(actor, occurrenceId, 'seeAttendees');
    const may = (action: SessionAction): boolean => mayDo(action, standing, series.state);
    const rows = await this.transactions.query<AttendeeRow>(
      `SELECT id AS bookingId, person_id AS personId, seat, waits_for AS waitsFor, queue_number AS queueNumber, booked_at AS bookedAt, attendance,
        attended_minutes AS attendedMinutes, attendance_at AS attendanceAt, attendance_by AS attendanceBy, joined_at AS joinedAt,
        disputed_at IS NOT NULL AS disputed, support IS NOT NULL AS asksForSupport FROM booking WHERE occurrence_id = ? AND active_person_id IS NOT NULL
        ORDER BY seat IS NULL, CASE WHEN seat IS NULL THEN queue_number END, id`,
      [occurrenceId],
    );
    const people = await this.colleagues.people([
      ...new Set(rows.flatMap(({ personId, attendanceBy }) => [personId, attendanceBy ?? []].flat())),
    ]);
    const now = this.clock.now();
    const offers = await this.offers.openAt(occurrenceId);
    const items = rows.flatMap(({ personId, asksForSupport, ...row }): Attendee[] => {
      const person = people.get(personId);
      if (!person) return [];
      return [
        {
          ...row,
          person,
          state: row.seat ? 'booked' : 'waiting',
          bookedAt: row.bookedAt.toISOString(),
          attendanceAt: row.attendanceAt?.toISOString() ?? null,
          attendanceBy: row.attendanceBy === null ? null : (people.get(row.attendanceBy)?.name ?? null),
          joinedAt: row.joinedAt?.toISOString() ?? null,
          disputed: row.disputed === 1,
          asksForSupport: asksForSupport === 1 && standing.isHost,
          offer: offerInView(offers.get(personId), now),
        },
      ];
    });
    const free = freeSeats(seatingOf(occurrence));
    const marks = may('markAttendance') && occurrence.state === 'scheduled' && attendanceIsOpen(occurrence.startsAt, now);
    return {
      occurrenceId,
      title: titleOf(occurrence, series),
      startsAt: occurrence.startsAt.toISOString(),
      endsAt: occurrence.endsAt.toISOString(),
      localStart: occurrence.localStart,
      localEnd: occurrence.localEnd,
      timeZone: occurrence.timeZone,
      rev: occurrence.rev,
      seats: seatsView(seatingOf(occurrence)),
      items,
      total: items.length,
      attendanceOpen: attendanceIsOpen(occurrence.startsAt, now),
      attendanceOpensAt: attendanceOpensAt(occurrence.startsAt).toISOString(),
      attendanceRev: occurrence.attendanceRev,
      marksAreLate: isLateMark(occurrence.endsAt, occurrence.timeZone, now),
      allowed: {
        addAttendee: may('addAttendee') && occurrence.state === 'scheduled' && now < occurrence.endsAt,
        giveSeat: marks && may('addAttendee') && seatsAreGivenByHand(occurrence, now) && Math.max(free.room, free.online) > 0,
        markAttendance: marks,
        markTheRest: marks && theRestMayBeMarked(occurrence, now),
        seeSupport: may('seeSupport'),
        changeCapacity: may('changeCapacity') && now < occurrence.startsAt,
        messagePeople: may('messagePeople'),
        exportAttendees: may('exportAttendees'),
      },
    };
  }

  /** What people asked for, for hosts alone. Reading it leaves an audit row. */
  support(actor: Actor, occurrenceId: number): Promise<SupportView> {
    return this.transactions.run(async () => {
      const { occurrence } = await this.seen(actor, occurrenceId, 'seeSupport');
      const rows = await this.transactions.query<{ personId: number; support: string }>(
        'SELECT person_id AS personId, support FROM booking WHERE occurrence_id = ? AND active_person_id IS NOT NULL AND support IS NOT NULL ORDER BY id',
        [occurrenceId],
      );
      const people = await this.colleagues.people(rows.map(({ personId }) => personId));
      await this.audit.record({
        actor,
        action: 'sessions.support-read',
        subject: { type: 'occurrence', id: occurrenceId },
        detail: { people: rows.map(({ personId }) => personId) },
      });
      return {
        items: rows.flatMap(({ personId, support }) => {
          const person = people.get(personId);
          return person ? [{ person, support }] : [];
        }),
        deletedAt: supportDeletedAt(occurrence.endsAt).toISOString(),
      };
    });
  }

  private async seen(actor: Actor, occurrenceId: number, action: SessionAction): Promise<Seen> {
    const occurrence = await this.occurrences.find(occurrenceId);
    if (!occurrence) throw new NotFound();
    const series = await this.series.ofDate(occurrence);
    return { occurrence, series, standing: await this.standings.require(actor, action, series) };
  }
}

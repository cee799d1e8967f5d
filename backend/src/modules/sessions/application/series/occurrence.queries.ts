import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import type { OccurrenceAllowed, OccurrenceChange, OccurrenceView, OtherDate } from '../../api/series/occurrence.schemas.js';
import { wasThere } from '../../domain/attendance/attendance.js';
import {
  attendanceIsOpen,
  bookingClosesAt,
  bookingOpensAt,
  earlyBookingEndsAt,
  releasableUntil,
  type BookingWindow,
} from '../../domain/series/occurrence.js';
import { openToNewcomers } from '../../domain/seats/seating.js';
import { canBeBroughtBack } from '../../domain/series/series.js';
import { allDatesMade } from '../../domain/series/series-dates.js';
import { ownFields } from '../../domain/series-edits/series-edit-columns.js';
import { mayDo, type SessionAction, type Standing } from '../../domain/sessions.policy.js';
import { waitlistRuleInWords, whatComesNext } from '../../domain/seats/waitlist.js';
import { SeriesRepository, type SeriesWithPeople } from '../../persistence/series/series.repository.js';
import { BookingViews, myBookingView } from '../seats/booking-view.js';
import { Colleagues } from '../colleagues.js';
import { EarlyBooking } from '../seats/early-booking.js';
import { dateColumns, notDropped, mineOf, occurrenceRow, type DateColumns } from './occurrence-rows.js';
import { rhythmInWords } from './rhythm-in-words.js';
import { inLineFor, positionView, seatingOf, seatsView } from '../seats/seats-in-view.js';
import { SeriesEditsQueries } from '../series-edits/series-edits.queries.js';
import { Standings } from '../standings.js';

interface OneDate extends DateColumns {
  readonly ownTitle: string | null;
  readonly ownSummary: string | null;
  readonly ownPlace: string | null;
  readonly ownLink: string | null;
  readonly ownTime: number;
  readonly ownCapacity: number;
  readonly link: string | null;
  readonly stateAt: Date | null;
  readonly askedFor: number | null;
  readonly showName: number | null;
  readonly support: string | null;
  readonly supportUntil: Date | null;
  readonly number: number;
  readonly count: number;
}

/** Below this many people, the number of services would say who they are. */
const FEW = 5;
const MOST_NAMED = 60;

/** One date with all that its page shows. */
@Injectable()
export class OccurrenceQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly series: SeriesRepository,
    private readonly standings: Standings,
    private readonly colleagues: Colleagues,
    private readonly edits: SeriesEditsQueries,
    private readonly bookings: BookingViews,
    private readonly early: EarlyBooking,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound also where the person may not know of it */
  async view(actor: Actor, id: number): Promise<OccurrenceView> {
    const row = await this.date(id, actor.personId);
    const series = await this.series.ofDate(row);
    const standing = await this.standings.require(actor, 'view', series);
    const now = this.clock.now();
    const people = await this.colleagues.people(series.hostIds);
    const aheadAt = await this.early.aheadAt([row], actor.personId, now);
    const { attended: _attended, hosting: _hosting, ...core } = occurrenceRow(row, people, actor.personId, now, aheadAt);
    const opensToAll = earlyBookingEndsAt(row);
    const seating = seatingOf(row);
    const runs = standing.isHost || standing.isOrganiser;
    return {
      ...core,
      ownTitle: row.ownTitle,
      ownSummary: row.ownSummary,
      own: ownFields(row),
      pendingEdit: runs ? await this.edits.pending(row.seriesId) : null,
      descriptionHtml: series.descriptionHtml,
      number: row.state === 'scheduled' ? row.number : null,
      count: series.madeUntil === allDatesMade ? row.count : null,
      link: runs || row.seat === 'online' ? row.link : null,
      skills: await this.colleagues.skills(series.skillIds),
      cancelled: row.state === 'scheduled' ? null : { reason: row.stateReason ?? '', at: row.stateAt?.toISOString() ?? null },
      booking: {
        state: core.booking,
        opensAt: bookingOpensAt(row)?.toISOString() ?? null,
        closesAt: bookingClosesAt(row).toISOString(),
        releaseUntil: releasableUntil(row).toISOString(),
        opensToAllAt: opensToAll && opensToAll > now ? opensToAll.toISOString() : null,
        iAmAhead: aheadAt.has(id),
      },
      askedFor: row.askedFor,
      ruleInWords: rhythmInWords(series),
      waitlistRule: waitlistRuleInWords(seating.capacity),
      whatComesNext: row.waitsFor && row.state === 'scheduled' ? (whatComesNext(now, row) ?? null) : null,
      myBooking: row.bookingId === null ? null : myBookingView({ ...row, id: row.bookingId, showName: row.showName === 1 }),
      positionIfJoining: core.mine ? null : positionView(inLineFor(seating, 'either') + 1, inLineFor(seating, 'either') + 1),
      clashes: row.endsAt > now ? await this.bookings.clashes(actor.personId, row) : [],
      going: await this.going(id),
      otherDates: await this.otherDates(row, actor.personId, now),
      allowed: allowed(row, series, standing, core.booking, now),
    };
  }

  /** What open pages that missed a message fetch. */
  async change(actor: Actor, id: number): Promise<OccurrenceChange> {
    const row = await this.date(id, actor.personId);
    await this.standings.require(actor, 'view', await this.series.ofDate(row));
    return { id, rev: row.rev, state: row.state, seats: seatsView(seatingOf(row)) };
  }

  private async date(id: number, me: number): Promise<OneDate> {
    const row = await this.transactions.one<OneDate>(
      `SELECT ${dateColumns}, o.own_title AS ownTitle, o.own_summary AS ownSummary, NULLIF(COALESCE(o.own_link, s.link), '') AS link, o.own_place AS ownPlace, o.own_link AS ownLink, o.own_time AS ownTime,
        o.own_capacity AS ownCapacity, o.state_at AS stateAt,
        o.asked_for AS askedFor,        b.show_name AS showName, b.support, b.support_until AS supportUntil,
        (SELECT COUNT(*) FROM occurrence e WHERE e.series_id = o.series_id AND e.state = 'scheduled' AND e.starts_at <= o.starts_at) AS number,
        (SELECT COUNT(*) FROM occurrence e WHERE e.series_id = o.series_id AND e.state = 'scheduled') AS count
       FROM occurrence o JOIN series s ON s.id = o.series_id
       LEFT JOIN booking b ON b.occurrence_id = o.id AND b.active_person_id = ? WHERE o.id = ?`,
      [me, id],
    );
    if (!row) throw new NotFound();
    return row;
  }

  private async going(id: number): Promise<OccurrenceView['going']> {
    const rows = await this.transactions.query<{ personId: number; showName: number }>(
      'SELECT person_id AS personId, show_name AS showName FROM booking WHERE occurrence_id = ? AND active_person_id IS NOT NULL AND seat IS NOT NULL ORDER BY id',
      [id],
    );
    const people = await this.colleagues.people(rows.map(({ personId }) => personId));
    const services = new Set([...people.values()].map(({ service }) => service));
    const named = rows.filter(({ showName }) => showName === 1).slice(0, MOST_NAMED);
    return {
      total: rows.length,
      services: rows.length < FEW ? null : services.size,
      named: named.flatMap(({ personId }) => people.get(personId) ?? []),
      others: rows.length - named.length,
    };
  }

  /** The dates of the series around now that have something to say, this one among them. */
  private async otherDates({ id, seriesId }: OneDate, me: number, now: Date): Promise<OtherDate[]> {
    const rows = await this.transactions.query<DateColumns>(
      `SELECT ${dateColumns} FROM occurrence o JOIN series s ON s.id = o.series_id
        LEFT JOIN booking b ON b.occurrence_id = o.id AND b.active_person_id = ?
        WHERE o.series_id = ? AND (o.ends_at > ? OR o.id = ?) AND ${notDropped} ORDER BY o.starts_at LIMIT 12`,
      [me, seriesId, now, id],
    );
    return rows.map((row) => {
      return {
        id: row.id,
        title: row.title,
        startsAt: row.startsAt.toISOString(),
        endsAt: row.endsAt.toISOString(),
        localStart: row.localStart,
        localEnd: row.localEnd,
        timeZone: row.timeZone,
        state: row.state,
        reason: row.stateReason,
        free: openToNewcomers(seatingOf(row)),
        waiting: row.waitingRoom + row.waitingOnline + row.waitingEither,
        current: row.id === id,
        mine: row.seat ? 'booked' : row.waitsFor ? 'waiting' : null,
      };
    });
  }
}

function allowed(row: OneDate, series: SeriesWithPeople, standing: Standing, booking: BookingWindow, now: Date): OccurrenceAllowed {
  const may = (action: SessionAction): boolean => mayDo(action, standing, series.state);
  const isToCome = now < row.startsAt;
  const runs = row.state === 'scheduled';
  const mine = row.bookingId !== null;
  const takes = mineOf(row, now)?.offer ?? null;
  return {
    book: may('book') && runs && !mine && booking === 'open',
    release: mine && isToCome && !wasThere(row.attendance) && (row.seat === null || now < releasableUntil(row)),
    changeBooking: mine && isToCome,
    takeSeat: runs && takes !== null,
    passOffer: runs && takes !== null && takes.expiresAt !== null,
    seeAttendees: may('seeAttendees'),
    addAttendee: may('addAttendee') && runs && now < row.endsAt,
    changeCapacity: may('changeCapacity') && runs && isToCome,
    change: may('changeDate') && isToCome,
    cancel: may('cancelDate') && isToCome && (runs || row.state === 'undecided'),
    decide: may('changeDate') && row.state === 'undecided',
    markAttendance: may('markAttendance') && runs && attendanceIsOpen(row.startsAt, now),
    seeSupport: may('seeSupport'),
    messagePeople: may('messagePeople'),
    changeSeries: may('change'),
    bringBack: may('bringBack') && isToCome && row.state === 'cancelled' && row.stateAt !== null && canBeBroughtBack(row.stateAt, now),
    seeHistory: may('seeHistory'),
  };
}

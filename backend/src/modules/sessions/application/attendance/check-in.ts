import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import type { CheckIn as CheckInRequest, CheckInAnswerView } from '../../api/attendance/attendance.schemas.js';
import { attendanceOpensAt, seatsAreGivenByHand, seatToGive } from '../../domain/attendance/attendance.js';
import { answerTo, readCode, tellsWhose, type CheckInAnswer, type ReadCode } from '../../domain/attendance/check-in.js';
import { mayDo } from '../../domain/sessions.policy.js';
import { AttendanceRepository, type DayBooking } from '../../persistence/attendance/attendance.repository.js';
import { OccurrencesRepository, type LockedOccurrence } from '../../persistence/series/occurrences.repository.js';
import { SeriesRepository, type SeriesWithPeople } from '../../persistence/series/series.repository.js';
import { AttendanceMarks } from './attendance-marks.js';
import { codeDate } from './code-date.js';
import { Colleagues } from '../colleagues.js';
import { SeatLedgers } from '../seats/seat-ledger.js';
import { seatingOf } from '../seats/seats-in-view.js';
import { Standings } from '../standings.js';

interface Read {
  readonly code: ReadCode;
  readonly booking: DayBooking;
  readonly occurrence: LockedOccurrence;
  readonly series: SeriesWithPeople;
}

const nothing: Omit<CheckInAnswerView, 'answer'> = {
  date: null,
  person: null,
  seat: null,
  attendance: null,
  at: null,
  by: null,
  opensAt: null,
  mayGiveSeat: false,
};

/** Reads a code, and checks its owner in when a host says so. Looking alone changes nothing: mail scanners and browsers look too. */
@Injectable()
export class CheckIn {
  constructor(
    private readonly transactions: Transactions,
    private readonly attendance: AttendanceRepository,
    private readonly occurrences: OccurrencesRepository,
    private readonly series: SeriesRepository,
    private readonly ledgers: SeatLedgers,
    private readonly standings: Standings,
    private readonly marks: AttendanceMarks,
    private readonly colleagues: Colleagues,
    private readonly clock: Clock,
  ) {}

  async look(actor: Actor, request: CheckInRequest): Promise<CheckInAnswerView> {
    const booking = await this.find(request);
    const occurrence = booking && (await this.occurrences.find(booking.occurrenceId));
    if (!booking || !occurrence) return { answer: 'unknown', ...nothing };
    const read = await this.read(actor, { booking, occurrence, series: await this.series.ofDate(occurrence) }, request);
    return this.view(read, answerTo(read.code, this.clock.now()), this.clock.now());
  }

  async run(actor: Actor, request: CheckInRequest): Promise<CheckInAnswerView> {
    // Outside the transaction, so that its first read is the lock.
    const found = await this.find(request);
    if (!found) return { answer: 'unknown', ...nothing };
    const done = await this.transactions.run(async () => {
      const ledger = await this.ledgers.open(found.occurrenceId);
      const booking = (await this.attendance.byId(found.id)) ?? found;
      const read = await this.read(actor, { booking, occurrence: ledger.occurrence, series: ledger.series }, request);
      const answer = answerTo(read.code, ledger.now);
      if (answer !== 'ready') return { read, answer };
      const { made } = await this.marks.make(ledger, actor, [{ personId: booking.personId, attendance: 'attended' }], 'code');
      return { read: { ...read, booking: made[0]?.booking ?? booking }, answer: 'checked-in' as const };
    });
    return this.view(done.read, done.answer, this.clock.now());
  }

  private async find({ code, occurrenceId }: CheckInRequest): Promise<DayBooking | undefined> {
    const given = readCode(code);
    if (!given) return undefined;
    if ('token' in given) return this.attendance.byToken(given.token);
    return occurrenceId === undefined ? undefined : this.attendance.byPrefix(occurrenceId, given.prefix);
  }

  private async read(actor: Actor, parts: Omit<Read, 'code'>, { occurrenceId }: CheckInRequest): Promise<Read> {
    const { booking, occurrence, series } = parts;
    const mayMark = mayDo('markAttendance', await this.standings.of(actor, series), series.state);
    const isOwn = booking.personId === actor.personId;
    const forAnotherDate = occurrenceId !== undefined && occurrenceId !== occurrence.id;
    return { ...parts, code: { booking, date: occurrence, mayMark, isOwn, forAnotherDate } };
  }

  private async view({ code, booking, occurrence, series }: Read, answer: CheckInAnswer, now: Date): Promise<CheckInAnswerView> {
    if (!tellsWhose(code)) return { answer, ...nothing };
    const { personId, attendanceBy } = booking;
    const people = await this.colleagues.people(attendanceBy === null ? [personId] : [personId, attendanceBy]);
    return {
      answer,
      date: codeDate(occurrence, series),
      person: people.get(personId) ?? null,
      seat: booking.seat,
      attendance: booking.attendance,
      at: booking.attendanceAt?.toISOString() ?? null,
      by: attendanceBy === null ? null : (people.get(attendanceBy)?.name ?? null),
      opensAt: attendanceOpensAt(occurrence.startsAt).toISOString(),
      mayGiveSeat:
        answer === 'waiting' && seatsAreGivenByHand(occurrence, now) && seatToGive(seatingOf(occurrence), booking.waitsFor) !== undefined,
    };
  }
}

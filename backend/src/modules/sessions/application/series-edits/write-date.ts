import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { Diary } from '../../../diary/index.js';
import { changesBetween, factsOf, type ChangedField, type DateFacts } from '../../domain/series-edits/series-edit-facts.js';
import { hasPeople, type DateColumns, type EditedDate, type SeriesFacts } from '../../domain/series-edits/series-edit.js';
import { OccurrenceCancelled, OccurrenceMoved, OccurrenceTouched } from '../../domain/sessions.events.js';
import { BookingsRepository } from '../../persistence/seats/bookings.repository.js';
import { EditedDatesRepository } from '../../persistence/series-edits/edited-dates.repository.js';
import type { SeriesWithPeople } from '../../persistence/series/series.repository.js';
import { AttendanceMarks } from '../attendance/attendance-marks.js';
import { BOOKING, bookingInDiary, HOSTING, hostingInDiary } from '../diary-entries.js';
import { SeatLedgers, type SeatLedger } from '../seats/seat-ledger.js';

/** A date as it is under its lock, and what becomes of it. */
export interface DateChange {
  readonly date: EditedDate;
  readonly after: DateColumns;
  readonly seriesBefore: SeriesFacts;
  /** As it was written already. */
  readonly series: SeriesWithPeople;
}

/**
 * Writes what an edit, or its undoing, makes of one date: the row, its seats, the diaries of all who have it, and news for other rooms. Nobody is
 * written to here. The series must have been written before, and the date be locked.
 */
@Injectable()
export class WriteDate {
  constructor(
    private readonly dates: EditedDatesRepository,
    private readonly ledgers: SeatLedgers,
    private readonly bookings: BookingsRepository,
    private readonly marks: AttendanceMarks,
    private readonly diary: Diary,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, { date, after, seriesBefore, series }: DateChange): Promise<void> {
    const { id } = date;
    const [was, is] = [factsOf(date, seriesBefore), factsOf(after, series)];
    const changes = changesBetween(was, is);
    await this.dates.write(id, date, after, this.clock.now());
    if (hasPeople(date)) await this.places(actor, date, after, is, changes);
    else this.outbox.add(new OccurrenceTouched({ occurrenceId: id, queueMoved: false }));
    await this.hosting({ ...date, ...after }, series, was, is, changes);
    if (was.startsAt.getTime() === is.startsAt.getTime()) return;
    const [previousStartsAt, startsAt] = [was.startsAt.toISOString(), is.startsAt.toISOString()];
    this.outbox.add(new OccurrenceMoved({ occurrenceId: id, startsAt, previousStartsAt }));
  }

  /** Opened after the row was written, the ledger gives seats out by the new time, state and number of seats. */
  private async places(
    actor: Actor,
    before: EditedDate,
    after: DateColumns,
    is: DateFacts,
    changes: readonly ChangedField[],
  ): Promise<void> {
    const ledger = await this.ledgers.open(before.id);
    if (before.state === 'scheduled' && after.state === 'cancelled') await this.callOff(actor, ledger);
    await ledger.close();
    if (changes.includes('time')) await this.bookings.moveSupport(before.id, is.endsAt);
    await this.inDiaries(ledger, is, changes);
  }

  private async callOff(actor: Actor, ledger: SeatLedger): Promise<void> {
    const { id, stateReason } = ledger.occurrence;
    await this.marks.withdraw(ledger, actor);
    await ledger.clear();
    this.outbox.add(new OccurrenceCancelled({ occurrenceId: id, reason: stateReason ?? '', toldBy: 'edit' }));
  }

  private async inDiaries({ occurrence, series }: SeatLedger, is: DateFacts, changes: readonly ChangedField[]): Promise<void> {
    if (changes.includes('place') || changes.includes('link')) {
      // What a diary says of the place depends on the seat.
      for (const booking of await this.bookings.holding(occurrence.id)) {
        await this.diary.put(bookingInDiary(occurrence, series, booking.personId, booking));
      }
    } else if (changes.includes('time') || changes.includes('title')) {
      const { startsAt: from, endsAt: to, timeZone, title } = is;
      await this.diary.changeAll(BOOKING, occurrence.id, { from, to, timeZone, title });
    }
  }

  private async hosting(
    date: EditedDate,
    series: SeriesWithPeople,
    was: DateFacts,
    is: DateFacts,
    changes: readonly ChangedField[],
  ): Promise<void> {
    const hosted = (facts: DateFacts): readonly number[] => (facts.state === 'scheduled' ? facts.hostIds : []);
    for (const personId of hosted(was).filter((person) => !hosted(is).includes(person))) {
      await this.diary.remove({ personId, source: HOSTING, sourceId: date.id });
    }
    const shown = changes.some((field) => field !== 'capacity' && field !== 'summary');
    for (const personId of shown ? hosted(is) : []) await this.diary.put(hostingInDiary(date, series, personId));
  }
}

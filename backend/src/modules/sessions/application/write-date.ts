import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { Diary } from '../../diary/index.js';
import { changesBetween, factsOf, type DateFacts } from '../domain/series-edit-facts.js';
import type { DateColumns, SeriesFacts } from '../domain/series-edit.js';
import { OccurrenceCancelled, OccurrenceMoved } from '../domain/sessions.events.js';
import { BookingsRepository } from '../persistence/bookings.repository.js';
import { EditedDatesRepository } from '../persistence/edited-dates.repository.js';
import { AttendanceMarks } from './attendance-marks.js';
import { BOOKING, bookingInDiary, HOSTING, hostingInDiary } from './diary-entries.js';
import { SeatLedgers, type SeatLedger } from './seat-ledger.js';

/** A date and what becomes of it, with what its series says before and after. */
export interface DateChange {
  readonly id: number;
  readonly before: DateColumns;
  readonly after: DateColumns;
  readonly seriesBefore: SeriesFacts;
  readonly seriesAfter: SeriesFacts;
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

  async run(actor: Actor, { id, before, after, seriesBefore, seriesAfter }: DateChange): Promise<void> {
    const [was, is] = [factsOf(before, seriesBefore), factsOf(after, seriesAfter)];
    const ledger = await this.write(actor, id, before, after);
    await this.inDiaries(ledger, was, is);
    if (was.startsAt.getTime() === is.startsAt.getTime()) return;
    await this.bookings.moveSupport(id, is.endsAt);
    const [previousStartsAt, startsAt] = [was.startsAt.toISOString(), is.startsAt.toISOString()];
    this.outbox.add(new OccurrenceMoved({ occurrenceId: id, startsAt, previousStartsAt }));
  }

  private async write(actor: Actor, id: number, before: DateColumns, after: DateColumns): Promise<SeatLedger> {
    await this.dates.write(id, before, after, this.clock.now());
    // Opened after that, it gives seats out by the new time and state.
    const ledger = await this.ledgers.open(id);
    if (before.state === 'scheduled' && after.state === 'cancelled') await this.callOff(actor, ledger);
    ledger.resize({ room: after.capacityRoom, online: after.capacityOnline });
    await ledger.close();
    return ledger;
  }

  private async callOff(actor: Actor, ledger: SeatLedger): Promise<void> {
    const { id, stateReason } = ledger.occurrence;
    await this.marks.withdraw(ledger, actor);
    await ledger.clear();
    this.outbox.add(new OccurrenceCancelled({ occurrenceId: id, reason: stateReason ?? '', toldBy: 'edit' }));
  }

  private async inDiaries({ occurrence, series }: SeatLedger, was: DateFacts, is: DateFacts): Promise<void> {
    const changes = changesBetween(was, is);
    if (changes.includes('place') || changes.includes('link')) {
      // What a diary says of the place depends on the seat.
      for (const booking of await this.bookings.holding(occurrence.id)) {
        await this.diary.put(bookingInDiary(occurrence, series, booking.personId, booking));
      }
    } else if (changes.includes('time') || changes.includes('title')) {
      const { startsAt: from, endsAt: to, timeZone, title } = is;
      await this.diary.changeAll(BOOKING, occurrence.id, { from, to, timeZone, title });
    }
    const hosted = (facts: DateFacts): readonly number[] => (facts.state === 'scheduled' ? facts.hostIds : []);
    for (const personId of hosted(was).filter((person) => !hosted(is).includes(person))) {
      await this.diary.remove({ personId, source: HOSTING, sourceId: occurrence.id });
    }
    const kept = changes.some((field) => field !== 'capacity' && field !== 'summary') ? hosted(is) : [];
    for (const personId of kept) await this.diary.put(hostingInDiary(occurrence, series, personId));
  }
}

import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { Every } from '../../../platform/outbox/index.js';
import { StaffChanges } from '../application/staff-changes.js';
import { Today } from '../application/today.js';
import { asOf } from '../domain/import/as-of.js';
import { isSameRecord } from '../domain/import/snapshot.js';
import { AppointmentsRepository } from '../persistence/appointments.repository.js';
import { ImportRunsRepository } from '../persistence/import-runs.repository.js';
import { StaffRecordsRepository } from '../persistence/staff-records.repository.js';
import { TurnsRepository } from '../persistence/turns.repository.js';

const DAY = 24 * 60 * 60_000;
/** A preview that nobody applied holds what was read from a file: it is not kept for long. */
const PREVIEW_KEPT = 7 * DAY;
/** How long the rows of an import can be looked at and undone. */
const RESULTS_KEPT = 90 * DAY;

/** Lets people begin and leave on the days that staff records name, and forgets what imports leave behind. */
@Injectable()
export class KeepStaffRecords {
  constructor(
    private readonly transactions: Transactions,
    private readonly turns: TurnsRepository,
    private readonly records: StaffRecordsRepository,
    private readonly changes: StaffChanges,
    private readonly appointments: AppointmentsRepository,
    private readonly runs: ImportRunsRepository,
    private readonly clock: Clock,
    private readonly today: Today,
  ) {}

  @Every('PT1H', 'people.days-of-staff')
  async followDates(): Promise<void> {
    await this.transactions.run(async () => {
      await this.turns.take('staff');
      const today = this.today.day();
      const due = await this.records.due(today);
      const people = due
        .map((before) => ({ before, after: asOf(before, today) }))
        .filter(({ before, after }) => !isSameRecord(before, after));
      if (people.length > 0) await this.changes.write({ people, services: [], invite: true }, () => Promise.resolve());
      await this.appointments.closePast(today, this.clock.now());
    });
  }

  @Every('P1D', 'people.forget-imports')
  async forgetImports(): Promise<void> {
    await this.transactions.run(() => this.runs.forget(this.clock.in(-PREVIEW_KEPT), this.clock.in(-RESULTS_KEPT), this.clock.now()));
  }
}

import { AsyncResource } from 'node:async_hooks';
import { Injectable, Logger } from '@nestjs/common';
import { Audit } from '../../../platform/audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { On } from '../../../platform/outbox/index.js';
import { StaffImportConfirmed } from '../domain/people.events.js';
import { ImportRunsRepository, type ImportRunRecord } from '../persistence/import-runs.repository.js';
import { TurnsRepository } from '../persistence/turns.repository.js';
import { unpack } from './packed-staff.js';
import { StaffChanges } from './staff-changes.js';
import { hashOf, StaffPreview, summaryOf } from './staff-preview.js';

/** Writes a confirmed import, all of it or nothing, in one transaction. */
@Injectable()
export class ApplyStaffImport {
  private readonly logger = new Logger('StaffImport');

  constructor(
    private readonly transactions: Transactions,
    private readonly runs: ImportRunsRepository,
    private readonly turns: TurnsRepository,
    private readonly preview: StaffPreview,
    private readonly changes: StaffChanges,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Told twice, or begun again after a server went down, it does nothing a second time: an applied run is no longer `applying`. */
  @On(StaffImportConfirmed, 'apply-staff-import', { lane: 'slow' })
  async run({ payload: { runId } }: Pick<StaffImportConfirmed, 'payload'>): Promise<void> {
    const run = await this.runs.withId(runId);
    if (run?.state !== 'applying') return;
    // Bound here, outside the transaction, so that progress is seen before the commit.
    const report = AsyncResource.bind((done: number, total: number) => this.runs.report(runId, done, total));
    try {
      await this.transactions.run(() => this.apply(run, report));
    } catch (error) {
      this.logger.error(`Import ${String(runId)} failed: ${String(error)}`, error instanceof Error ? error.stack : undefined);
      const message = 'Something went wrong and nothing was changed. Import the file again; if it happens again, report a problem.';
      await this.runs.end(runId, 'failed', null, this.clock.now(), message);
    }
  }

  private async apply(run: ImportRunRecord, report: (done: number, total: number) => Promise<void>): Promise<void> {
    await this.turns.take('staff');
    const packed = await this.runs.staffOf(run.id);
    if (packed === null) return;
    const plan = await this.preview.plan(await unpack(packed), run);
    if (!hashOf(plan).equals(run.planHash) || plan.stops.length > 0) {
      const fresh = await this.preview.plan(await unpack(packed), { mode: run.mode, leaveOutErrors: false, confirmLeavers: false });
      const message = 'Staff records have changed since this preview was made. Look at it again, then apply it.';
      await this.runs.planAgain(run.id, summaryOf(fresh, run.summary), hashOf(fresh), message);
      await this.runs.addRows(run.id, fresh.results);
      return;
    }
    await this.changes.write({ people: plan.people, services: plan.services, invite: run.invite }, report);
    await this.runs.addChanges(run.id, plan);
    await this.runs.end(run.id, 'applied', run.startedBy, this.clock.now());
    await this.audit.record({
      actor: run.startedBy === null ? null : { personId: run.startedBy },
      action: 'people.import-applied',
      subject: { type: 'staff-import', id: run.id },
      detail: {
        people: plan.people.length,
        services: plan.services.length,
        consequences: plan.consequences.map(({ sentence }) => sentence),
      },
    });
  }
}

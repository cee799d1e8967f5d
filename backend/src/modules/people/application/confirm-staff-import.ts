import { Injectable } from '@nestjs/common';
import { requireAllowed } from '../../../platform/access/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { mayStep } from '../domain/import/import-run.js';
import { remainingStops } from '../domain/import/stops.js';
import { RunNotReady, RunStopped } from '../domain/people.errors.js';
import { StaffImportConfirmed } from '../domain/people.events.js';
import { mayImport } from '../domain/people.policy.js';
import { ImportRunsRepository } from '../persistence/import-runs.repository.js';
import type { Importer } from './preview-staff-import.js';

export interface ImportChoices {
  /** The person has looked at the leavers and says that they are right. */
  readonly confirmLeavers: boolean;
  /** Go on without the rows that have errors. */
  readonly leaveOutErrors: boolean;
}

/** Says that a preview is right: it is applied as soon as the outbox comes to it. */
@Injectable()
export class ConfirmStaffImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly runs: ImportRunsRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** @throws RunStopped where something in the preview wants a decision first */
  async run(importer: Importer, id: number, choices: ImportChoices): Promise<void> {
    requireAllowed(importer === null || mayImport(importer));
    return this.transactions.run(async () => {
      const run = await this.runs.lock(id);
      if (!run) throw new NotFound();
      if (!mayStep('apply', run.state)) throw new RunNotReady('This import is not waiting to be applied.');
      const stops = remainingStops(run.summary.stops, choices);
      if (stops.length > 0) throw new RunStopped(stops.map(({ sentence }) => sentence));
      await this.runs.confirm(id, choices);
      await this.audit.record({
        actor: importer,
        action: 'people.import-confirmed',
        subject: { type: 'staff-import', id },
        detail: { ...choices },
      });
      this.outbox.add(new StaffImportConfirmed({ runId: id }));
    });
  }
}

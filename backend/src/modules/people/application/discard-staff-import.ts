import { Injectable } from '@nestjs/common';
import { requireAllowed } from '../../../platform/access/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { mayStep } from '../domain/import/import-run.js';
import { RunNotReady } from '../domain/people.errors.js';
import { mayImport } from '../domain/people.policy.js';
import { ImportRunsRepository } from '../persistence/import-runs.repository.js';
import type { Importer } from './preview-staff-import.js';

/** Throws a preview away, and with it what was read from the file. */
@Injectable()
export class DiscardStaffImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly runs: ImportRunsRepository,
    private readonly clock: Clock,
  ) {}

  async run(importer: Importer, id: number): Promise<void> {
    requireAllowed(importer === null || mayImport(importer));
    return this.transactions.run(async () => {
      const run = await this.runs.lock(id);
      if (!run) throw new NotFound();
      if (!mayStep('discard', run.state)) throw new RunNotReady('Only a preview that was not applied can be thrown away.');
      await this.runs.end(id, 'discarded', importer?.personId ?? null, this.clock.now());
    });
  }
}

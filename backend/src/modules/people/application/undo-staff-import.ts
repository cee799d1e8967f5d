import { Injectable } from '@nestjs/common';
import { requireAllowed } from '../../../platform/access/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { mayStep } from '../domain/import/import-run.js';
import { planUndo } from '../domain/import/plan-undo.js';
import { nameOf } from '../domain/import/snapshot.js';
import { RunNotReady } from '../domain/people.errors.js';
import { mayImport } from '../domain/people.policy.js';
import { ImportRunsRepository } from '../persistence/import-runs.repository.js';
import { ServicesRepository } from '../persistence/services.repository.js';
import { StaffRecordsRepository } from '../persistence/staff-records.repository.js';
import { TurnsRepository } from '../persistence/turns.repository.js';
import type { Importer } from './preview-staff-import.js';
import { StaffChanges } from './staff-changes.js';
import { Today } from './today.js';

/** Takes an applied import back: restores what nobody has changed since, and names the others. */
@Injectable()
export class UndoStaffImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly runs: ImportRunsRepository,
    private readonly turns: TurnsRepository,
    private readonly services: ServicesRepository,
    private readonly records: StaffRecordsRepository,
    private readonly changes: StaffChanges,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly today: Today,
  ) {}

  async run(importer: Importer, id: number): Promise<void> {
    requireAllowed(importer === null || mayImport(importer));
    return this.transactions.run(async () => {
      await this.turns.take('staff');
      const run = await this.runs.lock(id);
      if (!run) throw new NotFound();
      if (!mayStep('undo', run.state)) throw new RunNotReady('Only an import that was applied can be undone.');
      const snapshot = { services: await this.services.records(), people: await this.records.all() };
      const undo = planUndo(snapshot, await this.runs.changesOf(id), this.today.day());
      await this.changes.write({ people: undo.people, services: undo.services, invite: false }, () => Promise.resolve());
      const kept = [
        ...undo.keptPeople.map((person) => `${nameOf(person)} (${person.personNumber})`),
        ...undo.keptServices.map(({ after }) => `${after.name} (${after.code})`),
      ];
      await this.runs.setSummary(id, { ...run.summary, kept });
      await this.runs.end(id, 'undone', importer?.personId ?? null, this.clock.now());
      await this.audit.record({
        actor: importer,
        action: 'people.import-undone',
        subject: { type: 'staff-import', id },
        detail: { restored: undo.people.length, kept: kept.length },
      });
    });
  }
}

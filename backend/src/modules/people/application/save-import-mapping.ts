import { Injectable } from '@nestjs/common';
import { type Actor, requireAllowed } from '../../../platform/access/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { Conflict } from '../../../platform/errors/index.js';
import { mayImport } from '../domain/people.policy.js';
import { ImportMappingRepository, type SavedMapping } from '../persistence/import-mapping.repository.js';

/** Saves how this council's staff files are read. */
@Injectable()
export class SaveImportMapping {
  constructor(
    private readonly transactions: Transactions,
    private readonly mappings: ImportMappingRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws Conflict where someone else saved it since */
  async run(actor: Actor, saved: SavedMapping): Promise<void> {
    requireAllowed(mayImport(actor));
    return this.transactions.run(async () => {
      if (!(await this.mappings.save(saved, actor.personId, this.clock.now()))) throw new Conflict();
      await this.audit.record({ actor, action: 'people.import-mapping-saved', subject: { type: 'import-mapping', id: 1 } });
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { TooLateToRestore, TooManyMaterials } from '../../domain/materials/material.errors.js';
import { isRestorable, mostMaterials } from '../../domain/materials/material.js';
import { MaterialsRepository } from '../../persistence/materials/materials.repository.js';
import { DatesSeen } from '../series/date-seen.js';

/** Takes a material away, and for an hour brings it back. */
@Injectable()
export class RemoveMaterial {
  constructor(
    private readonly transactions: Transactions,
    private readonly dates: DatesSeen,
    private readonly materials: MaterialsRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, occurrenceId: number, id: number): Promise<void> {
    return this.transactions.run(async () => {
      await this.dates.lock(actor, occurrenceId, 'changeMaterials');
      const { title } = await this.materials.get(occurrenceId, id);
      await this.materials.setRemoved(id, this.clock.now());
      await this.record(actor, 'sessions.material-removed', occurrenceId, { material: id, title });
    });
  }

  /** @throws TooLateToRestore, TooManyMaterials where others took its room meanwhile */
  undo(actor: Actor, occurrenceId: number, id: number): Promise<void> {
    return this.transactions.run(async () => {
      await this.dates.lock(actor, occurrenceId, 'changeMaterials');
      const { title, removedAt } = await this.materials.get(occurrenceId, id, { removed: true });
      if (removedAt === null || !isRestorable(removedAt, this.clock.now())) throw new TooLateToRestore();
      if ((await this.materials.at(occurrenceId)).length >= mostMaterials) throw new TooManyMaterials();
      await this.materials.setRemoved(id, null);
      await this.record(actor, 'sessions.material-restored', occurrenceId, { material: id, title });
    });
  }

  private record(actor: Actor, action: string, occurrenceId: number, detail: Readonly<Record<string, unknown>>): Promise<void> {
    return this.audit.record({ actor, action, subject: { type: 'occurrence', id: occurrenceId }, detail });
  }
}

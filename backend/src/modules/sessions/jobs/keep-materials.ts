import { Injectable, Logger } from '@nestjs/common';
import { Audit } from '../../../platform/audit/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { Files } from '../../../platform/files/index.js';
import { Every, Outbox } from '../../../platform/outbox/index.js';
import { restorableMinutes, toldDaysBefore } from '../domain/materials/material.js';
import { RecordingEnding } from '../domain/sessions.events.js';
import { MaterialsRepository, type MaterialRow } from '../persistence/materials/materials.repository.js';
import { OccurrencesRepository } from '../persistence/series/occurrences.repository.js';

const AT_ONCE = 200;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** What materials need done as time goes by. */
@Injectable()
export class KeepMaterials {
  private readonly log = new Logger('Sessions');

  constructor(
    private readonly transactions: Transactions,
    private readonly occurrences: OccurrencesRepository,
    private readonly materials: MaterialsRepository,
    private readonly files: Files,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Hosts have two weeks to keep a recording longer. */
  @Every('PT1H', 'sessions.recordings-ending')
  async tellOfEnding(): Promise<void> {
    const ending = await this.materials.endingUntold(this.clock.in(toldDaysBefore * DAY_MS), AT_ONCE);
    for (const { id, occurrenceId, keptUntil } of ending) {
      await this.transactions.run(async () => {
        if (keptUntil === null || !(await this.materials.markTold(id, this.clock.now()))) return;
        this.outbox.add(new RecordingEnding({ materialId: id, occurrenceId, keptUntil }));
      });
    }
  }

  @Every('PT1H', 'sessions.delete-recordings')
  async deleteRecordings(): Promise<void> {
    const ended = await this.materials.ended(this.clock.now(), AT_ONCE);
    for (const recording of ended) await this.delete(recording, ({ deleteAt }) => deleteAt !== null && deleteAt <= this.clock.now());
    if (ended.length > 0) this.log.log(`Deleted ${String(ended.length)} recordings whose time was over.`);
  }

  /** What was taken away and not brought back within the hour. */
  @Every('PT15M', 'sessions.forget-removed-materials')
  async forgetRemoved(): Promise<void> {
    const before = this.clock.in(-restorableMinutes * MINUTE_MS);
    for (const material of await this.materials.removedBefore(before, AT_ONCE)) {
      await this.delete(material, ({ removedAt }) => removedAt !== null && removedAt <= before);
    }
  }

  private async delete({ id, occurrenceId }: MaterialRow, still: (material: MaterialRow) => boolean): Promise<void> {
    await this.transactions.run(async () => {
      await this.occurrences.lock(occurrenceId);
      const material = await this.materials.find(id);
      if (!material || !still(material)) return;
      for (const file of await this.materials.delete(material)) await this.files.release(file);
      const subject = { type: 'occurrence', id: occurrenceId };
      await this.audit.record({
        actor: null,
        action: 'sessions.material-deleted',
        subject,
        detail: { material: id, title: material.title },
      });
    });
  }
}

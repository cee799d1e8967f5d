import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { InvalidInput, type FieldError } from '../../../../platform/errors/index.js';
import { Files, type ArrivingFile } from '../../../../platform/files/index.js';
import type { ChangeMaterial as ChangeRequest } from '../../api/materials/material.schemas.js';
import { inOrder, mostBytes } from '../../domain/materials/material.js';
import { MaterialsRepository, type MaterialDetails, type MaterialRow } from '../../persistence/materials/materials.repository.js';
import { DatesSeen } from '../series/date-seen.js';
import { kept } from './material-files.js';

/** Corrects what is said of a material, gives a recording its captions, and puts materials in another order. */
@Injectable()
export class ChangeMaterial {
  constructor(
    private readonly transactions: Transactions,
    private readonly dates: DatesSeen,
    private readonly materials: MaterialsRepository,
    private readonly files: Files,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, occurrenceId: number, id: number, request: ChangeRequest): Promise<void> {
    return this.transactions.run(async () => {
      const { occurrence } = await this.dates.lock(actor, occurrenceId, 'changeMaterials');
      const material = await this.materials.get(occurrenceId, id);
      requireFitting(material, request);
      const { keptUntil, ...rest } = request;
      // Whoever keeps it longer is told again when that time comes.
      const time = keptUntil ? { ...kept(keptUntil, occurrence.timeZone, this.clock.now()), hostsToldAt: null } : {};
      const reason = request.captions && request.captions !== 'none' ? { captionsReason: null } : {};
      await this.write(actor, material, { ...rest, ...reason, ...time });
    });
  }

  /** Captions beside a recording that is kept here; they take the place of those it had. */
  async captions(actor: Actor, occurrenceId: number, id: number, file: ArrivingFile): Promise<void> {
    await this.dates.of(actor, occurrenceId, 'changeMaterials');
    requireRecording(await this.materials.get(occurrenceId, id));
    const stored = await this.files.keep(file, { types: ['vtt'], mostBytes: mostBytes.captions, keptBy: actor.personId });
    await this.transactions.run(async () => {
      await this.dates.lock(actor, occurrenceId, 'changeMaterials');
      const material = await this.materials.get(occurrenceId, id);
      await this.files.claim(stored.id);
      await this.write(actor, material, { captions: 'ready', captionsReason: null, captionsFileId: stored.id });
      if (material.captionsFileId !== null) await this.files.release(material.captionsFileId);
    });
  }

  order(actor: Actor, occurrenceId: number, ids: readonly number[]): Promise<void> {
    return this.transactions.run(async () => {
      await this.dates.lock(actor, occurrenceId, 'changeMaterials');
      const present = (await this.materials.at(occurrenceId)).map(({ id }) => id);
      await this.materials.setOrder(inOrder(present, ids));
    });
  }

  private async write(actor: Actor, { id, occurrenceId }: MaterialRow, details: Partial<MaterialDetails>): Promise<void> {
    await this.materials.change(id, details);
    await this.audit.record({
      actor,
      action: 'sessions.material-changed',
      subject: { type: 'occurrence', id: occurrenceId },
      detail: { material: id, ...details },
    });
  }
}

/** @throws InvalidInput where something is said that this material does not have */
function requireFitting(material: MaterialRow, { url, captions, captionsReason, keptUntil }: ChangeRequest): void {
  const faults: FieldError[] = [];
  if (url !== undefined && material.fileId !== null) faults.push({ field: 'url', message: 'This is a file, so it has no link' });
  if (material.kind === 'recording') {
    const withoutReason = captions === 'none' && !(captionsReason ?? material.captionsReason);
    if (withoutReason) faults.push({ field: 'captionsReason', message: 'Say why there are no captions' });
  } else if (captions !== undefined || captionsReason !== undefined || keptUntil !== undefined) {
    faults.push({ field: 'captions', message: 'Only a recording has captions and a day on which it is deleted' });
  }
  if (faults.length > 0) throw new InvalidInput(faults);
}

function requireRecording({ kind, fileId }: MaterialRow): void {
  if (kind === 'recording' && fileId !== null) return;
  throw new InvalidInput([{ field: 'file', message: 'Captions belong to a recording that is kept here' }]);
}

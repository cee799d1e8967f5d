import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { Files, titleOfFileName, type ArrivingFile } from '../../../../platform/files/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import type { NewFile, NewLink } from '../../api/materials/material.schemas.js';
import { TooManyMaterials } from '../../domain/materials/material.errors.js';
import { mostBytesOf, mostMaterials } from '../../domain/materials/material.js';
import { MaterialAdded } from '../../domain/sessions.events.js';
import { MaterialsRepository, type NewMaterial } from '../../persistence/materials/materials.repository.js';
import { DatesSeen } from '../series/date-seen.js';
import { recordingColumns, typesOf } from './material-files.js';

const LONGEST_TITLE = 120;

/** Puts a file or a link beside a date. */
@Injectable()
export class AddMaterial {
  constructor(
    private readonly transactions: Transactions,
    private readonly dates: DatesSeen,
    private readonly materials: MaterialsRepository,
    private readonly files: Files,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Reads the file only once it is known that it may be added; whether there is still room for it is asked again when it has arrived.
   * @returns the id of the material
   * @throws TooManyMaterials, and what keeping a file throws
   */
  async file(actor: Actor, occurrenceId: number, request: NewFile, file: ArrivingFile): Promise<number> {
    const { kind, audience } = request;
    const { occurrence } = await this.dates.of(actor, occurrenceId, 'changeMaterials');
    await this.requireRoom(occurrenceId);
    const recording = recordingColumns(request, occurrence.timeZone, this.clock.now());
    const stored = await this.files.keep(file, { types: typesOf(kind), mostBytes: mostBytesOf(kind), keptBy: actor.personId });
    return this.transactions.run(async () => {
      await this.files.claim(stored.id);
      const title = request.title ?? titleOfFileName(stored.name).slice(0, LONGEST_TITLE);
      return this.add(actor, { ...recording, occurrenceId, title, kind, audience, url: null, fileId: stored.id });
    });
  }

  /** @returns the id of the material @throws TooManyMaterials */
  link(actor: Actor, occurrenceId: number, request: NewLink): Promise<number> {
    return this.transactions.run(async () => {
      const { occurrence } = await this.dates.lock(actor, occurrenceId, 'changeMaterials');
      const recording = recordingColumns(request, occurrence.timeZone, this.clock.now());
      const { title, url, kind, audience } = request;
      return this.add(actor, { ...recording, occurrenceId, title, kind, audience, url, fileId: null });
    });
  }

  private async add(actor: Actor, material: Omit<NewMaterial, 'addedBy' | 'addedAt'>): Promise<number> {
    const { occurrenceId, title, kind } = material;
    await this.dates.lock(actor, occurrenceId, 'changeMaterials');
    await this.requireRoom(occurrenceId);
    const id = await this.materials.add({ ...material, addedBy: actor.personId, addedAt: this.clock.now() });
    this.outbox.add(new MaterialAdded({ occurrenceId, addedBy: actor.personId }));
    await this.audit.record({
      actor,
      action: 'sessions.material-added',
      subject: { type: 'occurrence', id: occurrenceId },
      detail: { material: id, title, kind, ...(kind === 'recording' ? { everyoneWasTold: true, keptUntil: material.keptUntil } : {}) },
    });
    return id;
  }

  private async requireRoom(occurrenceId: number): Promise<void> {
    if ((await this.materials.at(occurrenceId)).length >= mostMaterials) throw new TooManyMaterials();
  }
}

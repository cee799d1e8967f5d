import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { Files, kindsOfFile, type FileType, type StoredFile } from '../../../../platform/files/index.js';
import type { MaterialView, MaterialsView } from '../../api/materials/material.schemas.js';
import type { SessionPerson } from '../../api/series/occurrence.schemas.js';
import { latestKeptUntil, maySee, mostBytes, mostMaterials, usualKeptUntil, type Viewer } from '../../domain/materials/material.js';
import { mayDo } from '../../domain/sessions.policy.js';
import { MaterialsRepository, type MaterialRow } from '../../persistence/materials/materials.repository.js';
import { Colleagues } from '../colleagues.js';
import { DatesSeen, type DateSeen } from '../series/date-seen.js';
import { materialTypes, recordingTypes, todayIn } from './material-files.js';

const endingsOf = (types: readonly FileType[]): string[] => types.flatMap((type) => kindsOfFile[type].extensions);
const viewerOf = ({ runs, booking }: DateSeen): Viewer => ({ runs, hasSeat: Boolean(booking?.seat) });

/** The slides, handouts and recordings of a date, for those who may see them. */
@Injectable()
export class MaterialsQueries {
  constructor(
    private readonly dates: DatesSeen,
    private readonly materials: MaterialsRepository,
    private readonly files: Files,
    private readonly colleagues: Colleagues,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound also where the person may not know of the date */
  async list(actor: Actor, occurrenceId: number): Promise<MaterialsView> {
    const date = await this.dates.of(actor, occurrenceId);
    const rows = await this.materials.at(occurrenceId);
    const seen = rows.filter((row) => maySee(row, viewerOf(date)));
    const people = await this.colleagues.people(seen.map(({ addedBy }) => addedBy));
    const today = todayIn(date.occurrence.timeZone, this.clock.now());
    return {
      items: await Promise.all(seen.map((row) => this.view(row, people))),
      onlyBooked: rows.length - seen.length,
      allowed: { change: mayDo('changeMaterials', date.standing, date.series.state) },
      limits: {
        left: Math.max(0, mostMaterials - rows.length),
        most: mostMaterials,
        materialBytes: mostBytes.material,
        recordingBytes: mostBytes.recording,
        materialTypes: endingsOf(materialTypes),
        recordingTypes: endingsOf(recordingTypes),
        keptUntil: usualKeptUntil(today),
        latestKeptUntil: latestKeptUntil(today),
      },
    };
  }

  /** One that was just added or changed, for those who run the date. */
  async one(occurrenceId: number, id: number): Promise<MaterialView> {
    const row = await this.materials.get(occurrenceId, id);
    return this.view(row, await this.colleagues.people([row.addedBy]));
  }

  /** Its file. @throws NotFound where the person may not see it, or it is a link */
  async file(actor: Actor, occurrenceId: number, id: number): Promise<StoredFile> {
    return this.stored((await this.seen(actor, occurrenceId, id)).fileId);
  }

  /** The captions beside a recording. @throws NotFound */
  async captions(actor: Actor, occurrenceId: number, id: number): Promise<StoredFile> {
    return this.stored((await this.seen(actor, occurrenceId, id)).captionsFileId);
  }

  private async seen(actor: Actor, occurrenceId: number, id: number): Promise<MaterialRow> {
    const date = await this.dates.of(actor, occurrenceId);
    const row = await this.materials.get(occurrenceId, id);
    // Not "refused": that it is there is nothing to tell somebody whom it is not for.
    if (!maySee(row, viewerOf(date))) throw new NotFound();
    return row;
  }

  private async stored(id: number | null): Promise<StoredFile> {
    const file = id === null ? undefined : await this.files.find(id);
    if (!file) throw new NotFound();
    return file;
  }

  private async view(row: MaterialRow, people: ReadonlyMap<number, SessionPerson>): Promise<MaterialView> {
    const { id, title, kind, audience, url, captions, captionsReason, captionsFileId, keptUntil } = row;
    const file = row.fileId === null ? undefined : await this.files.find(row.fileId);
    const plays = file === undefined ? null : file.type === 'mp3' ? 'sound' : 'video';
    return {
      id,
      title,
      kind,
      audience,
      url,
      file: file ? { name: file.name, label: kindsOfFile[file.type].label, bytes: file.size } : null,
      recording: captions === null ? null : { captions, captionsReason, captionsFile: captionsFileId !== null, plays, keptUntil },
      addedBy: people.get(row.addedBy) ?? null,
      addedAt: row.addedAt.toISOString(),
    };
  }
}

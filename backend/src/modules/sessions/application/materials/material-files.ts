import type { FileType } from '../../../../platform/files/index.js';
import { toWallTime, type WallDate } from '../../../../platform/calendar/index.js';
import { InvalidInput } from '../../../../platform/errors/index.js';
import { deletedAt, latestKeptUntil, usualKeptUntil, type CaptionState, type MaterialKind } from '../../domain/materials/material.js';
import type { NewMaterial } from '../../persistence/materials/materials.repository.js';

/** What a browser plays; only as a recording, because a recording says whether it has captions. */
export const recordingTypes: readonly FileType[] = ['mp4', 'webm', 'mp3'];
export const materialTypes: readonly FileType[] = ['pdf', 'pptx', 'docx', 'xlsx', 'odp', 'odt', 'ods', 'png', 'jpeg', 'webp', 'txt', 'csv'];

export function typesOf(kind: MaterialKind): readonly FileType[] {
  return kind === 'recording' ? recordingTypes : materialTypes;
}

interface RecordingAsked {
  readonly kind: MaterialKind;
  readonly captions?: CaptionState | undefined;
  readonly captionsReason?: string | undefined;
  readonly keptUntil?: WallDate | undefined;
}

type RecordingColumns = Pick<NewMaterial, 'captions' | 'captionsReason' | 'keptUntil' | 'deleteAt'>;

/** The columns that only recordings have. @throws InvalidInput for a day that is over or too far away */
export function recordingColumns(
  { kind, captions, captionsReason, keptUntil }: RecordingAsked,
  timeZone: string,
  now: Date,
): RecordingColumns {
  if (kind !== 'recording') return { captions: null, captionsReason: null, keptUntil: null, deleteAt: null };
  return {
    captions: captions ?? 'none',
    captionsReason: captions === 'none' ? (captionsReason ?? null) : null,
    ...kept(keptUntil ?? usualKeptUntil(todayIn(timeZone, now)), timeZone, now),
  };
}

/** @throws InvalidInput */
export function kept(keptUntil: WallDate, timeZone: string, now: Date): { keptUntil: WallDate; deleteAt: Date } {
  const today = todayIn(timeZone, now);
  if (keptUntil < today || keptUntil > latestKeptUntil(today)) {
    throw new InvalidInput([{ field: 'keptUntil', message: 'Choose a day from today to two years from now' }]);
  }
  return { keptUntil, deleteAt: deletedAt(keptUntil, timeZone) };
}

export function todayIn(timeZone: string, now: Date): WallDate {
  return toWallTime(now, timeZone).slice(0, 10);
}

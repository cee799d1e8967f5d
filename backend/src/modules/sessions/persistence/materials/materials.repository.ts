import { Injectable } from '@nestjs/common';
import { Transactions, type SqlValue } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import type { Material } from './material.entity.js';

/** A material as decided on under the lock of its date. */
export type MaterialRow = Omit<Material, 'occurrence' | 'file' | 'captionsFile'>;
export type NewMaterial = Omit<MaterialRow, 'id' | 'position' | 'hostsToldAt' | 'removedAt' | 'captionsFileId'>;
/** What an edit may set. */
export type MaterialDetails = Pick<
  MaterialRow,
  'title' | 'kind' | 'url' | 'audience' | 'captions' | 'captionsReason' | 'captionsFileId' | 'keptUntil' | 'deleteAt' | 'hostsToldAt'
>;

const column: Record<keyof MaterialDetails, string> = {
  title: 'title',
  kind: 'kind',
  url: 'url',
  audience: 'audience',
  captions: 'captions',
  captionsReason: 'captions_reason',
  captionsFileId: 'captions_file_id',
  keptUntil: 'kept_until',
  deleteAt: 'delete_at',
  hostsToldAt: 'hosts_told_at',
};

const columns = `id, occurrence_id AS occurrenceId, position, file_id AS fileId, added_by AS addedBy, added_at AS addedAt, removed_at AS removedAt,
  ${Object.entries(column)
    .map(([name, sql]) => `${sql} AS ${name}`)
    .join(', ')}`;

@Injectable()
export class MaterialsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** What stands at a date, in its order. */
  async at(occurrenceId: number): Promise<MaterialRow[]> {
    return this.transactions.query<MaterialRow>(
      `SELECT ${columns} FROM session_material WHERE occurrence_id = ? AND removed_at IS NULL ORDER BY position, id`,
      [occurrenceId],
    );
  }

  /** Also one that was removed. */
  async find(id: number): Promise<MaterialRow | undefined> {
    return this.transactions.one<MaterialRow>(`SELECT ${columns} FROM session_material WHERE id = ?`, [id]);
  }

  /** @throws NotFound where the date has no such material, or it was removed and that is not asked for */
  async get(occurrenceId: number, id: number, { removed = false } = {}): Promise<MaterialRow> {
    const row = await this.find(id);
    if (row?.occurrenceId !== occurrenceId || (row.removedAt !== null) !== removed) throw new NotFound();
    return row;
  }

  /** At the end of the list. Under the lock of the date. */
  async add(material: NewMaterial): Promise<number> {
    const last = await this.transactions.one<{ position: number | null }>(
      'SELECT MAX(position) AS position FROM session_material WHERE occurrence_id = ?',
      [material.occurrenceId],
    );
    const { insertId } = await this.transactions.execute(
      `INSERT INTO session_material (occurrence_id, position, title, kind, file_id, url, audience, captions, captions_reason, kept_until, delete_at,
        added_by, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        material.occurrenceId,
        (last?.position ?? 0) + 1,
        material.title,
        material.kind,
        material.fileId,
        material.url,
        material.audience,
        material.captions,
        material.captionsReason,
        material.keptUntil,
        material.deleteAt,
        material.addedBy,
        material.addedAt,
      ],
    );
    return insertId;
  }

  /** Writes what is given. */
  async change(id: number, details: Partial<MaterialDetails>): Promise<void> {
    const names = (Object.keys(details) as (keyof MaterialDetails)[]).filter((name) => details[name] !== undefined);
    if (names.length === 0) return;
    const values: SqlValue[] = names.map((name) => details[name] ?? null);
    await this.transactions.execute(`UPDATE session_material SET ${names.map((name) => `${column[name]} = ?`).join(', ')} WHERE id = ?`, [
      ...values,
      id,
    ]);
  }

  async setOrder(ids: readonly number[]): Promise<void> {
    for (const [index, id] of ids.entries()) {
      await this.transactions.execute('UPDATE session_material SET position = ? WHERE id = ?', [index + 1, id]);
    }
  }

  async setRemoved(id: number, at: Date | null): Promise<void> {
    await this.transactions.execute('UPDATE session_material SET removed_at = ? WHERE id = ?', [at, id]);
  }

  /** For good. @returns the files that nothing refers to any more */
  async delete({ id, fileId, captionsFileId }: MaterialRow): Promise<number[]> {
    await this.transactions.execute('DELETE FROM session_material WHERE id = ?', [id]);
    return [fileId, captionsFileId].filter((file) => file !== null);
  }

  async removedBefore(instant: Date, limit: number): Promise<MaterialRow[]> {
    return this.transactions.query<MaterialRow>(
      `SELECT ${columns} FROM session_material WHERE removed_at <= ? ORDER BY removed_at, id LIMIT ?`,
      [instant, limit],
    );
  }

  /** Recordings whose time is over. */
  async ended(now: Date, limit: number): Promise<MaterialRow[]> {
    return this.transactions.query<MaterialRow>(
      `SELECT ${columns} FROM session_material WHERE delete_at <= ? ORDER BY delete_at, id LIMIT ?`,
      [now, limit],
    );
  }

  /** Recordings that are deleted before an instant, of which nobody was told yet. */
  async endingUntold(before: Date, limit: number): Promise<MaterialRow[]> {
    return this.transactions.query<MaterialRow>(
      `SELECT ${columns} FROM session_material WHERE delete_at <= ? AND hosts_told_at IS NULL AND removed_at IS NULL ORDER BY delete_at, id LIMIT ?`,
      [before, limit],
    );
  }

  /** @returns false where somebody else told them, or it was taken away meanwhile */
  async markTold(id: number, now: Date): Promise<boolean> {
    const { affectedRows } = await this.transactions.execute(
      'UPDATE session_material SET hosts_told_at = ? WHERE id = ? AND hosts_told_at IS NULL AND removed_at IS NULL',
      [now, id],
    );
    return affectedRows === 1;
  }
}

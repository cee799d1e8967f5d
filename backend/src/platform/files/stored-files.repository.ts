import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/index.js';
import { Conflict } from '../errors/index.js';
import type { StoredFile } from './stored-file.entity.js';

export type NewFile = Omit<StoredFile, 'id' | 'unownedSince'>;

const columns = 'id, handle, name, type, size, sha256, kept_at AS keptAt, kept_by AS keptBy, unowned_since AS unownedSince';

@Injectable()
export class StoredFilesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Without an owner, until a room takes it. */
  async add({ handle, name, type, size, sha256, keptAt, keptBy }: NewFile): Promise<number> {
    const { insertId } = await this.transactions.execute(
      'INSERT INTO stored_file (handle, name, type, size, sha256, kept_at, kept_by, unowned_since) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      [handle, name, type, size, sha256, keptAt, keptBy, keptAt],
    );
    return insertId;
  }

  async find(id: number): Promise<StoredFile | undefined> {
    return this.transactions.one<StoredFile>(`SELECT ${columns} FROM stored_file WHERE id = ?`, [id]);
  }

  /** @throws Conflict where another owner has it, or it has gone */
  async claim(id: number): Promise<void> {
    const { affectedRows } = await this.transactions.execute(
      'UPDATE stored_file SET unowned_since = NULL WHERE id = ? AND unowned_since IS NOT NULL',
      [id],
    );
    if (affectedRows !== 1) throw new Conflict();
  }

  async release(id: number, now: Date): Promise<void> {
    await this.transactions.execute('UPDATE stored_file SET unowned_since = ? WHERE id = ? AND unowned_since IS NULL', [now, id]);
  }

  async forgetKeeper(id: number): Promise<void> {
    await this.transactions.execute('UPDATE stored_file SET kept_by = NULL WHERE id = ?', [id]);
  }

  async unownedSince(before: Date, limit: number): Promise<StoredFile[]> {
    return this.transactions.query<StoredFile>(
      `SELECT ${columns} FROM stored_file WHERE unowned_since <= ? ORDER BY unowned_since, id LIMIT ?`,
      [before, limit],
    );
  }

  /** @returns false where a room took it meanwhile */
  async removeUnowned(id: number): Promise<boolean> {
    const { affectedRows } = await this.transactions.execute('DELETE FROM stored_file WHERE id = ? AND unowned_since IS NOT NULL', [id]);
    return affectedRows === 1;
  }

  /** Those of the handles that a row names. */
  async known(handles: readonly string[]): Promise<Set<string>> {
    const rows = await this.transactions.query<{ handle: string }>('SELECT handle FROM stored_file WHERE handle IN (?)', [handles]);
    return new Set(rows.map(({ handle }) => handle));
  }

  /** Names and sizes of what one person added. */
  async keptBy(personId: number): Promise<Pick<StoredFile, 'name' | 'type' | 'size' | 'keptAt'>[]> {
    return this.transactions.query('SELECT name, type, size, kept_at AS keptAt FROM stored_file WHERE kept_by = ? ORDER BY id', [personId]);
  }
}

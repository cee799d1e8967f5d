import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/index.js';
import { defaultMapping, type ImportMapping } from '../domain/import/import-mapping.js';

/** The mapping with the number of its edits; 0 before the first. */
export interface SavedMapping {
  readonly version: number;
  readonly mapping: ImportMapping;
}

const ONLY = 1;

@Injectable()
export class ImportMappingRepository {
  constructor(private readonly transactions: Transactions) {}

  async read(): Promise<SavedMapping> {
    const row = await this.transactions.one<{ version: number; mapping: string }>(
      'SELECT version, mapping FROM import_mapping WHERE id = ?',
      [ONLY],
    );
    if (!row) return { version: 0, mapping: defaultMapping };
    const saved = JSON.parse(row.mapping) as ImportMapping;
    // Fields that have come since it was saved have their usual headings.
    return { version: row.version, mapping: { ...defaultMapping, ...saved, columns: { ...defaultMapping.columns, ...saved.columns } } };
  }

  /** True where the version was still the one given; nothing is written otherwise. */
  async save({ version, mapping }: SavedMapping, by: number, at: Date): Promise<boolean> {
    const text = JSON.stringify(mapping);
    if (version === 0) {
      const { affectedRows } = await this.transactions.execute(
        'INSERT IGNORE INTO import_mapping (id, version, mapping, changed_by, changed_at) VALUES (?, 1, ?, ?, ?)',
        [ONLY, text, by, at],
      );
      return affectedRows === 1;
    }
    const { affectedRows } = await this.transactions.execute(
      'UPDATE import_mapping SET version = version + 1, mapping = ?, changed_by = ?, changed_at = ? WHERE id = ? AND version = ?',
      [text, by, at, ONLY, version],
    );
    return affectedRows === 1;
  }
}

import { Injectable } from '@nestjs/common';
import { type SqlValue, Transactions } from '../../../platform/database/index.js';
import type { RowOutcome, RowResult } from '../domain/import/import-plan.js';

export type StoredResult = RowResult & { readonly position: number };

interface Row {
  readonly position: number;
  readonly row: number | null;
  readonly outcome: RowOutcome;
  readonly personNumber: string | null;
  readonly assignmentNumber: string | null;
  readonly name: string;
  readonly changes: string;
  readonly notes: string;
}

interface RowFilter {
  readonly outcome?: RowOutcome | undefined;
  readonly notes?: boolean | undefined;
  readonly q?: string | undefined;
  readonly after: number;
  readonly limit: number;
}

const RESULT = `position, sheet_row AS \`row\`, outcome, person_number AS personNumber, assignment_number AS assignmentNumber, name, changes, notes`;

@Injectable()
export class ImportRowsRepository {
  constructor(private readonly transactions: Transactions) {}

  async page(runId: number, { outcome, notes, q, after, limit }: RowFilter): Promise<{ items: StoredResult[]; total: number }> {
    const like = `%${(q ?? '').replace(/[\\%_]/g, '\\$&')}%`;
    const parts: { sql: string; values: SqlValue[] }[] = [
      { sql: 'run_id = ?', values: [runId] },
      ...(outcome === undefined ? [] : [{ sql: 'outcome = ?', values: [outcome] }]),
      ...(notes ? [{ sql: 'has_notes = 1', values: [] }] : []),
      ...(q ? [{ sql: '(name LIKE ? OR person_number LIKE ?)', values: [like, like] }] : []),
    ];
    const condition = parts.map(({ sql }) => sql).join(' AND ');
    const values = parts.flatMap((part) => part.values);
    const rows = await this.transactions.query<Row>(
      `SELECT ${RESULT} FROM import_row WHERE ${condition} AND position > ? ORDER BY position LIMIT ?`,
      [...values, after, limit],
    );
    const counted = await this.transactions.one<{ total: number }>(`SELECT COUNT(*) AS total FROM import_row WHERE ${condition}`, values);
    return { items: rows.map(resultOf), total: counted?.total ?? 0 };
  }

  async all(runId: number): Promise<StoredResult[]> {
    return (await this.transactions.query<Row>(`SELECT ${RESULT} FROM import_row WHERE run_id = ? ORDER BY position`, [runId])).map(
      resultOf,
    );
  }
}

function resultOf({ changes, notes, ...row }: Row): StoredResult {
  return { ...row, changes: JSON.parse(changes) as RowResult['changes'], notes: JSON.parse(notes) as RowResult['notes'] };
}

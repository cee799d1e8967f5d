import { Injectable } from '@nestjs/common';
import { type SqlValue, Transactions } from '../../../platform/database/index.js';
import type { ImportMode, PersonChange, RowResult, ServiceChange } from '../domain/import/import-plan.js';
import type { RunState, RunSummary } from '../domain/import/import-run.js';
import type { BlankMeaning } from '../domain/import/read-cells.js';
import { batches } from './batches.js';

export interface ImportRunRecord {
  readonly id: number;
  readonly state: RunState;
  readonly fileName: string;
  readonly mode: ImportMode;
  readonly blank: BlankMeaning;
  readonly invite: boolean;
  readonly leaveOutErrors: boolean;
  readonly confirmLeavers: boolean;
  readonly summary: RunSummary;
  readonly planHash: Buffer;
  readonly done: number;
  readonly total: number;
  readonly message: string | null;
  readonly startedBy: number | null;
  readonly startedAt: Date;
  readonly endedBy: number | null;
  readonly endedAt: Date | null;
}

export type NewRun = Pick<
  ImportRunRecord,
  'fileName' | 'mode' | 'blank' | 'invite' | 'summary' | 'planHash' | 'startedBy' | 'startedAt'
> & {
  readonly fileHash: Buffer;
  readonly staff: Buffer;
};

type Row = Omit<ImportRunRecord, 'invite' | 'leaveOutErrors' | 'confirmLeavers' | 'summary'> & {
  readonly invite: number;
  readonly leaveOutErrors: number;
  readonly confirmLeavers: number;
  readonly summary: string;
};

const RUN = `id, state, file_name AS fileName, mode, blank, invite, leave_out_errors AS leaveOutErrors, confirm_leavers AS confirmLeavers, summary,
  plan_hash AS planHash, done, total, message, started_by AS startedBy, started_at AS startedAt, ended_by AS endedBy, ended_at AS endedAt`;

@Injectable()
export class ImportRunsRepository {
  constructor(private readonly transactions: Transactions) {}

  async withId(id: number): Promise<ImportRunRecord | undefined> {
    const row = await this.transactions.one<Row>(`SELECT ${RUN} FROM import_run WHERE id = ?`, [id]);
    return row && recordOf(row);
  }

  async lock(id: number): Promise<ImportRunRecord | undefined> {
    const row = await this.transactions.one<Row>(`SELECT ${RUN} FROM import_run WHERE id = ? FOR UPDATE`, [id]);
    return row && recordOf(row);
  }

  async latest(limit: number): Promise<ImportRunRecord[]> {
    return (await this.transactions.query<Row>(`SELECT ${RUN} FROM import_run ORDER BY id DESC LIMIT ?`, [limit])).map(recordOf);
  }

  async staffOf(id: number): Promise<Buffer | null> {
    return (await this.transactions.one<{ staff: Buffer | null }>('SELECT staff FROM import_run WHERE id = ?', [id]))?.staff ?? null;
  }

  /** An earlier run of the same bytes that was applied and not undone. */
  async appliedBefore(fileHash: Buffer): Promise<number | null> {
    const row = await this.transactions.one<{ id: number }>(
      `SELECT id FROM import_run WHERE file_hash = ? AND state = 'applied' ORDER BY id DESC LIMIT 1`,
      [fileHash],
    );
    return row?.id ?? null;
  }

  async add(run: NewRun): Promise<number> {
    const { insertId } = await this.transactions.execute(
      `INSERT INTO import_run (state, file_name, file_hash, mode, blank, invite, leave_out_errors, confirm_leavers, summary, plan_hash, staff, done,
          total, started_by, started_at)
        VALUES ('planned', ?, ?, ?, ?, ?, 0, 0, ?, ?, ?, 0, 0, ?, ?)`,
      [
        run.fileName,
        run.fileHash,
        run.mode,
        run.blank,
        run.invite,
        JSON.stringify(run.summary),
        run.planHash,
        run.staff,
        run.startedBy,
        run.startedAt,
      ],
    );
    return insertId;
  }

  async confirm(id: number, choices: { leaveOutErrors: boolean; confirmLeavers: boolean }): Promise<void> {
    await this.transactions.execute(
      `UPDATE import_run SET state = 'applying', leave_out_errors = ?, confirm_leavers = ?, done = 0, total = 0, message = NULL WHERE id = ?`,
      [choices.leaveOutErrors, choices.confirmLeavers, id],
    );
  }

  /** Progress, for whoever watches. */
  async report(id: number, done: number, total: number): Promise<void> {
    await this.transactions.execute('UPDATE import_run SET done = ?, total = ? WHERE id = ?', [done, total, id]);
  }

  /** A new preview in place of the one that is no longer right. */
  async planAgain(id: number, summary: RunSummary, planHash: Buffer, message: string): Promise<void> {
    await this.transactions.execute(`UPDATE import_run SET state = 'planned', summary = ?, plan_hash = ?, message = ? WHERE id = ?`, [
      JSON.stringify(summary),
      planHash,
      message,
      id,
    ]);
    await this.transactions.execute('DELETE FROM import_row WHERE run_id = ?', [id]);
  }

  /** The run is over: what was read from the file is forgotten, but for its results. */
  async end(id: number, state: RunState, by: number | null, at: Date, message: string | null = null): Promise<void> {
    await this.transactions.execute('UPDATE import_run SET state = ?, staff = NULL, ended_by = ?, ended_at = ?, message = ? WHERE id = ?', [
      state,
      by,
      at,
      message,
      id,
    ]);
  }

  async setSummary(id: number, summary: RunSummary): Promise<void> {
    await this.transactions.execute('UPDATE import_run SET summary = ? WHERE id = ?', [JSON.stringify(summary), id]);
  }

  async addRows(id: number, results: readonly RowResult[]): Promise<void> {
    let position = 0;
    for (const batch of batches(results)) {
      await this.transactions.execute(
        'INSERT INTO import_row (run_id, position, sheet_row, outcome, person_number, assignment_number, name, changes, notes, has_notes) VALUES ?',
        [
          batch.map((result): SqlValue[] => [
            id,
            (position += 1),
            result.row,
            result.outcome,
            result.personNumber,
            result.assignmentNumber,
            result.name,
            JSON.stringify(result.changes),
            JSON.stringify(result.notes),
            result.notes.length > 0,
          ]),
        ],
      );
    }
  }

  async addChanges(
    id: number,
    { people, services }: { people: readonly PersonChange[]; services: readonly ServiceChange[] },
  ): Promise<void> {
    const changes = [...services.map((change) => ['service', change] as const), ...people.map((change) => ['person', change] as const)];
    let position = 0;
    for (const batch of batches(changes)) {
      await this.transactions.execute('INSERT INTO import_change (run_id, position, kind, before_record, after_record) VALUES ?', [
        batch.map(([kind, { before, after }]): SqlValue[] => [
          id,
          (position += 1),
          kind,
          before === null ? null : JSON.stringify(before),
          JSON.stringify(after),
        ]),
      ]);
    }
  }

  async changesOf(id: number): Promise<{ people: PersonChange[]; services: ServiceChange[] }> {
    const rows = await this.transactions.query<{ kind: string; beforeRecord: string | null; afterRecord: string }>(
      'SELECT kind, before_record AS beforeRecord, after_record AS afterRecord FROM import_change WHERE run_id = ? ORDER BY position',
      [id],
    );
    const of = (kind: string): unknown[] =>
      rows
        .filter((row) => row.kind === kind)
        .map((row) => ({
          before: row.beforeRecord === null ? null : (JSON.parse(row.beforeRecord) as unknown),
          after: JSON.parse(row.afterRecord) as unknown,
        }));
    return { people: of('person') as PersonChange[], services: of('service') as ServiceChange[] };
  }

  /** Discards previews begun before the instant, and forgets the rows and changes of runs that ended before the other. */
  async forget(previewsBefore: Date, runsBefore: Date, at: Date): Promise<void> {
    await this.transactions.execute(
      `UPDATE import_run SET state = 'discarded', staff = NULL, ended_at = ? WHERE state IN ('planned', 'failed') AND started_at < ?`,
      [at, previewsBefore],
    );
    for (const table of ['import_row', 'import_change']) {
      await this.transactions.execute(`DELETE FROM ${table} WHERE run_id IN (SELECT id FROM import_run WHERE ended_at < ?)`, [runsBefore]);
    }
  }
}

function recordOf(row: Row): ImportRunRecord {
  return {
    ...row,
    invite: row.invite === 1,
    leaveOutErrors: row.leaveOutErrors === 1,
    confirmLeavers: row.confirmLeavers === 1,
    summary: JSON.parse(row.summary) as RunSummary,
  };
}

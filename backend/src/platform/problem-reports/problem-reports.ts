import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/index.js';
import { Clock } from '../clock/index.js';
import { Transactions } from '../database/index.js';
import { Attempts } from '../identity/index.js';
import type { ProblemReportRequest, ProblemReportsView } from './problem-reports.schemas.js';

const MOST_SHOWN = 200;
const BY_ADDRESS = { kind: 'problem-report', most: 20, window: 60 * 60_000 };

interface Row {
  id: number;
  personId: number | null;
  page: string;
  what: string;
  contact: string;
  createdAt: Date;
}

@Injectable()
export class ProblemReports {
  constructor(
    private readonly transactions: Transactions,
    private readonly attempts: Attempts,
    private readonly clock: Clock,
  ) {}

  async add(report: ProblemReportRequest, me: Actor | undefined, address: string): Promise<void> {
    await this.attempts.count(BY_ADDRESS, address);
    await this.transactions.execute('INSERT INTO problem_report (person_id, page, what, contact, created_at) VALUES (?, ?, ?, ?, ?)', [
      me?.personId ?? null,
      report.page,
      report.what,
      report.contact,
      this.clock.now(),
    ]);
  }

  /** Newest first, 200 at most. */
  async list(): Promise<ProblemReportsView> {
    const rows = await this.transactions.query<Row>(
      'SELECT id, person_id AS personId, page, what, contact, created_at AS createdAt FROM problem_report ORDER BY id DESC LIMIT ?',
      [MOST_SHOWN],
    );
    return { items: rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })) };
  }

  async of(personId: number): Promise<unknown> {
    return this.transactions.query<Row>(
      'SELECT page, what, contact, created_at AS createdAt FROM problem_report WHERE person_id = ? ORDER BY id LIMIT 10000',
      [personId],
    );
  }
}

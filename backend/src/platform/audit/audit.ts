import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Transactions } from '../database/index.js';

export interface AuditRecord {
  /** Who did it; null for what the product did by itself. */
  readonly actor: { readonly personId: number } | null;
  /** What was done, as `module.thing-verb`: `sessions.series-published`. */
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: number | string };
  /** Whose data it concerns, where that is one person. */
  readonly personId?: number;
  /** What changed, without the content of private notes. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Who did what to which record, append-only, in the transaction of the deed itself. */
@Injectable()
export class Audit {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async record(entry: AuditRecord): Promise<void> {
    await this.transactions.execute(
      'INSERT INTO audit_entry (at, actor_id, action, subject_type, subject_id, person_id, detail) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [
        this.clock.now(),
        entry.actor?.personId ?? null,
        entry.action,
        entry.subject.type,
        String(entry.subject.id),
        entry.personId ?? null,
        entry.detail ? JSON.stringify(entry.detail) : null,
      ],
    );
  }
}

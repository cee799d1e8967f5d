import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/index.js';
import type { AuditEntryView, AuditFilter } from './api/audit.schemas.js';

interface Row {
  id: number;
  at: Date;
  actorId: number | null;
  action: string;
  subjectType: string;
  subjectId: string;
  personId: number | null;
  detail: string | null;
}

@Injectable()
export class AuditQueries {
  constructor(private readonly transactions: Transactions) {}

  /** Newest first, `filter.limit` at most, older than `filter.before` where given, and only of these actions where given. */
  async entries(filter: AuditFilter, actions?: readonly string[]): Promise<AuditEntryView[]> {
    const conditions = [
      ['e.id < ?', filter.before],
      ['e.actor_id = ?', filter.actorId],
      ['e.person_id = ?', filter.personId],
      ['e.subject_type = ?', filter.subjectType],
      ['e.subject_id = ?', filter.subjectId],
      ['e.action IN (?)', actions],
    ] as const;
    const used = conditions.filter(([, value]) => value !== undefined);
    const rows = await this.transactions.query<Row>(
      `SELECT e.id, e.at, e.actor_id AS actorId, e.action, e.subject_type AS subjectType, e.subject_id AS subjectId,
              e.person_id AS personId, e.detail
         FROM audit_entry e
        ${used.length > 0 ? `WHERE ${used.map(([sql]) => sql).join(' AND ')}` : ''}
        ORDER BY e.id DESC LIMIT ?`,
      [...used.map(([, value]) => value as string | number | readonly string[]), filter.limit],
    );
    return rows.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      actorId: row.actorId,
      action: row.action,
      subject: { type: row.subjectType, id: row.subjectId },
      personId: row.personId,
      detail: row.detail === null ? null : (JSON.parse(row.detail) as Record<string, unknown>),
    }));
  }
}

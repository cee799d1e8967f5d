import { Injectable } from '@nestjs/common';
import { Transactions, type SqlValue } from '../../../../platform/database/index.js';
import type { LearningMonth, LearningRecord, LearningRole } from '../../domain/figures/learning.js';

/** Days, both included; null where there is no end to it. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

export interface StoredLearning extends LearningRecord {
  readonly id: number;
  readonly total: number;
}

interface Row extends Omit<StoredLearning, 'skillIds' | 'inPart'> {
  readonly inPart: number;
  readonly skills: string | null;
}

interface Summed {
  readonly role: LearningRole;
  readonly count: number;
  readonly inPart: number | string;
  readonly minutes: number | string;
}

/** Every date that a person attended or hosted, once each: hosting wins. */
const records = `(
    SELECT b.occurrence_id AS id, 'attended' AS role, b.attendance = 'in-part' AS inPart, COALESCE(b.attended_minutes, 0) AS minutes
      FROM booking b WHERE b.person_id = ? AND b.active_person_id IS NOT NULL AND b.attendance IN ('attended', 'in-part')
        AND NOT EXISTS (SELECT 1 FROM session_hosted h WHERE h.occurrence_id = b.occurrence_id AND h.person_id = b.person_id)
    UNION ALL
    SELECT h.occurrence_id, 'hosted', 0, TIMESTAMPDIFF(MINUTE, d.starts_at, d.ends_at)
      FROM session_hosted h JOIN occurrence d ON d.id = h.occurrence_id WHERE h.person_id = ?
  ) r JOIN occurrence o ON o.id = r.id AND o.state = 'scheduled'`;

const sums = 'r.role, COUNT(*) AS count, SUM(r.inPart) AS inPart, SUM(r.minutes) AS minutes';

/** What people learned at and taught. */
@Injectable()
export class LearningRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Newest first. */
  async list(personId: number, period: Period, after: { at: Date; id: number } | undefined, limit: number): Promise<StoredLearning[]> {
    const inPeriod = within(period);
    const rows = await this.transactions.query<Row>(
      `SELECT * FROM (
          SELECT o.id, COUNT(*) OVER () AS total, r.role, COALESCE(o.own_title, s.title) AS title, o.starts_at AS startsAt,
            o.ends_at AS endsAt, o.local_start AS localStart, o.local_end AS localEnd, o.time_zone AS timeZone, r.minutes, r.inPart,
            (SELECT GROUP_CONCAT(k.skill_id ORDER BY k.skill_id SEPARATOR ',') FROM series_skill k WHERE k.series_id = s.id) AS skills
          FROM ${records} JOIN series s ON s.id = o.series_id WHERE ${inPeriod.sql}
        ) learned ${after ? 'WHERE startsAt < ? OR (startsAt = ? AND id < ?)' : ''} ORDER BY startsAt DESC, id DESC LIMIT ?`,
      [personId, personId, ...inPeriod.values, ...(after ? [after.at, after.at, after.id] : []), limit],
    );
    return rows.map(({ skills, inPart, ...row }) => ({
      ...row,
      inPart: inPart === 1,
      skillIds: skills ? skills.split(',').map(Number) : [],
    }));
  }

  async byMonth(personId: number): Promise<LearningMonth[]> {
    const rows = await this.transactions.query<Summed & { month: string }>(
      `SELECT LEFT(o.local_start, 7) AS month, ${sums} FROM ${records} GROUP BY month, r.role`,
      [personId, personId],
    );
    return rows.map((row) => ({ month: row.month, ...summed(row) }));
  }

  async inPeriod(personId: number, period: Period): Promise<Omit<LearningMonth, 'month'>[]> {
    const inPeriod = within(period);
    const rows = await this.transactions.query<Summed>(`SELECT ${sums} FROM ${records} WHERE ${inPeriod.sql} GROUP BY r.role`, [
      personId,
      personId,
      ...inPeriod.values,
    ]);
    return rows.map(summed);
  }

  async bySkill(personId: number, period: Period): Promise<(Omit<LearningMonth, 'month'> & { skillId: number })[]> {
    const inPeriod = within(period);
    const rows = await this.transactions.query<Summed & { skillId: number }>(
      `SELECT k.skill_id AS skillId, ${sums} FROM ${records} JOIN series_skill k ON k.series_id = o.series_id
        WHERE ${inPeriod.sql} GROUP BY k.skill_id, r.role`,
      [personId, personId, ...inPeriod.values],
    );
    return rows.map((row) => ({ skillId: row.skillId, ...summed(row) }));
  }

  /** Writes down who hosted a date that took place. */
  async hosted(occurrenceId: number, personIds: readonly number[]): Promise<void> {
    for (const personId of personIds) {
      await this.transactions.execute(
        'INSERT INTO session_hosted (occurrence_id, person_id) VALUES (?, ?) ON DUPLICATE KEY UPDATE person_id = VALUES(person_id)',
        [occurrenceId, personId],
      );
    }
  }
}

/** Wall times compare as texts. */
function within({ from, to }: Period): { sql: string; values: SqlValue[] } {
  const conditions = [...(from === null ? [] : ['o.local_start >= ?']), ...(to === null ? [] : ['o.local_start <= ?'])];
  return {
    sql: conditions.join(' AND ') || '1 = 1',
    values: [...(from === null ? [] : [`${from}T00:00`]), ...(to === null ? [] : [`${to}T23:59`])],
  };
}

function summed({ role, count, inPart, minutes }: Summed): Omit<LearningMonth, 'month'> {
  return { role, count, inPart: Number(inPart), minutes: Number(minutes) };
}

import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/index.js';
import type { Appointment, AppointedRole } from '../domain/roles.js';

const APPOINTMENT = `id, person_id AS personId, role, service_id AS serviceId, DATE_FORMAT(starts_on, '%Y-%m-%d') AS startsOn,
  DATE_FORMAT(ends_on, '%Y-%m-%d') AS endsOn, ended_at AS endedAt`;

/** In force on a day: neither ended, nor before its first day, nor past its last. Takes the day twice. */
export const IN_FORCE = 'ended_at IS NULL AND starts_on <= ? AND (ends_on IS NULL OR ends_on >= ?)';

export interface NewAppointment {
  readonly personId: number;
  readonly role: AppointedRole;
  readonly serviceId: number | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

@Injectable()
export class AppointmentsRepository {
  constructor(private readonly transactions: Transactions) {}

  lock(id: number): Promise<Appointment | undefined> {
    return this.transactions.one<Appointment>(`SELECT ${APPOINTMENT} FROM role_appointment WHERE id = ? FOR UPDATE`, [id]);
  }

  /** @throws a duplicate key where the person holds the role there already */
  async add(appointment: NewAppointment, by: number | null, at: Date): Promise<number> {
    const { personId, role, serviceId, startsOn, endsOn } = appointment;
    const { insertId } = await this.transactions.execute(
      `INSERT INTO role_appointment (person_id, role, service_id, starts_on, ends_on, active_key, appointed_by, appointed_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [personId, role, serviceId, startsOn, endsOn, activeKey(appointment), by, at],
    );
    return insertId;
  }

  async end(ids: readonly number[], by: number | null, at: Date): Promise<void> {
    if (ids.length === 0) return;
    await this.transactions.execute(
      'UPDATE role_appointment SET ended_at = ?, ended_by = ?, active_key = NULL WHERE id IN (?) AND ended_at IS NULL',
      [at, by, ids],
    );
  }

  /** Takes the key from appointments whose last day is past, so that the role can be given again. */
  async closePast(today: string, at: Date): Promise<void> {
    await this.transactions.execute(
      'UPDATE role_appointment SET ended_at = ?, active_key = NULL WHERE ended_at IS NULL AND ends_on IS NOT NULL AND ends_on < ?',
      [at, today],
    );
  }

  /** Not ended, whether or not their first day has come. */
  openOf(personIds: readonly number[]): Promise<Appointment[]> {
    return this.transactions.query<Appointment>(
      `SELECT ${APPOINTMENT} FROM role_appointment WHERE ended_at IS NULL AND person_id IN (?) ORDER BY id`,
      [personIds],
    );
  }

  /** People here who hold the role today, in any scope. */
  async holdersToday(role: AppointedRole, today: string): Promise<Appointment[]> {
    return this.transactions.query<Appointment>(
      `SELECT ${APPOINTMENT} FROM role_appointment
        WHERE role = ? AND ${IN_FORCE} AND person_id IN (SELECT id FROM person WHERE state = 'here') ORDER BY id`,
      [role, today, today],
    );
  }

  /** Every appointment that is in force today. */
  allToday(today: string): Promise<Appointment[]> {
    return this.transactions.query<Appointment>(`SELECT ${APPOINTMENT} FROM role_appointment WHERE ${IN_FORCE} ORDER BY id`, [
      today,
      today,
    ]);
  }
}

function activeKey({ personId, role, serviceId }: NewAppointment): string {
  return `${String(personId)}:${role}:${serviceId === null ? 'all' : String(serviceId)}`;
}

import type { CalendarDay } from './import/dates.js';

/** Roles that administrators appoint people to. Everyone who works here is `staff` without being appointed. */
export const appointedRoles = [
  'session-organiser',
  'forum-moderator',
  'sandbox-owner',
  'apprenticeship-coordinator',
  'people-partner',
  'administrator',
] as const;
export type AppointedRole = (typeof appointedRoles)[number];

export const roles = ['staff', ...appointedRoles] as const;
export type Role = (typeof roles)[number];

export const roleNames: Readonly<Record<Role, string>> = {
  staff: 'Member of staff',
  'session-organiser': 'Session organiser',
  'forum-moderator': 'Forum moderator',
  'sandbox-owner': 'Sandbox owner',
  'apprenticeship-coordinator': 'Apprenticeship coordinator',
  'people-partner': 'People partner',
  administrator: 'Administrator',
};

/** A role given to a person, everywhere (`serviceId` null) or for one service and all below it, from a day until a day, both included. */
export interface Appointment {
  readonly id: number;
  readonly personId: number;
  readonly role: AppointedRole;
  readonly serviceId: number | null;
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay | null;
  /** Set once an administrator, or the person's leaving, has ended it. */
  readonly endedAt: Date | null;
}

export function isInForce(appointment: Pick<Appointment, 'startsOn' | 'endsOn' | 'endedAt'>, today: CalendarDay): boolean {
  return appointment.endedAt === null && appointment.startsOn <= today && (appointment.endsOn === null || today <= appointment.endsOn);
}

/** Administrators look after the whole product, so that role has no narrower scope. */
export function mayBeScoped(role: AppointedRole): boolean {
  return role !== 'administrator';
}

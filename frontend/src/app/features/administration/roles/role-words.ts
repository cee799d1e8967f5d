import type { AppointmentView } from '../../../api/models';
import type { Option } from '../../../ui/forms/options';

export type AppointedRole = AppointmentView['role'];

/** The roles that administrators give, and what each lets a person do. */
export const roles: readonly (Option<AppointedRole> & { readonly hint: string })[] = [
  { value: 'session-organiser', label: 'Session organiser', hint: 'Publishes series, changes any of them, marks who came' },
  { value: 'forum-moderator', label: 'Forum moderator', hint: 'Looks after the topics of the forum' },
  { value: 'sandbox-owner', label: 'Sandbox owner', hint: 'Lends practice systems to colleagues' },
  {
    value: 'apprenticeship-coordinator',
    label: 'Apprenticeship coordinator',
    hint: 'Sees how apprenticeships go, and steps in where they stall',
  },
  { value: 'people-partner', label: 'People partner', hint: 'Sees staff records, for development and support' },
  {
    value: 'administrator',
    label: 'Administrator',
    hint: 'Imports staff, gives roles, sees the audit trail. Always for the whole council',
  },
];

export function roleName(role: AppointedRole): string {
  return roles.find(({ value }) => value === role)?.label ?? role;
}

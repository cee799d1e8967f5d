import type { Relationship } from './relationships.js';
import type { Role } from './roles.js';
import type { PersonState } from './import/snapshot.js';

export const peopleActions = [
  'see',
  'see-employment',
  'see-leaving',
  'see-hidden-skills',
  'edit-profile',
  'see-roles-history',
  'appoint',
  'import-staff',
  'invite',
] as const;
export type PeopleAction = (typeof peopleActions)[number];

/** Who asks: the roles they hold with the person in scope, and what they are to the person. */
export interface Asker {
  readonly roles: ReadonlySet<Role>;
  readonly relationships: ReadonlySet<Relationship>;
}

interface Grant {
  readonly roles: readonly Role[];
  readonly relationships: readonly Relationship[];
}

/** Who may do what, by a role or by a relationship. Whatever is not written here is refused. */
const grants: Readonly<Record<PeopleAction, Grant>> = {
  see: { roles: ['staff'], relationships: [] },
  // Grade, hours, dates, kind of contract and absences.
  'see-employment': { roles: ['people-partner', 'administrator'], relationships: ['self', 'line-manager'] },
  'see-leaving': { roles: ['people-partner', 'administrator'], relationships: ['self', 'line-manager'] },
  // Not even a line manager: people choose what they show.
  'see-hidden-skills': { roles: [], relationships: ['self'] },
  'edit-profile': { roles: [], relationships: ['self'] },
  'see-roles-history': { roles: ['administrator'], relationships: ['self'] },
  // Giving a role and ending it.
  appoint: { roles: ['administrator'], relationships: [] },
  'import-staff': { roles: ['administrator'], relationships: [] },
  invite: { roles: ['administrator'], relationships: [] },
};

export function mayDo(action: PeopleAction, asker: Asker): boolean {
  const { roles, relationships } = grants[action];
  return roles.some((role) => asker.roles.has(role)) || relationships.some((relationship) => asker.relationships.has(relationship));
}

/** Someone who has left, or has not begun, is known only to those who look after staff records. */
export function maySee(asker: Asker, state: PersonState): boolean {
  return state === 'here' ? mayDo('see', asker) : asker.roles.has('people-partner') || asker.roles.has('administrator');
}

/** Someone whose roles are known: the actor of a request. */
export interface RoleHolder {
  holds(...roles: readonly string[]): boolean;
}

/** By a role alone, for what is about nobody in particular. */
function mayByRole(action: PeopleAction, holder: RoleHolder): boolean {
  return grants[action].roles.some((role) => holder.holds(role));
}

export const mayImport = (holder: RoleHolder): boolean => mayByRole('import-staff', holder);
export const mayAppoint = (holder: RoleHolder): boolean => mayByRole('appoint', holder);
export const mayInvite = (holder: RoleHolder): boolean => mayByRole('invite', holder);

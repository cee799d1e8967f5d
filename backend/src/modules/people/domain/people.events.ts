import { DomainEvent } from '../../../platform/outbox/index.js';

/** Someone works here from now on: new, or back again. `invite`: the council wants a new colleague to get an invitation. */
export class PersonJoined extends DomainEvent<{ personId: number; invite: boolean }> {
  static readonly type = 'people.person-joined';
}

/** Someone works here no longer. Their account is closed already. `leftOn` is their last day. */
export class PersonLeft extends DomainEvent<{ personId: number; leftOn: string }> {
  static readonly type = 'people.person-left';
}

/** The line manager of someone's main post is another one, or none. */
export class ManagerChanged extends DomainEvent<{ personId: number; formerManagerId: number | null; managerId: number | null }> {
  static readonly type = 'people.manager-changed';
}

/** Someone's main post is in another service or team. */
export class ServiceMoved extends DomainEvent<{ personId: number; fromServiceId: number | null; toServiceId: number | null }> {
  static readonly type = 'people.service-moved';
}

/** What stands about people was changed: names, jobs, what they say of themselves. `everybody`: the name of a service, which stands with many. */
export class PeopleChanged extends DomainEvent<{ personIds: number[]; everybody: boolean }> {
  static readonly type = 'people.people-changed';
}

/** Someone holds a role, or holds it no longer: what they see open must be asked again. */
export class RolesChanged extends DomainEvent<{ personId: number }> {
  static readonly type = 'people.roles-changed';
}

/** An administrator has said that a staff import is right. */
export class StaffImportConfirmed extends DomainEvent<{ runId: number }> {
  static readonly type = 'people.staff-import-confirmed';
}

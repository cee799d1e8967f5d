export { AppointFirstAdministrator, type FirstAdministrator } from './application/appoint-first-administrator.js';
export { AppointPerson, type AppointmentWish } from './application/appoint-person.js';
export { ApplyStaffImport } from './application/apply-staff-import.js';
export { ChangeProfile } from './application/change-profile.js';
export { ConfirmStaffImport, type ImportChoices } from './application/confirm-staff-import.js';
export { type Bearings, Directory, type Everybody, type PersonBrief, type ServiceBrief } from './application/directory.js';
export { DiscardStaffImport } from './application/discard-staff-import.js';
export { EndAppointment } from './application/end-appointment.js';
export { PreviewStaffImport, type StaffFile } from './application/preview-staff-import.js';
export { Skills } from './application/skills.js';
export { StaffImportQueries } from './application/staff-import.queries.js';
export { UndoStaffImport } from './application/undo-staff-import.js';
export { ManagerChanged, PersonJoined, PersonLeft, RolesChanged, ServiceMoved } from './domain/people.events.js';
export { fullName, initialsOf } from './domain/person-name.js';
export { type Profile } from './domain/profile.js';
export { type Relationship } from './domain/relationships.js';
export { type AppointedRole, type Role, roleNames, roles } from './domain/roles.js';
export { type Skill, skillLevels, type SkillLevel } from './domain/skills/skill.js';
export { skillNamed, vocabulary } from './domain/skills/vocabulary.js';
export {
  hideSmallNumbers,
  hideSmallNumbersInTable,
  type CountedGroup,
  type CountKind,
  type ShownGroup,
  type ShownTable,
} from './domain/small-numbers.js';
export { PeopleModule } from './people.module.js';
export { peopleEntities } from './persistence/index.js';

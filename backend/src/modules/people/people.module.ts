import { Global, Module } from '@nestjs/common';
import { ActorDirectory } from '../../platform/identity/index.js';
import { Recipients } from '../../platform/mail/index.js';
import { PersonalData } from '../../platform/personal-data/index.js';
import { SearchPeople } from '../../platform/search/index.js';
import { AppointmentsController } from './api/appointments.controller.js';
import { PeopleController } from './api/people.controller.js';
import { StaffImportsController } from './api/staff-imports.controller.js';
import { AppointFirstAdministrator } from './application/appoint-first-administrator.js';
import { AppointPerson } from './application/appoint-person.js';
import { AppointmentEndings } from './application/appointment-endings.js';
import { ApplyStaffImport } from './application/apply-staff-import.js';
import { ChangeProfile } from './application/change-profile.js';
import { ConfirmStaffImport } from './application/confirm-staff-import.js';
import { Directory } from './application/directory.js';
import { DiscardStaffImport } from './application/discard-staff-import.js';
import { EndAppointment } from './application/end-appointment.js';
import { HandOutCode } from './application/hand-out-code.js';
import { InvitePerson } from './application/invite-person.js';
import { PeopleActors } from './application/people-actors.js';
import { PeopleRecipients } from './application/people-recipients.js';
import { PeopleSearchPeople } from './application/people-search-people.js';
import { PeopleInSearch } from './application/people-in-search.js';
import { PeopleQueries } from './application/people.queries.js';
import { PreviewStaffImport } from './application/preview-staff-import.js';
import { SaveImportMapping } from './application/save-import-mapping.js';
import { SignOutPerson } from './application/sign-out-person.js';
import { Skills } from './application/skills.js';
import { StaffAccounts } from './application/staff-accounts.js';
import { StaffChanges } from './application/staff-changes.js';
import { StaffImportQueries } from './application/staff-import.queries.js';
import { StaffPreview } from './application/staff-preview.js';
import { Today } from './application/today.js';
import { UndoStaffImport } from './application/undo-staff-import.js';
import { KeepStaffRecords } from './jobs/keep-staff-records.js';
import { RecheckRooms } from './live/recheck-rooms.js';
import { ActorsRepository } from './persistence/actors.repository.js';
import { AppointmentsRepository } from './persistence/appointments.repository.js';
import { DirectoryRepository } from './persistence/directory.repository.js';
import { ImportMappingRepository } from './persistence/import-mapping.repository.js';
import { ImportRowsRepository } from './persistence/import-rows.repository.js';
import { ImportRunsRepository } from './persistence/import-runs.repository.js';
import { PeopleRepository } from './persistence/people.repository.js';
import { ProfilesRepository } from './persistence/profiles.repository.js';
import { ServicesRepository } from './persistence/services.repository.js';
import { StaffRecordsRepository } from './persistence/staff-records.repository.js';
import { StaffWritesRepository } from './persistence/staff-writes.repository.js';
import { TurnsRepository } from './persistence/turns.repository.js';

const repositories = [
  ActorsRepository,
  AppointmentsRepository,
  DirectoryRepository,
  ImportMappingRepository,
  ImportRowsRepository,
  ImportRunsRepository,
  PeopleRepository,
  ProfilesRepository,
  ServicesRepository,
  StaffRecordsRepository,
  StaffWritesRepository,
  TurnsRepository,
];

const useCases = [
  AppointFirstAdministrator,
  AppointPerson,
  ApplyStaffImport,
  ChangeProfile,
  ConfirmStaffImport,
  DiscardStaffImport,
  EndAppointment,
  HandOutCode,
  InvitePerson,
  KeepStaffRecords,
  PreviewStaffImport,
  SaveImportMapping,
  SignOutPerson,
  UndoStaffImport,
];

/** People, services, posts, roles and skills. Global, because identity and mail ask it who people are. */
@Global()
@Module({
  controllers: [PeopleController, AppointmentsController, StaffImportsController],
  providers: [
    ...repositories,
    ...useCases,
    AppointmentEndings,
    Directory,
    PeopleInSearch,
    PeopleQueries,
    RecheckRooms,
    Skills,
    StaffAccounts,
    StaffChanges,
    StaffImportQueries,
    StaffPreview,
    Today,
    { provide: ActorDirectory, useClass: PeopleActors },
    { provide: Recipients, useClass: PeopleRecipients },
    { provide: SearchPeople, useClass: PeopleSearchPeople },
  ],
  exports: [...useCases, ActorDirectory, Directory, Recipients, SearchPeople, Skills, StaffImportQueries],
})
export class PeopleModule {
  constructor(personalData: PersonalData, people: PeopleQueries) {
    personalData.add('people', (personId) => people.personalData(personId));
  }
}

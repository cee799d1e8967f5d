import { Service, ServiceHistory } from './service.entity.js';
import { Person } from './person.entity.js';
import { Post, ReportingLine, Placement } from './post.entity.js';
import { Profile, ProfileSkill } from './profile.entity.js';
import { RoleAppointment } from './role-appointment.entity.js';
import { PeopleTurn } from './people-turn.entity.js';
import { ImportMapping, ImportRun, ImportRow, ImportChange } from './import-run.entity.js';

export const peopleEntities = [
  Service,
  ServiceHistory,
  Person,
  Post,
  ReportingLine,
  Placement,
  Profile,
  ProfileSkill,
  RoleAppointment,
  PeopleTurn,
  ImportMapping,
  ImportRun,
  ImportRow,
  ImportChange,
];

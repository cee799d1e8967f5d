import { z } from 'zod';
import { appointedRoles, roles } from '../domain/roles.js';
import { personStates, postStates, serviceKinds } from '../domain/import/snapshot.js';
import { pauseReasons, workerKinds } from '../domain/import/status-words.js';
import { relationships } from '../domain/relationships.js';
import { skillGroups, skillLevels } from '../domain/skills/skill.js';

const id = z.coerce.number().int().positive();
const day = z.iso.date('Enter a day as year-month-day, for example 2026-11-26');

export const personIdSchema = id;

export const peopleQuerySchema = z.strictObject({
  q: z
    .string()
    .trim()
    .max(100, 'Use 100 characters or fewer')
    .default('')
    .describe('Name, job, service, or a skill that people say they can help with'),
  serviceId: id.optional().describe('People in this service and everything below it'),
  skillId: id.optional().describe('People who show that they can help with it'),
  mayAsk: z.enum(['true']).optional().describe('Only people who say that anyone may ask them'),
  withoutEmail: z.enum(['true']).optional().describe('Only people to whom nothing can be mailed'),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
export type PeopleQuery = z.infer<typeof peopleQuerySchema>;

const serviceNameSchema = z.object({ id: z.number().int(), name: z.string() });

const brief = {
  id: z.number().int(),
  name: z.string(),
  givenName: z.string(),
  initials: z.string(),
  service: serviceNameSchema.nullable(),
  state: z.enum(personStates),
};
export const personBriefSchema = z.object(brief).meta({ id: 'PersonBrief' });

export const namesQuerySchema = z.strictObject({
  ids: z
    .string()
    .regex(/^\d{1,9}(,\d{1,9}){0,199}$/, 'Give up to 200 numbers with commas between them')
    .transform((text) => text.split(',').map(Number))
    .describe('Numbers of people, with commas between them'),
});
export type NamesQuery = z.infer<typeof namesQuerySchema>;

export const nameListSchema = z.object({ items: z.array(personBriefSchema) }).meta({ id: 'PersonNames' });

export const skillSaidSchema = z
  .object({ id: z.number().int(), name: z.string(), level: z.enum(skillLevels).nullable() })
  .meta({ id: 'SkillSaid' });

export const personCardSchema = z
  .object({
    ...brief,
    jobTitle: z.string().nullable(),
    team: z.string().nullable(),
    location: z.string().nullable(),
    mayAsk: z.boolean(),
    help: z.array(skillSaidSchema).describe('Empty unless the person shows it'),
  })
  .meta({ id: 'PersonCard' });

export const peopleListSchema = z
  .object({
    items: z.array(personCardSchema),
    total: z.number().int(),
    next: z.number().int().nullable().describe('Offset of the next page'),
  })
  .meta({ id: 'PeopleList' });

export const roleViewSchema = z
  .object({
    id: z.number().int(),
    role: z.enum(appointedRoles),
    roleName: z.string(),
    service: serviceNameSchema.nullable().describe('Null: for the whole council'),
    startsOn: z.string(),
    endsOn: z.string().nullable(),
  })
  .meta({ id: 'RoleView' });

const employmentSchema = z
  .object({
    personNumber: z.string().nullable(),
    startsOn: z.string().nullable(),
    leavesOn: z.string().nullable(),
    posts: z.array(
      z.object({
        assignmentNumber: z.string(),
        jobTitle: z.string().nullable(),
        grade: z.string().nullable(),
        location: z.string().nullable(),
        fte: z.number().nullable().describe('Full-time equivalent, 0 to 2'),
        workerKind: z.enum(workerKinds),
        state: z.enum(postStates),
        pauseReason: z.enum(pauseReasons).nullable(),
        main: z.boolean(),
        startsOn: z.string().nullable(),
        endsOn: z.string().nullable(),
        place: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'EmploymentView' });

export const personViewSchema = z
  .object({
    ...brief,
    familyName: z.string(),
    email: z.string().nullable(),
    jobTitle: z.string().nullable(),
    team: z.string().nullable(),
    location: z.string().nullable(),
    lineManager: personBriefSchema.nullable(),
    reports: z.array(personBriefSchema),
    relationships: z.array(z.enum(relationships)).describe('What I am to this person'),
    roles: z.array(roleViewSchema),
    help: z.array(skillSaidSchema),
    learning: z.array(skillSaidSchema),
    mayAsk: z.boolean(),
    askNote: z.string().nullable(),
    employment: employmentSchema.nullable().describe('Only for the person, their line manager, people partners and administrators'),
    allowed: z.object({ editProfile: z.boolean(), appoint: z.boolean(), invite: z.boolean() }),
  })
  .meta({ id: 'PersonView' });

export const myProfileSchema = z
  .object({
    help: z.array(skillSaidSchema),
    showsHelp: z.boolean(),
    learning: z.array(skillSaidSchema),
    showsLearning: z.boolean(),
    mayAsk: z.boolean(),
    askNote: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'MyProfile' });

const skillId = z.number().int().positive();
export const changeProfileSchema = z
  .strictObject({
    help: z.array(z.strictObject({ skillId, level: z.enum(skillLevels, 'Choose a level') })).max(30, 'Choose 30 skills or fewer'),
    showsHelp: z.boolean(),
    learning: z.array(z.strictObject({ skillId })).max(30, 'Choose 30 skills or fewer'),
    showsLearning: z.boolean(),
    mayAsk: z.boolean(),
    askNote: z
      .string()
      .trim()
      .max(300, 'Use 300 characters or fewer')
      .nullable()
      .transform((note) => (note === '' ? null : note)),
    version: z.number().int().min(0),
  })
  .meta({ id: 'ChangeProfileRequest' });
export type ChangeProfileRequest = z.infer<typeof changeProfileSchema>;

export const serviceListSchema = z
  .object({
    items: z.array(
      z
        .object({
          id: z.number().int(),
          name: z.string(),
          kind: z.enum(serviceKinds),
          parentId: z.number().int().nullable(),
          people: z.number().int().describe('People whose main post stands right here, not below'),
        })
        .meta({ id: 'ServiceView' }),
    ),
  })
  .meta({ id: 'ServiceList' });

export const skillsQuerySchema = z.strictObject({
  q: z.string().trim().max(100).default(''),
  limit: z.coerce.number().int().min(1).max(200).default(200),
});
export type SkillsQuery = z.infer<typeof skillsQuerySchema>;

export const skillListSchema = z
  .object({
    items: z.array(
      z
        .object({
          id: z.number().int(),
          key: z.string(),
          name: z.string(),
          group: z.enum(skillGroups),
          groupName: z.string(),
          synonyms: z.array(z.string()),
        })
        .meta({ id: 'SkillView' }),
    ),
  })
  .meta({ id: 'SkillList' });

export const oneTimeCodeSchema = z
  .object({ code: z.string(), expiresAt: z.iso.datetime(), signInName: z.string().nullable() })
  .meta({ id: 'OneTimeCodeView' });

export const appointmentsQuerySchema = z.strictObject({
  personId: id.optional(),
  role: z.enum(appointedRoles).optional(),
  ended: z.enum(['true']).optional().describe('Also appointments that are over'),
});
export type AppointmentsQuery = z.infer<typeof appointmentsQuerySchema>;

export const appointmentListSchema = z
  .object({
    items: z.array(
      z
        .object({
          ...roleViewSchema.shape,
          person: personBriefSchema,
          inForce: z.boolean(),
          appointedBy: z.string().nullable().describe('Null: from the server itself'),
          endedBy: z.string().nullable().describe('Null: not ended, run out, or the person left'),
          endedAt: z.iso.datetime().nullable(),
        })
        .meta({ id: 'AppointmentView' }),
    ),
    roles: z.array(z.object({ role: z.enum(roles), name: z.string() })),
  })
  .meta({ id: 'AppointmentList' });

export const appointRequestSchema = z
  .strictObject({
    personId: z.number('Choose a person').int().positive(),
    role: z.enum(appointedRoles, 'Choose a role'),
    serviceId: z.number().int().positive().nullable().default(null).describe('Null: for the whole council'),
    startsOn: day.optional().describe('Today if left out'),
    endsOn: day.nullable().default(null).describe('The last day; null for no end'),
  })
  .meta({ id: 'AppointRequest' });
export type AppointRequest = z.infer<typeof appointRequestSchema>;

export const madeSchema = z.object({ id: z.number().int() }).meta({ id: 'AppointmentMade' });

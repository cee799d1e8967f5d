import { z } from 'zod';
import { limits } from '../../domain/categories/category-rules.js';
import { holders, levels, topicKinds } from '../../domain/words.js';
import { authorViewSchema, instant } from '../posts/post.schemas.js';

const name = z
  .string()
  .trim()
  .min(limits.name.least, `Name must be ${String(limits.name.least)} characters or more`)
  .max(limits.name.most, `Name must be ${String(limits.name.most)} characters or fewer`);
const description = z
  .string()
  .trim()
  .max(limits.description, `Description must be ${String(limits.description)} characters or fewer`);
const serviceId = z.number().int().positive().nullable();
const words = {
  name,
  description,
  serviceId: serviceId.meta({ description: 'The service whose room it is' }),
  ownTopicsOnly: z.boolean().meta({ description: 'Those who may not moderate find only the topics that they started' }),
  anonymousQuestions: z.boolean(),
  opensWith: z.enum(topicKinds),
};

const grantSchema = z
  .strictObject({ holder: z.enum(holders), serviceId: serviceId.default(null), level: z.enum(levels) })
  .meta({ id: 'ForumGrant' });
const grants = z
  .array(grantSchema)
  .min(1, 'Say who may do what')
  .max(limits.grants, `Choose ${String(limits.grants)} lines or fewer`);
const memberSchema = z.strictObject({ personId: z.number().int().positive(), moderates: z.boolean().default(false) });
const rev = z.number().int().positive().meta({ description: 'Of the category as it was looked at' });

export const makeCategorySchema = z
  .strictObject({
    ...words,
    description: description.default(''),
    serviceId: words.serviceId.default(null),
    ownTopicsOnly: words.ownTopicsOnly.default(false),
    anonymousQuestions: words.anonymousQuestions.default(false),
    opensWith: words.opensWith.default('discussion'),
    grants,
    members: z
      .array(memberSchema)
      .max(200, 'Add 200 people or fewer at once')
      .default([])
      .meta({ description: 'A private group is for members alone, and needs one who looks after it' }),
  })
  .meta({ id: 'MakeForumCategory' });
export type MakeCategoryRequest = z.output<typeof makeCategorySchema>;

export const changeCategorySchema = z.strictObject({ rev, ...z.object(words).partial().shape }).meta({ id: 'ChangeForumCategory' });
export type ChangeCategoryRequest = z.output<typeof changeCategorySchema>;

export const setGrantsSchema = z.strictObject({ rev, grants }).meta({ id: 'SetForumGrants' });
export type SetGrantsRequest = z.output<typeof setGrantsSchema>;

export const setMemberSchema = z.strictObject({ moderates: z.boolean().default(false) }).meta({ id: 'SetForumMember' });
export type SetMemberRequest = z.output<typeof setMemberSchema>;

export const orderCategoriesSchema = z
  .strictObject({ ids: z.array(z.number().int().positive()).min(1).max(limits.categories) })
  .meta({ id: 'OrderForumCategories' });
export type OrderCategoriesRequest = z.output<typeof orderCategoriesSchema>;

export const presenceSchema = z.strictObject({ shows: z.boolean() }).meta({ id: 'ForumPresence' });

const keptSchema = z
  .object({
    id: z.number().int(),
    rev: z.number().int(),
    slug: z.string(),
    ...words,
    serviceName: z.string().nullable(),
    isOpen: z.boolean(),
    isPrivate: z.boolean(),
    archivedAt: instant.nullable(),
    grants: z.array(
      z
        .object({
          holder: z.enum(holders),
          serviceId: z.number().int().nullable(),
          serviceName: z.string().nullable(),
          level: z.enum(levels),
        })
        .meta({ id: 'ForumGrantView' }),
    ),
  })
  .meta({ id: 'ForumKeptCategory' });
export type KeptCategory = z.output<typeof keptSchema>;

export const keptListSchema = z
  .object({ items: z.array(keptSchema), mayMake: z.boolean().meta({ description: 'Make, put into order, and begin with the usual ones' }) })
  .meta({ id: 'ForumKeptCategories' });
export type KeptList = z.output<typeof keptListSchema>;

export const keptDetailsSchema = keptSchema
  .extend({
    members: z.array(z.object({ person: authorViewSchema, moderates: z.boolean(), addedAt: instant }).meta({ id: 'ForumCategoryMember' })),
  })
  .meta({ id: 'ForumKeptCategoryDetails' });
export type KeptDetails = z.output<typeof keptDetailsSchema>;

export const madeCategorySchema = z.object({ id: z.number().int() }).meta({ id: 'MadeForumCategory' });
export const seededSchema = z.object({ made: z.number().int() }).meta({ id: 'SeededForumCategories' });

export const previewReadersSchema = z.strictObject({ grants }).meta({ id: 'PreviewForumReaders' });
export type PreviewReadersRequest = z.output<typeof previewReadersSchema>;

/** Numbers of people. */
export const readersPreviewSchema = z
  .object({ before: z.number().int(), after: z.number().int(), lose: z.number().int(), gain: z.number().int() })
  .meta({ id: 'ForumReadersPreview' });
export type ReadersPreview = z.output<typeof readersPreviewSchema>;

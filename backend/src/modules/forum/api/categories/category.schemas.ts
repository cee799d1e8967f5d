import { z } from 'zod';
import { levels, topicKinds } from '../../domain/words.js';

/** A category as one person stands to it. */
const categorySchema = z
  .object({
    id: z.number().int(),
    slug: z.string(),
    name: z.string(),
    description: z.string(),
    serviceId: z.number().int().nullable().meta({ description: 'The service whose room it is' }),
    level: z.enum(levels),
    isOpen: z.boolean().meta({ description: 'Everyone who is signed in may read all of it' }),
    isPrivate: z.boolean().meta({ description: 'For its members alone' }),
    isArchived: z.boolean(),
    ownTopicsOnly: z.boolean(),
    anonymousQuestions: z.boolean(),
    opensWith: z.enum(topicKinds),
    allowed: z.object({ start: z.boolean(), moderate: z.boolean() }).meta({ id: 'ForumCategoryAllowed' }),
  })
  .meta({ id: 'ForumCategory' });
export type CategoryView = z.output<typeof categorySchema>;

export const categoryListSchema = z.object({ items: z.array(categorySchema) }).meta({ id: 'ForumCategoryList' });
export type CategoryListView = z.output<typeof categoryListSchema>;

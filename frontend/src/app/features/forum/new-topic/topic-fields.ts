import { type SchemaPathTree, validate } from '@angular/forms/signals';
import type { ForumDraftDetails } from '../../../api/models';
import { problem } from '../../../ui/forms/form-submission';
import type { LookupItem } from '../../../ui/forms/lookup-field';

/** A new topic as its form holds it, but for the words of its first post. */
export interface TopicFields {
  readonly title: string;
  /** The id of the category; empty while none is chosen. */
  readonly categoryId: string;
  readonly kind: string;
  readonly skills: readonly LookupItem[];
  readonly anonymous: boolean;
}

export const noFields: TopicFields = { title: '', categoryId: '', kind: 'discussion', skills: [], anonymous: false };

export const mostSkills = 5;

/** What a topic must be before it is sent; the server checks again. */
export function topicRules(path: SchemaPathTree<TopicFields>): void {
  validate(path.title, ({ value }) => problem(titleProblem(value())));
  validate(path.categoryId, ({ value }) => problem(value() === '' ? 'Choose a category' : null));
}

export function titleProblem(title: string): string | null {
  const { length } = title.trim();
  if (length === 0) return 'Enter a title';
  if (length < 8) return 'Title must be 8 characters or more';
  return length > 200 ? 'Title must be 200 characters or fewer' : null;
}

/** What of it belongs to the draft beside title and words. */
export function detailsOf({ categoryId, kind, skills, anonymous }: TopicFields): ForumDraftDetails {
  return { categoryId: categoryId === '' ? null : Number(categoryId), kind: kindOf(kind), skillIds: skills.map(({ id }) => id), anonymous };
}

export function kindOf(kind: string): 'question' | 'discussion' {
  return kind === 'question' ? 'question' : 'discussion';
}

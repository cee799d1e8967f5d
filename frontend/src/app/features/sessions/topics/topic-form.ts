import { type SchemaPathTree, maxLength, validate } from '@angular/forms/signals';
import type { SuggestTopic, TopicView } from '../../../api/models';
import { problem } from '../../../ui/forms/form-submission';
import type { LookupItem } from '../../../ui/forms/lookup-field';

/** A topic as its form holds it. */
export interface TopicDraft {
  readonly kind: string;
  readonly title: string;
  readonly details: string;
  readonly skills: readonly LookupItem[];
}

export const newTopic: TopicDraft = { kind: 'wanted', title: '', details: '', skills: [] };

/** What a topic must be before it is sent; the server checks again. */
export function topicRules(path: SchemaPathTree<TopicDraft>): void {
  validate(path.title, ({ value }) => problem(titleProblem(value())));
  maxLength(path.details, 5000, { message: 'Details must be 5,000 characters or fewer' });
  validate(path.skills, ({ value }) => problem(value().length > 10 ? 'Choose 10 skills or fewer' : null));
}

export function titleProblem(title: string): string | null {
  const { length } = title.trim();
  if (length === 0) return 'Enter a title';
  if (length < 8) return 'Title must be 8 characters or more';
  return length > 120 ? 'Title must be 120 characters or fewer' : null;
}

export function requestOf({ kind, title, details, skills }: TopicDraft): SuggestTopic {
  return {
    kind: kind === 'offered' ? 'offered' : 'wanted',
    title: title.trim(),
    details: details.trim(),
    skillIds: skills.map(({ id }) => id),
  };
}

export function draftOf({ kind, title, details, skills }: TopicView): TopicDraft {
  return { kind, title, details, skills: skills.map(({ id, name }) => ({ id, name, about: '' })) };
}

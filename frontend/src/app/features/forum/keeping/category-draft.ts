import { type SchemaPathTree, maxLength, validate } from '@angular/forms/signals';
import type { ForumKeptCategory, MakeForumCategory } from '../../../api/models';
import { problem } from '../../../ui/forms/form-submission';
import type { Option } from '../../../ui/forms/options';

/** The words of a category as their form holds them. */
export interface CategoryDraft {
  readonly name: string;
  readonly description: string;
  readonly serviceId: string;
  readonly opensWith: string;
  readonly ownTopicsOnly: boolean;
  readonly anonymousQuestions: boolean;
}

export const newCategory: CategoryDraft = {
  name: '',
  description: '',
  serviceId: '',
  opensWith: 'discussion',
  ownTopicsOnly: false,
  anonymousQuestions: false,
};

export const openings: readonly Option[] = [
  { value: 'question', label: 'A question', hint: 'It waits for an answer, and one of the replies can be accepted' },
  { value: 'discussion', label: 'A discussion', hint: 'It needs no answer' },
];

/** What a category must be before it is sent; the server checks again. */
export function categoryRules(path: SchemaPathTree<CategoryDraft>): void {
  validate(path.name, ({ value }) => problem(nameProblem(value())));
  maxLength(path.description, 300, { message: 'Description must be 300 characters or fewer' });
  validate(path.anonymousQuestions, ({ value, valueOf }) =>
    problem(
      value() && valueOf(path.ownTopicsOnly)
        ? 'Choose one of the two: questions without a name, or that people see only the topics that they started'
        : null,
    ),
  );
}

export function nameProblem(name: string): string | null {
  const { length } = name.trim();
  if (length === 0) return 'Enter a name';
  if (length < 3) return 'Name must be 3 characters or more';
  return length > 80 ? 'Name must be 80 characters or fewer' : null;
}

type Words = Required<Pick<MakeForumCategory, 'name' | 'description' | 'serviceId' | 'opensWith' | 'ownTopicsOnly' | 'anonymousQuestions'>>;

/** Of a form that may hold more than these. */
export function wordsOf({ name, description, serviceId, opensWith, ownTopicsOnly, anonymousQuestions }: CategoryDraft): Words {
  return {
    name: name.trim(),
    description: description.trim(),
    serviceId: serviceId === '' ? null : Number(serviceId),
    opensWith: opensWith === 'question' ? 'question' : 'discussion',
    ownTopicsOnly,
    anonymousQuestions,
  };
}

export function draftOf(category: ForumKeptCategory): CategoryDraft {
  const { name, description, serviceId, opensWith, ownTopicsOnly, anonymousQuestions } = category;
  return { name, description, serviceId: serviceId === null ? '' : String(serviceId), opensWith, ownTopicsOnly, anonymousQuestions };
}

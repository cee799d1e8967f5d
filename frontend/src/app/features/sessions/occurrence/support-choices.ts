import { type SchemaPathTree, maxLength, validate } from '@angular/forms/signals';
import { problem } from '../../../ui/forms/form-submission';
import type { Option } from '../../../ui/forms/options';

/** What people ask for most often. Anything else is written in their own words. */
export const noSupport = 'none';
export const otherSupport = 'other';

export const supportOptions: readonly Option[] = [
  { value: noSupport, label: 'No, thank you' },
  { value: 'British Sign Language interpreter', label: 'British Sign Language interpreter' },
  { value: 'Materials in large print, beforehand', label: 'Materials in large print, beforehand' },
  { value: 'Step-free access', label: 'Step-free access' },
  { value: otherSupport, label: 'Something else' },
];

/** What is sent for a choice and the words beside it. */
export function supportAsked(choice: string, words: string): string | null {
  if (choice === noSupport) return null;
  return choice === otherSupport ? words.trim() : choice;
}

/** The choice that stands for what was asked before. */
export function supportChosen(asked: string | null): { support: string; supportWords: string } {
  if (asked === null) return { support: noSupport, supportWords: '' };
  return supportOptions.some((option) => option.value === asked)
    ? { support: asked, supportWords: '' }
    : { support: otherSupport, supportWords: asked };
}

/** Who chooses "Something else" says what. */
export function supportRules(path: SchemaPathTree<{ support: string; supportWords: string }>): void {
  validate(path.supportWords, ({ value, valueOf }) =>
    problem(valueOf(path.support) === otherSupport && value().trim() === '' ? 'Say what would help you' : null),
  );
  maxLength(path.supportWords, 1000, { message: 'What would help must be 1,000 characters or fewer' });
}

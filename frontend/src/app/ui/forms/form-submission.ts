import type { FieldTree, ValidationError } from '@angular/forms/signals';
import { type Problem, problemOf } from '../../core/http/problem';

/** What a validator answers for words that may be null: `validate(path.date, ({ value }) => problem(dateProblem(value(), 'the date')))`. */
export function problem(message: string | null): ValidationError | null {
  return message === null ? null : { kind: 'problem', message };
}

/** Hangs the words of a refusal on the fields they are about; what is about no field of this form goes to the form itself. */
export function problemErrors(form: FieldTree<unknown>, cause: unknown): ValidationError.WithOptionalFieldTree[] {
  const refusal = problemOf(cause);
  if (refusal.fields.length === 0) return [{ kind: refusal.code, message: wordsOf(refusal) }];
  return refusal.fields.map(({ field, message }) => {
    const fieldTree = fieldAt(form, field);
    return fieldTree ? { kind: refusal.code, message, fieldTree } : { kind: refusal.code, message };
  });
}

function wordsOf(problem: Problem): string {
  return problem.requestId !== null && problem.status >= 500
    ? `${problem.detail} The number of this problem is ${problem.requestId}.`
    : problem.detail;
}

/** The field that a path such as `place.capacity` or `hosts[0]` names. */
function fieldAt(form: FieldTree<unknown>, path: string): FieldTree<unknown> | null {
  let field: unknown = form;
  for (const key of path.split(/[.[\]]+/).filter((part) => part !== '')) {
    field = (field as Record<string, unknown> | undefined)?.[key];
  }
  return typeof field === 'function' ? (field as FieldTree<unknown>) : null;
}

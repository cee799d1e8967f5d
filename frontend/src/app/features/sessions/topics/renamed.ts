import { Problem, problemOf } from '../../../core/http/problem';

/** A refusal of the server in the names of the form, so that its words stand beside the right field. */
export function renamed(cause: unknown, names: Readonly<Record<string, string>>): Problem {
  const { status, code, title, detail, fields, requestId } = problemOf(cause);
  const inForm = fields.map(({ field, message }) => ({ field: names[field] ?? field, message }));
  return new Problem(status, code, title, detail, inForm, requestId);
}

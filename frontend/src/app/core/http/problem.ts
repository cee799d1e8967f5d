import { HttpErrorResponse } from '@angular/common/http';

/** What is wrong with one field of what was sent, in words for the person. */
export interface FieldProblem {
  readonly field: string;
  readonly message: string;
}

/**
 * A refusal of the server in words that can be shown, made from an `application/problem+json` answer (RFC 9457).
 * `code` is stable and for programs; `offline` stands for an answer that never came.
 */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly fields: readonly FieldProblem[] = [],
    readonly requestId: string | null = null,
    /** What stands there instead, where the server sent it along. */
    readonly current: unknown = null,
  ) {
    super(detail);
    this.name = 'Problem';
  }

  get offline(): boolean {
    return this.code === 'offline';
  }
}

interface ProblemDocument {
  code?: unknown;
  title?: unknown;
  detail?: unknown;
  errors?: unknown;
  requestId?: unknown;
  current?: unknown;
}

const text = (value: unknown, otherwise: string): string => (typeof value === 'string' && value !== '' ? value : otherwise);

function fieldProblems(errors: unknown): FieldProblem[] {
  if (!Array.isArray(errors)) return [];
  return errors.filter(
    (error: Partial<FieldProblem> | null): error is FieldProblem => typeof error?.field === 'string' && typeof error.message === 'string',
  );
}

/** Where no answer was expected the client asks for text, so the refusal comes as text too. */
function documentOf(body: unknown): ProblemDocument {
  if (typeof body === 'object' && body !== null) return body;
  if (typeof body !== 'string' || !body.startsWith('{')) return {};
  try {
    return JSON.parse(body) as ProblemDocument;
  } catch {
    return {}; // Cut off on its way: the status still says enough.
  }
}

/** Turns whatever a request threw into a problem that can be shown. */
export function problemOf(cause: unknown): Problem {
  if (cause instanceof Problem) return cause;
  if (!(cause instanceof HttpErrorResponse)) {
    return new Problem(0, 'unexpected', 'Something went wrong', 'Something went wrong on this page. Reload it and try again.');
  }
  if (cause.status === 0) {
    return new Problem(0, 'offline', 'You may be offline', 'We could not reach Trellis. Check your connection, then try again.');
  }
  const document = documentOf(cause.error);
  return new Problem(
    cause.status,
    text(document.code, `http_${cause.status}`),
    text(document.title, 'Something went wrong'),
    text(document.detail, 'Something went wrong on our side. Try again in a few minutes.'),
    fieldProblems(document.errors),
    typeof document.requestId === 'string' ? document.requestId : null,
    document.current ?? null,
  );
}

/** What is wrong with one field, in a sentence that says what to do. `field` is the path in the request body, such as `hosts.0`. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/**
 * A refusal that the product itself decided on. Its message is plain English for the person who asked; `code` is stable for programs.
 * The problem filter turns it into an RFC 9457 problem document.
 */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  abstract readonly status: number;
  readonly fields?: readonly FieldError[];
  /** What stands there instead, where whoever asked needs it to decide. */
  readonly current?: Readonly<Record<string, unknown>>;
}

/** Also the answer where the existence of a thing is itself sensitive. */
export class NotFound extends DomainError {
  readonly code: string = 'not_found';
  readonly status = 404;

  constructor(message = 'We could not find this. It may have been removed, or the address may be wrong.') {
    super(message);
  }
}

export class Refused extends DomainError {
  readonly code: string = 'refused';
  readonly status = 403;

  constructor(message = 'You do not have permission to do this.') {
    super(message);
  }
}

export class Conflict extends DomainError {
  readonly code: string = 'conflict';
  readonly status = 409;

  constructor(message = 'Someone else changed this at the same time. Look at it again, then try once more.') {
    super(message);
  }
}

export class InvalidInput extends DomainError {
  readonly code: string = 'invalid_input';
  readonly status = 422;

  constructor(
    override readonly fields: readonly FieldError[],
    message = 'There is a problem with what you entered.',
  ) {
    super(message);
  }
}

export class TooManyAttempts extends DomainError {
  readonly code: string = 'too_many_attempts';
  readonly status = 429;

  /** @param retryAfter seconds until the next attempt can succeed */
  constructor(
    readonly retryAfter: number,
    message = 'You have tried too many times. Wait a few minutes, then try again.',
  ) {
    super(message);
  }
}

/** The database asked again and again to start over, because others hold what this wanted to change. Nothing was saved. */
export class Busy extends DomainError {
  readonly code: string = 'busy';
  readonly status = 503;
  /** Seconds until another try is worth while. */
  readonly retryAfter = 5;

  constructor(cause: unknown) {
    super('Many people are changing this right now, so nothing was saved. Wait a few seconds, then try again.', { cause });
  }
}

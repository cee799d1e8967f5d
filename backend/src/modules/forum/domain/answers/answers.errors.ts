import { DomainError } from '../../../../platform/errors/index.js';

/** Only what somebody replied answers a question, and only while it is shown. */
export class NoAnswer extends DomainError {
  readonly code = 'no_answer';
  readonly status = 409;
  constructor() {
    super('Only a reply that is shown can be the accepted answer.');
  }
}

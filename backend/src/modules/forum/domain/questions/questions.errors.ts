import { DomainError } from '../../../../platform/errors/index.js';

export class NotAQuestion extends DomainError {
  readonly code = 'not_a_question';
  readonly status = 409;
  constructor() {
    super('This is not one of the questions. Choose one in the list.');
  }
}

export class OwnQuestion extends DomainError {
  readonly code = 'own_question';
  readonly status = 409;
  constructor() {
    super('You asked this question yourself. Votes are for colleagues who would like to know it too.');
  }
}

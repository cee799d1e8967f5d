import { DomainError } from '../../../../platform/errors/index.js';

/** A refusal because of the state of things. */
abstract class OpeningError extends DomainError {
  readonly status = 409;
}

export class NotNameless extends OpeningError {
  readonly code = 'not_nameless';
  constructor() {
    super('This question was asked under a name.');
  }
}

export class OpeningUnderWay extends OpeningError {
  readonly code = 'opening_under_way';
  constructor() {
    super('Somebody has asked for this name already. Wait until that is decided.');
  }
}

export class OpeningDecided extends OpeningError {
  readonly code = 'opening_decided';
  constructor() {
    super('This has been decided already, or the 24 hours are over.');
  }
}

export class NameNotShown extends OpeningError {
  readonly code = 'name_not_shown';
  constructor() {
    super('You have seen this name already, or the time to look at it is over. It is shown once.');
  }
}

import { DomainError, Refused } from '../../../../platform/errors/index.js';

export class NotAsked extends Refused {
  override readonly code = 'feedback_not_asked';
  constructor() {
    super('Only people who came to this session answer these questions.');
  }
}

abstract class FeedbackStateError extends DomainError {
  readonly status = 409;
}

export class FeedbackNotOpen extends FeedbackStateError {
  readonly code = 'feedback_not_open';
  constructor() {
    super('You can answer once the session has ended.');
  }
}

export class FeedbackClosed extends FeedbackStateError {
  readonly code = 'feedback_closed';
  constructor() {
    super('The time to answer has ended.');
  }
}

export class AlreadyAnswered extends FeedbackStateError {
  readonly code = 'feedback_already_answered';
  constructor() {
    super('You have already answered. Thank you.');
  }
}

import { Conflict, DomainError, NotFound, TooManyAttempts } from '../../../platform/errors/index.js';

/** A refusal because of the state of things: asking again later may succeed. */
abstract class StateError extends DomainError {
  readonly status = 409;
}

export class TopicLocked extends StateError {
  readonly code = 'topic_locked';
  constructor() {
    super('This topic is locked, so nobody can reply to it any more. You can still read it.');
  }
}

export class TopicGone extends StateError {
  readonly code = 'topic_gone';
  constructor() {
    super('This topic is no longer open. It may have been hidden or merged into another one.');
  }
}

/** The topic went to another category while somebody wrote in it: looked for once more, it is found there. */
export class MovedMeanwhile extends NotFound {}

export class CategoryArchived extends StateError {
  readonly code = 'category_archived';
  constructor() {
    super('This category has been archived. You can read it, but nobody can write in it any more.');
  }
}

/** The browser's own number for a post was used before for another topic. */
export class PostKeyUsed extends Conflict {
  override readonly code = 'post_key_used';
  constructor() {
    super('This was sent before, to another topic.');
  }
}

/** Somebody writes faster, or more, than people do. */
export class TooMuchWriting extends TooManyAttempts {
  override readonly code = 'too_much_writing';
}

export class CategoryChangedMeanwhile extends Conflict {
  override readonly code = 'category_changed';
  constructor() {
    super('Someone else changed this category while you were looking at it. Look at it again, then make your change.');
  }
}

import { Conflict, DomainError, InvalidInput } from '../../../../platform/errors/index.js';
import { careLimits } from './words.js';

/** A refusal because of the state of things: asking again later may succeed. */
abstract class CareError extends DomainError {
  readonly status = 409;
}

/** What the editor began with is not what stands there now. */
export class WordsChanged extends Conflict {
  override readonly code = 'words_changed';
  constructor() {
    super(
      'These words were changed in another tab or on another device after you began. Nothing of yours is lost: compare the two, then save again.',
    );
  }
}

export class TitleChanged extends Conflict {
  override readonly code = 'title_changed';
  constructor() {
    super('Somebody changed the title while you were writing. Look at it, then save yours again if it is better.');
  }
}

/** It was hidden, brought back, purged or moved meanwhile. */
export class PostNotAsSeen extends CareError {
  readonly code = 'post_not_as_seen';
  constructor() {
    super('This post has changed since you opened the page: it may have been hidden, moved or removed.');
  }
}

export class ReportedAlready extends CareError {
  readonly code = 'reported_already';
  constructor() {
    super('You have reported this post already. A moderator looks at it.');
  }
}

export class CaseTaken extends CareError {
  readonly code = 'case_taken';
  constructor() {
    super('Another moderator is looking at this report.');
  }
}

export class CaseNotClaimed extends CareError {
  readonly code = 'case_not_claimed';
  constructor() {
    super('Take this report first, so that nobody else decides it at the same time.');
  }
}

export class CaseDecided extends CareError {
  readonly code = 'case_decided';
  constructor() {
    super('This report has been decided already.');
  }
}

export class TooManyPosts extends InvalidInput {
  constructor(field: string) {
    super([
      {
        field,
        message: `${String(careLimits.postsAtOnce)} posts at most can be taken along at once. Take fewer, and the rest in a second step`,
      },
    ]);
  }
}

/** It belongs to something else in the product, which would lose it. */
export class TopicAttached extends CareError {
  readonly code = 'topic_attached';
  constructor() {
    super('This topic belongs to a session, so it stays where it is.');
  }
}

/** Who was erased writes nothing more. */
export class NameErased extends DomainError {
  readonly code = 'name_erased';
  readonly status = 403;
  constructor() {
    super('This name has been taken out of the forum, so nothing can be written under it any more.');
  }
}

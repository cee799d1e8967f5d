import { Conflict, DomainError } from '../../../../platform/errors/index.js';
import { mostBookmarks } from './bookmarks.js';

export class MarkedAgain extends Conflict {
  override readonly code = 'marked_again';
  constructor() {
    super('You have marked topics as read once more since then, so this cannot be undone.');
  }
}

export class TooManyBookmarks extends DomainError {
  readonly code = 'too_many_bookmarks';
  readonly status = 409;
  constructor() {
    super(
      `You have ${mostBookmarks.toLocaleString('en-GB')} bookmarks, which is the most there can be. Remove some that you no longer need.`,
    );
  }
}

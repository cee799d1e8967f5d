import { DomainEvent } from '../../../../platform/outbox/index.js';

/** A moderator hid a post: its author is told why. */
export class PostHidden extends DomainEvent<{ topicId: number; postId: number; number: number }> {
  static readonly type = 'forum.post-hidden';
}

/** A moderator decided about a reported post: author and reporters are told. */
export class CaseSettled extends DomainEvent<{ caseId: number }> {
  static readonly type = 'forum.case-settled';
}

/** A people partner would learn who asked a question without their name. */
export class OpeningAsked extends DomainEvent<{ openingId: number }> {
  static readonly type = 'forum.opening-asked';
}

/** The name has been opened to two people: whose it is, is told. */
export class NameOpened extends DomainEvent<{ openingId: number }> {
  static readonly type = 'forum.name-opened';
}

/** Somebody's name is to be taken out of the forum. */
export class ErasureAsked extends DomainEvent<{ personId: number }> {
  static readonly type = 'forum.erasure-asked';
}

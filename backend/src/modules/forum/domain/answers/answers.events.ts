import { DomainEvent } from '../../../../platform/outbox/index.js';

/** The asker, or a moderator, says that a post answers the question. */
export class AnswerAccepted extends DomainEvent<{ topicId: number; postId: number; number: number }> {
  static readonly type = 'forum.answer-accepted';
}

/** What was accepted is not any more: taken back, or another is. */
export class AcceptanceEnded extends DomainEvent<{ topicId: number; number: number }> {
  static readonly type = 'forum.acceptance-ended';
}

/** Somebody said something to a post without words. */
export class PostReacted extends DomainEvent<{ topicId: number; postId: number }> {
  static readonly type = 'forum.post-reacted';
}

/** A question that nobody answered was offered to somebody. */
export class QuestionOffered extends DomainEvent<{ topicId: number; personId: number }> {
  static readonly type = 'forum.question-offered';
}

import { DomainEvent } from '../../../platform/outbox/index.js';

/** A post was written: the first of a topic or a reply. */
export class PostAdded extends DomainEvent<{ topicId: number; postId: number; number: number }> {
  static readonly type = 'forum.post-added';
}

/** The words of a post changed, or it was hidden, brought back, purged or moved. */
export class PostChanged extends DomainEvent<{ topicId: number; postId: number; number: number }> {
  static readonly type = 'forum.post-changed';
}

/** Title, tags, marks or state of a topic changed. */
export class TopicChanged extends DomainEvent<{ topicId: number }> {
  static readonly type = 'forum.topic-changed';
}

/** A topic has other readers now: it was moved, or merged into another. */
export class TopicMoved extends DomainEvent<{ topicId: number; fromCategoryId: number; toCategoryId: number }> {
  static readonly type = 'forum.topic-moved';
}

/** What people may do in a category has changed, or who belongs to it. */
export class CategoryChanged extends DomainEvent<{ categoryId: number }> {
  static readonly type = 'forum.category-changed';
}

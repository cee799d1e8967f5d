import type { FollowLevel } from '../words.js';

/** Why a post is news to somebody, most pressing first. */
export type NewsReason = 'mention' | 'answer' | 'topic' | 'reply';

export interface NewsPost {
  readonly number: number;
  readonly authorId: number | null;
  /** Whose post it answers, where that is known. */
  readonly answersPersonId: number | null;
}

/** How a person stands to the topic that a post was written in. */
export interface NewsReader {
  readonly personId: number;
  readonly level: FollowLevel;
  readonly isMentioned: boolean;
  readonly watchesCategory: boolean;
}

/** Nothing from what is muted, nothing of one's own; what is meant for a person goes before what they follow. */
export function newsReason(post: NewsPost, reader: NewsReader): NewsReason | null {
  if (reader.level === 'muted' || post.authorId === reader.personId) return null;
  if (reader.isMentioned) return 'mention';
  if (post.answersPersonId === reader.personId) return 'answer';
  if (post.number === 1) return reader.watchesCategory ? 'topic' : null;
  return reader.level === 'following' || reader.level === 'watching' ? 'reply' : null;
}

/** By kind of news, whether the person wants it by mail. */
export interface MailWishes {
  readonly mentions: boolean;
  readonly topics: boolean;
  readonly replies: boolean;
}

/** Whoever only follows a topic finds its replies in the product; whoever watches it is mailed them. */
export function isMailed(reason: NewsReason, level: FollowLevel, wishes: MailWishes): boolean {
  if (reason === 'reply') return level === 'watching' && wishes.replies;
  return reason === 'topic' ? wishes.topics : wishes.mentions;
}

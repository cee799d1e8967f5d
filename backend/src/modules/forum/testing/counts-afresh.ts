import type { AuthorKind, PostState } from '../domain/words.js';

/** What counting needs to know of a post. */
export interface CountedPost {
  readonly number: number;
  readonly state: PostState;
  readonly postedAt: Date;
  readonly authorId: number | null;
  readonly authorAs: AuthorKind;
  readonly reactions: number;
}

export interface TopicCounts {
  readonly replies: number;
  readonly reactions: number;
  readonly lastPostAt: Date;
  readonly lastPostBy: number | null;
  readonly lastPostAs: AuthorKind;
}

const later = (one: CountedPost, other: CountedPost): CountedPost => {
  const apart = other.postedAt.getTime() - one.postedAt.getTime();
  return apart > 0 || (apart === 0 && other.number > one.number) ? other : one;
};

/** What must stand on the row of a topic about its posts, counted from nothing. With every post hidden, it is as old as its first. Undefined without any post. */
export function countsOf(posts: readonly CountedPost[]): TopicCounts | undefined {
  const shown = posts.filter(({ state }) => state === 'shown');
  const [first] = posts.filter(({ number }) => number === 1);
  const last = shown.length > 0 ? shown.reduce(later) : first;
  return (
    last && {
      replies: shown.filter(({ number }) => number !== 1).length,
      reactions: shown.reduce((sum, { reactions }) => sum + reactions, 0),
      lastPostAt: last.postedAt,
      lastPostBy: last.authorId,
      lastPostAs: last.authorAs,
    }
  );
}

import type { NumberedPost } from './topic-news';

/** What stands in the list of posts, from top to bottom. */
export type TopicListRow<Post> =
  | { readonly kind: 'post'; readonly key: string; readonly post: Post }
  /** Posts before the window that are not here. */
  | { readonly kind: 'earlier'; readonly key: string; readonly missing: number }
  /** Posts after the window that are not here. */
  | { readonly kind: 'later'; readonly key: string; readonly missing: number }
  /** Where the reader's new posts begin. */
  | { readonly kind: 'new'; readonly key: string };

interface ShownTopic<Post> {
  readonly posts: ReadonlyMap<number, Post>;
  readonly kept: ReadonlyMap<number, Post>;
  readonly first: number;
  readonly last: number;
}

/**
 * The list as it is shown.
 * @param shownTo posts after this number came while the page was open, and wait until the reader asks for them
 * @param newFrom the first post that the reader has not read; null where there is none
 */
export function rowsOf<Post extends NumberedPost>(
  { posts, kept, first, last }: ShownTopic<Post>,
  shownTo: number,
  newFrom: number | null,
): TopicListRow<Post>[] {
  const opening = first > 1 ? kept.get(1) : undefined;
  const missing = first - 1 - (opening ? 1 : 0);
  const later = Math.max(0, shownTo - last);
  return [
    ...(opening ? [rowOf(opening)] : []),
    ...(missing > 0 ? [{ kind: 'earlier', key: 'earlier', missing } as const] : []),
    ...[...posts.values()]
      .filter(({ number }) => number <= shownTo)
      .flatMap((post) => [...(post.number === newFrom && post.number > 1 ? [{ kind: 'new', key: 'new' } as const] : []), rowOf(post)]),
    ...(later > 0 ? [{ kind: 'later', key: 'later', missing: later } as const] : []),
  ];
}

const rowOf = <Post extends NumberedPost>(post: Post): TopicListRow<Post> => ({ kind: 'post', key: `post-${String(post.number)}`, post });

/** What may stand beside a post. */
export const attachmentLimits = {
  most: 5,
  bytes: 4 * 1024 * 1024,
  alt: 300,
  /** Pictures are drawn anew so that no side is longer, in pixels. */
  longestSide: 2000,
  /** Files of one person that no post has yet. */
  waiting: 30,
} as const;

/** Whether who may read the post may have its files. Those of hidden posts are for moderators, as their words are. */
export function mayFetch(post: { readonly state: string }, reader: { readonly reads: boolean; readonly moderates: boolean }): boolean {
  if (!reader.reads) return false;
  return post.state === 'shown' || (post.state === 'hidden' && reader.moderates);
}

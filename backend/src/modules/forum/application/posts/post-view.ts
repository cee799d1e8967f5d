import type { AttachmentView } from '../../api/attachments/attachment.schemas.js';
import type { AuthorView, PostView } from '../../api/posts/post.schemas.js';
import type { AuthorKind } from '../../domain/words.js';
import type { PostRow } from '../../persistence/posts/posts.repository.js';

const nobodyInParticular: Readonly<Record<Exclude<AuthorKind, 'person'>, AuthorView>> = {
  anonymous: { kind: 'anonymous', name: 'The person who asked', initials: '?', about: 'Asked without a name' },
  former: { kind: 'former', name: 'Former colleague', initials: 'FC', about: null },
  product: { kind: 'product', name: 'Trellis', initials: 'T', about: null },
};

/** Who something is shown to be from. People whom the directory knows no longer are former colleagues. */
export function authorOf(
  { authorId, authorAs }: Pick<PostRow, 'authorId' | 'authorAs'>,
  people: ReadonlyMap<number, AuthorView>,
): AuthorView {
  if (authorAs !== 'person') return nobodyInParticular[authorAs];
  return (authorId === null ? undefined : people.get(authorId)) ?? nobodyInParticular.former;
}

/** A post as every reader may see it: of one that is not shown, the number is left. */
export function postView(row: PostRow, people: ReadonlyMap<number, AuthorView>, attachments: readonly AttachmentView[] = []): PostView {
  const isShown = row.state === 'shown';
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    author: isShown ? authorOf(row, people) : null,
    replyTo: isShown ? row.replyToNo : null,
    html: isShown ? row.html : '',
    postedAt: row.postedAt.toISOString(),
    editedAt: isShown ? (row.editedAt?.toISOString() ?? null) : null,
    revisions: isShown ? row.revisions : 0,
    reactions: isShown ? { thanks: row.thanks, helpful: row.helpful, celebrate: row.celebrate } : { thanks: 0, helpful: 0, celebrate: 0 },
    attachments: isShown ? [...attachments] : [],
    movedTo: row.movedToTopicId === null || row.movedToNo === null ? null : { topicId: row.movedToTopicId, number: row.movedToNo },
  };
}

import type { ForumTopicRow } from '../../api/models';

type Told = Pick<ForumTopicRow, 'kind' | 'mine' | 'unread' | 'lastPostBy'>;

/** "Ruth Ellery replied to your question", "3 new replies, the last by Ruth Ellery". */
export function newsOfTopic({ kind, mine, unread: { posts }, lastPostBy: { name } }: Told): string {
  if (posts !== null && posts > 1) return `${posts > 99 ? 'More than 99' : posts} new replies${yours(kind, mine)}, the last by ${name}`;
  return `${name} replied${yours(kind, mine)}`;
}

function yours(kind: Told['kind'], mine: boolean): string {
  if (!mine) return '';
  return ` to your ${kind === 'question' ? 'question' : 'topic'}`;
}

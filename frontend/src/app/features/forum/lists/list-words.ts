import type { ForumFrontCategory, ForumTopicRow } from '../../../api/models';
import type { TopicListName } from './list-filters';

/** Counts that the server stops at 100 are "99+". */
export function counted(many: number): string {
  return many > 99 ? '99+' : String(many);
}

export function repliesInWords(replies: number): string {
  if (replies === 0) return 'No replies yet';
  return replies === 1 ? '1 reply' : `${replies.toLocaleString('en-GB')} replies`;
}

/** "3 new", "New topic", or nothing. */
export function unreadInWords({ kind, posts }: ForumTopicRow['unread']): string {
  if (kind === 'nothing') return '';
  if (kind === 'topic') return 'New topic';
  return posts === null ? 'New posts' : `${counted(posts)} new`;
}

/** What waits behind the pill of a list. */
export function newsInWords(topics: number): string {
  return topics === 1 ? '1 topic has news' : `${counted(topics)} topics have news`;
}

/** Who finds what in a category, in one sentence. */
export function whoReads({ isOpen, ownTopicsOnly, isArchived, level }: ForumFrontCategory): string {
  const who = ownTopicsOnly
    ? 'You find the topics that you started here. Those who look after this category see them too.'
    : isOpen
      ? 'Everyone at the council can read what is written here.'
      : 'Only people this category is for can read what is written here.';
  if (isArchived) return `${who} It has been archived, so nobody writes in it any more.`;
  return level === 'read' ? `${who} You can read, but not reply.` : who;
}

/** "29 rooms of other services, 4 with something new". */
export function otherRoomsInWords(rooms: readonly Pick<ForumFrontCategory, 'unread'>[]): string {
  const lively = rooms.filter(({ unread }) => unread > 0).length;
  const all = rooms.length === 1 ? '1 room of another service' : `${rooms.length} rooms of other services`;
  return lively === 0 ? all : `${all}, ${lively} with something new`;
}

interface Nothing {
  readonly heading: string;
  readonly text: string;
}

/** What a list says that has nothing in it. */
export const nothingIn: Readonly<Record<TopicListName, Nothing>> = {
  latest: { heading: 'Nobody has asked yet', text: 'Ask the first question. Somebody at the council knows the answer.' },
  unread: { heading: 'You have read everything', text: 'New topics and new replies will be here.' },
  unanswered: { heading: 'Every question has an answer', text: 'Questions that wait for one will be here. Perhaps you know it.' },
  following: { heading: 'You follow nothing yet', text: 'Topics that you start, reply to or choose to follow will be here.' },
  mine: { heading: 'You have not written anything yet', text: 'Topics that you start or reply to will be here.' },
  top: { heading: 'Nothing has been said this month yet', text: 'The topics with the most replies and thanks will be here.' },
};

export const listLabels: Readonly<Record<TopicListName, string>> = {
  latest: 'Latest',
  unread: 'Unread',
  unanswered: 'Unanswered',
  following: 'Following',
  mine: 'Mine',
  top: 'Most talked about',
};

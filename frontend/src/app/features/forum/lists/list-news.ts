import type { LiveMessage } from '../../../core/live/live-words';
import type { ListFilters } from './list-filters';

/** Topics that a message of a category's room says were written in; none for any other message. */
export function newsOf(message: LiveMessage): readonly number[] {
  const topics = message['topics'];
  if (message.type !== 'forum.list-news' || !Array.isArray(topics)) return [];
  return topics.filter((id): id is number => typeof id === 'number');
}

/** Whether something written in a topic can change the list: any topic can come into what is new, only those shown can change elsewhere. */
export function isNews({ list, skill }: ListFilters, isShown: boolean): boolean {
  return isShown || (skill === '' && (list === 'latest' || list === 'unread' || list === 'unanswered'));
}

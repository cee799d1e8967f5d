import type { ForumTopicRow } from '../../api/models';
import { newsOfTopic } from './forum-news-words';

const ruth: ForumTopicRow['lastPostBy'] = { kind: 'person', id: 8, name: 'Ruth Ellery', initials: 'Ru', about: null };
const told = (kind: ForumTopicRow['kind'], mine: boolean, posts: number | null) =>
  newsOfTopic({ kind, mine, unread: { kind: 'posts', posts }, lastPostBy: ruth });

it.each([
  [told('question', true, 1), 'Ruth Ellery replied to your question'],
  [told('discussion', true, 3), '3 new replies to your topic, the last by Ruth Ellery'],
  [told('question', false, 3), '3 new replies, the last by Ruth Ellery'],
  [told('question', false, null), 'Ruth Ellery replied'],
  [told('question', false, 120), 'More than 99 new replies, the last by Ruth Ellery'],
])('says %s', (words, expected) => {
  expect(words).toBe(expected);
});

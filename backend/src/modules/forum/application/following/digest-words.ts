import type { DigestRhythm } from '../../domain/following/digest.js';
import type { DigestTopic } from '../../persistence/following/digests.repository.js';
import type { ForumMailWords } from './forum-mail.js';
import { topicPath } from './post-news.js';

/** Undefined where there is nothing to tell. A question that stands among the topics is not told twice. */
export function digestWords(
  rhythm: Exclude<DigestRhythm, 'off'>,
  topics: readonly DigestTopic[],
  questions: readonly DigestTopic[],
): Omit<ForumMailWords, 'key'> | undefined {
  const others = topics.filter(({ id }) => !questions.some((question) => question.id === id));
  if (others.length + questions.length === 0) return undefined;
  const [first] = [...others, ...questions];
  return {
    subject: `${rhythm === 'daily' ? 'Today' : 'This week'} in the forum: ${first?.title ?? ''}`,
    paragraphs: [introduction(others.length, questions.length)],
    items: [
      ...others.map((topic) => ({ title: topic.title, path: topicPath(topic.id), text: numbers(topic) })),
      ...questions.map((topic) => ({
        title: topic.title,
        path: topicPath(topic.id),
        text: `A question in ${topic.categoryName} that nobody has answered, about what you can help with`,
      })),
    ],
    button: { label: 'Open the forum', path: '/forum' },
    reason: `You get this because you asked for a ${rhythm} summary of the forum.`,
    stop: { what: 'digest', id: 0, label: 'Stop this summary' },
  };
}

function introduction(topics: number, questions: number): string {
  if (topics === 0)
    return questions === 1
      ? 'Somebody has a question that you may be able to answer.'
      : 'Colleagues have questions that you may be able to answer.';
  return questions === 0
    ? 'What colleagues talked about and you have not read:'
    : 'What colleagues talked about and you have not read, and what you may be able to answer:';
}

function numbers({ categoryName, replies, reactions }: DigestTopic): string {
  const parts = [counted(replies, 'reply', 'replies'), counted(reactions, 'reaction', 'reactions')].filter((part) => part !== '');
  return [categoryName, ...parts].join(', ');
}

function counted(many: number, one: string, several: string): string {
  if (many === 0) return '';
  return `${many.toLocaleString('en-GB')} ${many === 1 ? one : several}`;
}

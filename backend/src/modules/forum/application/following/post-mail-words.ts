import { momentInWords } from '../../../../platform/calendar/index.js';
import type { NewsReason } from '../../domain/following/news.js';
import type { ForumMailWords } from './forum-mail.js';
import { postPath } from './post-news.js';

/** A post as a mail tells it. */
export interface MailedPost {
  readonly id: number;
  readonly number: number;
  readonly authorName: string;
  /** The words without marks. */
  readonly text: string;
  readonly postedAt: Date;
  readonly reason: NewsReason;
}

interface MailedTopic {
  readonly id: number;
  readonly title: string;
  readonly categoryId: number;
  readonly categoryName: string;
}

/** Posts that stand in a mail with their words; the others are counted. */
const MOST_POSTS = 5;
const LONGEST = 700;

/** One mail for all posts of a topic that wait. */
export function postMailWords(topic: MailedTopic, posts: readonly MailedPost[], timeZone: string): Omit<ForumMailWords, 'key'> {
  const [first] = posts;
  if (!first) throw new RangeError('A mail tells of one post at least.');
  const more = posts.length - MOST_POSTS;
  return {
    subject: subjectOf(topic, posts, first),
    paragraphs: [
      `In ‘${topic.title}’, ${topic.categoryName}:`,
      ...posts
        .slice(0, MOST_POSTS)
        .map((post) => `${post.authorName}, ${momentInWords(post.postedAt, timeZone)}:\n${shortened(post.text)}`),
      ...(more > 0 ? [more === 1 ? 'There is one more post.' : `There are ${String(more)} more posts.`] : []),
    ],
    button: { label: 'Read and reply', path: linkOf(topic, posts, first) },
    reason: reasons[mostPressing(posts).reason],
    stop: posts.every(({ reason }) => reason === 'topic')
      ? { what: 'category', id: topic.categoryId, label: `Stop emails about new topics in ${topic.categoryName}` }
      : { what: 'topic', id: topic.id, label: 'Stop emails about this topic' },
  };
}

/** One post is opened with the box to reply to it; of several, the first to read. */
function linkOf(topic: MailedTopic, { length }: readonly MailedPost[], { number }: MailedPost): string {
  return `${postPath(topic.id, number)}${length === 1 ? `?reply=${String(number)}` : ''}`;
}

function subjectOf({ title, categoryName }: MailedTopic, posts: readonly MailedPost[], first: MailedPost): string {
  const { authorName, reason } = mostPressing(posts);
  if (reason === 'mention') return `${authorName} mentioned you: ${title}`;
  if (reason === 'answer') return `${authorName} replied to you: ${title}`;
  if (reason === 'topic') return `New in ${categoryName}: ${title}`;
  return posts.length === 1 ? `${first.authorName} replied: ${title}` : `${String(posts.length)} new replies: ${title}`;
}

const reasons: Readonly<Record<NewsReason, string>> = {
  mention: 'You get this because somebody mentioned you and you have not read it in Trellis yet.',
  answer: 'You get this because somebody replied to you and you have not read it in Trellis yet.',
  topic: 'You get this because you watch this category and have not read the topic in Trellis yet.',
  reply: 'You get this because you watch this topic and have not read its new replies in Trellis yet.',
};

const pressing: readonly NewsReason[] = ['mention', 'answer', 'topic', 'reply'];

function mostPressing(posts: readonly MailedPost[]): MailedPost {
  return posts.reduce((most, post) => (pressing.indexOf(post.reason) < pressing.indexOf(most.reason) ? post : most));
}

function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const start = text.slice(0, LONGEST);
  const end = start.lastIndexOf(' ');
  return `${end > LONGEST / 2 ? start.slice(0, end) : start} …`;
}

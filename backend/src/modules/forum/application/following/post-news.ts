import type { Notice } from '../../../../platform/notifications/index.js';
import type { NewsReason } from '../../domain/following/news.js';
import { forumNewsKinds } from '../notification-kinds.js';

/** Titles of notices are as long as this at most. */
const TITLE = 200;

export const topicPath = (topicId: number): string => `/forum/t/${String(topicId)}`;
export const postPath = (topicId: number, number: number): string => `${topicPath(topicId)}/${String(number)}`;

/** What is told of a post in the product. */
export interface PostNews {
  readonly topic: { readonly id: number; readonly title: string; readonly categoryName: string };
  readonly post: { readonly id: number; readonly number: number };
  readonly authorName: string;
}

/** What else there is to read, for a notice that stands for several replies. */
export interface Unread {
  readonly many: number;
  readonly first: number | null;
}

/** Counted no further: "99 or more". */
export const mostUnread = 100;

type Words = Omit<Notice, 'personId'>;

/** Mails of posts are decided on later, so these never bring one. */
export function noticeOf(reason: NewsReason, news: PostNews, unread: Unread): Words {
  const { topic, post, authorName } = news;
  const where = `In ‘${topic.title}’, ${topic.categoryName}.`;
  const link = postPath(topic.id, post.number);
  switch (reason) {
    case 'mention':
      return { ...mentions, key: `forum.mention:${String(post.id)}`, title: cut(`${authorName} mentioned you`), body: where, link };
    case 'answer':
      return { ...mentions, key: `forum.answer:${String(post.id)}`, title: cut(`${authorName} replied to you`), body: where, link };
    case 'topic':
      return {
        ...noMail,
        key: `forum.topic:${String(topic.id)}`,
        kind: forumNewsKinds.topics.kind,
        title: cut(`New in ${topic.categoryName}: ${topic.title}`),
        body: `Started by ${authorName}.`,
        link: topicPath(topic.id),
      };
    case 'reply':
      return repliesNotice(news, unread);
  }
}

const noMail = { mail: null } as const;
const mentions = { ...noMail, kind: forumNewsKinds.mentions.kind };

/** One notice for each topic until it is read. */
function repliesNotice({ topic, post, authorName }: PostNews, { many, first }: Unread): Words {
  const group = `forum.replies:${String(topic.id)}:`;
  return {
    ...noMail,
    group,
    key: `${group}${String(post.number).padStart(10, '0')}`,
    kind: forumNewsKinds.replies.kind,
    title: cut(
      many > 1
        ? `${many >= mostUnread ? '99 or more' : String(many)} new replies in ‘${topic.title}’`
        : `${authorName} replied in ‘${topic.title}’`,
    ),
    body: many > 1 ? `The latest is from ${authorName}.` : `${topic.categoryName}.`,
    link: postPath(topic.id, first ?? post.number),
  };
}

function cut(title: string): string {
  return title.length <= TITLE ? title : `${title.slice(0, TITLE - 1)}…`;
}

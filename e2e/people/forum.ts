import { randomUUID } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import type { APIResponse } from '@playwright/test';
import type { Person } from './person';

export interface ForumTopic {
  readonly id: number;
  readonly title: string;
  readonly path: string;
}

interface WrittenPost {
  readonly topicId: number;
  readonly post: { readonly number: number };
}

interface Category {
  readonly id: number;
  readonly slug: string;
}

/** Letters alone, so that nothing that other journeys wrote is like it. */
export const unlikeOthers = (): string =>
  randomUUID()
    .replace(/[^a-z]/g, '')
    .padEnd(12, 'qzxj')
    .slice(0, 12);

/** A category of the demo council by its place in the address. */
async function categoryOf(person: Person, slug: string): Promise<Category> {
  const { items } = await person.asks<{ items: Category[] }>('GET', '/api/forum/categories');
  const category = items.find((each) => each.slug === slug);
  if (!category) throw new Error(`${person.key} finds no category ${slug}.`);
  return category;
}

/** A topic by API, in "Ask anything" unless said otherwise. */
export async function aForumTopic(
  author: Person,
  {
    title = `A journey begins ${unlikeOthers()}`,
    words = `How do you do it? ${unlikeOthers()}`,
    kind = 'question',
    slug = 'ask-anything',
    categoryId,
  }: { title?: string; words?: string; kind?: 'question' | 'discussion'; slug?: string; categoryId?: number } = {},
): Promise<ForumTopic> {
  const category = categoryId ?? (await categoryOf(author, slug)).id;
  const { topicId } = await writes<WrittenPost>(author, '/api/forum/topics', { categoryId: category, kind, title, words });
  return { id: topicId, title, path: `/forum/t/${String(topicId)}` };
}

/** A reply by API, in words of its own. @returns its number */
export async function reply(author: Person, topic: ForumTopic, words = `I do it like this: ${unlikeOthers()}`): Promise<number> {
  const { post } = await writes<WrittenPost>(author, `/api/forum/topics/${String(topic.id)}/posts`, { words });
  return post.number;
}

/** So many replies by several people, who take turns. */
export async function replies(authors: readonly Person[], topic: ForumTopic, count: number): Promise<void> {
  const words = (number: number): string => `Reply ${String(number)}. ${'It took us a while to find out. '.repeat(6)}${unlikeOthers()}`;
  for (let number = 1; number <= count; number += 1) {
    const author = authors[number % authors.length];
    if (author) await reply(author, topic, words(number));
  }
}

/** People write no faster than the forum lets them: where somebody has just written elsewhere, it says for how long to wait. */
async function writes<Answer>(author: Person, path: string, body: Record<string, unknown>): Promise<Answer> {
  const key = randomUUID();
  for (;;) {
    const response: APIResponse = await author.request('POST', path, { key, ...body });
    if (response.ok()) return (await response.json()) as Answer;
    const wait = Number(response.headers()['retry-after'] ?? 0);
    if (response.status() !== 429 || wait === 0 || wait > 40) throw new Error(`${author.key}: ${path} answered ${await response.text()}`);
    await after(wait * 1000);
  }
}

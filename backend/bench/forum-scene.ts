import { randomUUID } from 'node:crypto';
import { MakeCategory, Reply, StartTopic } from '../src/modules/forum/index.js';
import { Actor } from '../src/platform/access/index.js';
import { Transactions } from '../src/platform/database/index.js';
import type { Product } from './product.js';

/** What people write: a few sentences, a list, a link. */
export const wordsOfAPost = `We tried this in **Libraries** last spring, and three things made the difference:

1. one page that says *who* decides, and by when
2. a short call before the form, not after it
3. the template on [the intranet](https://intranet.aldermere.example/templates/letters)

The calls about it went down by a third. I can share the before and after, and the numbers, if that helps.`;

/** Topics in a category of their own that everybody reads, each with so many replies from people in turn. @returns their ids */
export async function aForumScene(product: Product, { topics, replies }: { topics: number; replies: number }): Promise<number[]> {
  const transactions = product.get(Transactions);
  const rows = await transactions.query<{ id: number }>(`SELECT id FROM person WHERE state = 'here' ORDER BY id LIMIT 400`);
  const people = rows.map(({ id }) => new Actor(0, id, 0, 'Bench', [{ role: 'administrator', scopeId: null }]));
  let turn = 0;
  const next = async (): Promise<Actor> => {
    if (turn % people.length === 0) await forgetPace((sql) => transactions.execute(sql));
    turn += 1;
    const person = people[turn % people.length];
    if (!person) throw new Error('Nobody works here.');
    return person;
  };
  const category = {
    name: `Bench ${randomUUID().slice(0, 8)}`,
    description: '',
    serviceId: null,
    ownTopicsOnly: false,
    anonymousQuestions: false,
    opensWith: 'discussion' as const,
    grants: [
      { holder: 'staff' as const, serviceId: null, level: 'start' as const },
      { holder: 'forum-moderator' as const, serviceId: null, level: 'moderate' as const },
    ],
    members: [],
  };
  const categoryId = await product.get(MakeCategory).run(await next(), category);
  const ids: number[] = [];
  for (let topic = 0; topic < topics; topic += 1) {
    const words = { key: randomUUID(), categoryId, title: `What made the difference? ${String(topic)}`, words: wordsOfAPost, skillIds: [] };
    const { topicId } = await product.get(StartTopic).run(await next(), words);
    for (let reply = 0; reply < replies; reply += 1) {
      await product.get(Reply).run(await next(), topicId, { key: randomUUID(), words: wordsOfAPost, replyTo: null });
    }
    ids.push(topicId);
  }
  return ids;
}

/** Nobody has written anything lately, so that nobody is asked to wait. */
export async function forgetPace(execute: (sql: string) => Promise<unknown>): Promise<void> {
  await execute('UPDATE forum_turn SET posted_at = NULL, started_at = NULL, last_text = NULL, posts = 0, topics = 0');
}

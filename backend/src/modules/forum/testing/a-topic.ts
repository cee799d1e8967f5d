import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../platform/access/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { replySchema, type WrittenPost } from '../api/posts/post.schemas.js';
import { startTopicSchema, type StartTopicRequest } from '../api/topics/topic.schemas.js';
import { Reply } from '../application/posts/reply.js';
import { StartTopic } from '../application/topics/start-topic.js';
import type { Grant } from '../domain/categories/levels.js';
import type { ForumRoom } from './forum-room.js';

interface CategoryWishes {
  readonly ownTopicsOnly?: boolean;
  readonly serviceId?: number | null;
  readonly members?: readonly { readonly personId: number; readonly moderates?: boolean }[];
}

/** Anyone starts topics, moderators moderate. */
export const openToAll: readonly Grant[] = [
  { holder: 'staff', serviceId: null, level: 'start' },
  { holder: 'forum-moderator', serviceId: null, level: 'moderate' },
];

export const membersOnly: readonly Grant[] = [{ holder: 'member', serviceId: null, level: 'start' }];

let last = 0;

/** A category with these grants. @returns its id */
export async function aCategory(
  room: Pick<ForumRoom, 'get'>,
  grants: readonly Grant[] = openToAll,
  { ownTopicsOnly = false, serviceId = null, members = [] }: CategoryWishes = {},
): Promise<number> {
  last += 1;
  const transactions = room.get(Transactions);
  const { insertId: id } = await transactions.execute(
    `INSERT INTO forum_category (slug, name, description, position, service_id, own_topics_only) VALUES (?, ?, 'For specs', ?, ?, ?)`,
    [`spec-${String(last)}`, `Category ${String(last)}`, last, serviceId, ownTopicsOnly ? 1 : 0],
  );
  for (const grant of grants) {
    await transactions.execute('INSERT INTO forum_category_grant (category_id, holder, service_id, level) VALUES (?, ?, ?, ?)', [
      id,
      grant.holder,
      grant.serviceId,
      grant.level,
    ]);
  }
  for (const { personId, moderates = false } of members) {
    await transactions.execute(
      'INSERT INTO forum_category_member (category_id, person_id, added_at, moderates) VALUES (?, ?, 20261102090000, ?)',
      [id, personId, moderates ? 1 : 0],
    );
  }
  return id;
}

type TopicWishes = Partial<Omit<StartTopicRequest, 'categoryId'>>;

/** `aTopic(room, anna, categoryId)`: a topic through the use case. */
export function aTopic(room: Pick<ForumRoom, 'get'>, author: Actor, categoryId: number, wishes: TopicWishes = {}): Promise<WrittenPost> {
  last += 1;
  const usual = { key: randomUUID(), categoryId, title: `Topic ${String(last)} of ${author.name}`, words: `Words ${String(last)}` };
  return room.get(StartTopic).run(author, startTopicSchema.parse({ ...usual, ...wishes }));
}

/** `aReply(room, ben, topicId)`: words that nobody has used before, through the use case. */
export function aReply(
  room: Pick<ForumRoom, 'get'>,
  author: Actor,
  topicId: number,
  wishes: { key?: string; words?: string; replyTo?: number } = {},
): Promise<WrittenPost> {
  last += 1;
  const usual = { key: randomUUID(), words: `Reply ${String(last)} of ${author.name}` };
  return room.get(Reply).run(author, topicId, replySchema.parse({ ...usual, ...wishes }));
}

import { Transactions } from '../../../platform/database/index.js';
import type { AuthorKind, PostState } from '../domain/words.js';
import type { CountedPost, TopicCounts } from './counts-afresh.js';
import type { ForumRoom } from './forum-room.js';

type Room = Pick<ForumRoom, 'get'>;

export interface StoredPost extends CountedPost {
  readonly id: number;
  readonly topicId: number;
  readonly source: string;
  readonly revisions: number;
  readonly movedToTopicId: number | null;
  readonly movedToNo: number | null;
}

export interface StoredTopic extends TopicCounts {
  readonly id: number;
  readonly categoryId: number;
  readonly state: string;
  readonly title: string;
  readonly rev: number;
  readonly lastNo: number;
  readonly wantsAnswer: number;
  readonly acceptedNo: number | null;
  readonly mergedIntoId: number | null;
  readonly authorId: number | null;
  readonly authorAs: AuthorKind;
}

/** Every row of the posts of a topic, also those that nobody is shown. */
export function storedPosts(room: Room, topicId: number): Promise<StoredPost[]> {
  return room.get(Transactions).query<StoredPost>(
    `SELECT id, topic_id AS topicId, number, state, posted_at AS postedAt, author_id AS authorId, author_as AS authorAs, source, revisions,
        thanks + helpful + celebrate AS reactions, moved_to_topic_id AS movedToTopicId, moved_to_no AS movedToNo
      FROM forum_post WHERE topic_id = ? ORDER BY number`,
    [topicId],
  );
}

export async function storedTopic(room: Room, topicId: number): Promise<StoredTopic> {
  const row = await room.get(Transactions).one<StoredTopic>(
    `SELECT id, category_id AS categoryId, state, title, rev, last_no AS lastNo, replies, reactions, last_post_at AS lastPostAt,
        last_post_by AS lastPostBy, last_post_as AS lastPostAs, wants_answer AS wantsAnswer, accepted_no AS acceptedNo,
        merged_into_id AS mergedIntoId, author_id AS authorId, author_as AS authorAs
      FROM forum_topic WHERE id = ?`,
    [topicId],
  );
  if (!row) throw new Error(`There is no topic ${String(topicId)}.`);
  return row;
}

/** `await statesOf(room, id)`: shown, hidden, shown ... in the order of the numbers. */
export async function statesOf(room: Room, topicId: number): Promise<PostState[]> {
  return (await storedPosts(room, topicId)).map(({ state }) => state);
}

import { Injectable } from '@nestjs/common';
import { type SqlValue, Transactions } from '../../../../platform/database/index.js';
import type { Place } from '../../domain/lists/topic-lists.js';
import type { FollowLevel } from '../../domain/words.js';
import type { TopicRow } from '../topics/topics.repository.js';

/** A topic of a list with what the reader has of it; `level` is null where they have nothing. */
export type ListedRow = Omit<TopicRow, 'rev' | 'acceptedAt' | 'acceptedBy' | 'mergedIntoId' | 'aboutKind' | 'aboutId'> &
  Readonly<{ lastReadNo: number | null; level: FollowLevel | null; readAt: Date | null }>;

/** Rows of lists: the ids come first, by the statement of each list, and everything about them afterwards. */
@Injectable()
export class TopicListsRepository {
  constructor(private readonly transactions: Transactions) {}

  async places(sql: string, values: readonly SqlValue[]): Promise<Place[]> {
    const rows = await this.transactions.query<{ id: number; place: Date | number }>(sql, values);
    return rows.map(({ id, place }) => ({ id, key: place instanceof Date ? place.getTime() : place }));
  }

  counts(sql: string, values: readonly SqlValue[]): Promise<{ categoryId: number; many: number }[]> {
    return this.transactions.query(sql, values);
  }

  /** In the order of the ids. */
  async rows(ids: readonly number[], personId: number): Promise<ListedRow[]> {
    if (ids.length === 0) return [];
    const rows = await this.transactions.query<ListedRow>(
      `SELECT t.id, t.category_id AS categoryId, t.kind, t.state, t.title, t.author_id AS authorId, t.author_as AS authorAs,
          t.started_at AS startedAt, t.last_no AS lastNo, t.replies, t.reactions, t.last_post_at AS lastPostAt, t.last_post_by AS lastPostBy,
          t.last_post_as AS lastPostAs, t.wants_answer AS wantsAnswer, t.accepted_no AS acceptedNo, t.locked_at AS lockedAt,
          t.pinned_until AS pinnedUntil, r.last_read_no AS lastReadNo, r.level, r.read_at AS readAt
        FROM forum_topic t LEFT JOIN forum_reading r ON r.person_id = ? AND r.topic_id = t.id WHERE t.id IN (?)`,
      [personId, ids],
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  async skillsOf(ids: readonly number[]): Promise<ReadonlyMap<number, readonly number[]>> {
    const skills = new Map<number, number[]>();
    if (ids.length === 0) return skills;
    const rows = await this.transactions.query<{ topicId: number; skillId: number }>(
      'SELECT topic_id AS topicId, skill_id AS skillId FROM forum_topic_skill WHERE topic_id IN (?) ORDER BY topic_id, skill_id',
      [ids],
    );
    for (const { topicId, skillId } of rows) skills.set(topicId, [...(skills.get(topicId) ?? []), skillId]);
    return skills;
  }

  /** Pinned now, those whose pin ends last first. @param authorId only those that this person started */
  async pinned(categoryId: number, authorId: number | null, now: Date, most: number): Promise<number[]> {
    const rows = await this.transactions.query<{ id: number }>(
      `SELECT id FROM forum_topic WHERE category_id = ? AND pinned_until > ? AND state = 'open' ${authorId === null ? '' : 'AND author_id = ?'}
        ORDER BY pinned_until DESC, id DESC LIMIT ?`,
      [categoryId, now, ...(authorId === null ? [] : [authorId]), most],
    );
    return rows.map(({ id }) => id);
  }

  /** Whether no more topics than that have the skill. */
  async hasAtMost(skillId: number, most: number): Promise<boolean> {
    const row = await this.transactions.one<{ many: number }>(
      'SELECT COUNT(*) AS many FROM (SELECT 1 FROM forum_topic_skill WHERE skill_id = ? LIMIT ?) few',
      [skillId, most + 1],
    );
    return (row?.many ?? 0) <= most;
  }
}

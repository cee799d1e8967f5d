import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';
import { type Reaction, reactions } from '../../domain/words.js';

export interface ReactionRow {
  readonly kind: Reaction;
  readonly personId: number;
}

/** What people said to posts without words. Changed with the post locked. */
@Injectable()
export class ReactionsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** @returns when it was said; null where nothing changed: it was there already, or was not */
  async set(postId: number, kind: Reaction, personId: number, wanted: boolean, now: Date): Promise<Date | null> {
    if (!wanted) return this.remove(postId, kind, personId);
    const { affectedRows } = await this.transactions.execute(
      'INSERT IGNORE INTO forum_reaction (post_id, kind, person_id, reacted_at) VALUES (?, ?, ?, ?)',
      [postId, kind, personId, now],
    );
    return affectedRows === 1 ? now : null;
  }

  /** When each of the reactions to the posts was given. */
  async moments(postIds: readonly number[]): Promise<Date[]> {
    if (postIds.length === 0) return [];
    const rows = await this.transactions.query<{ at: Date }>('SELECT reacted_at AS at FROM forum_reaction WHERE post_id IN (?)', [postIds]);
    return rows.map(({ at }) => at);
  }

  /** Writes down how many of a kind a post has. */
  async count(postId: number, kind: Reaction): Promise<void> {
    // The name of the column is a word of a closed list.
    await this.transactions.execute(
      `UPDATE forum_post SET ${kind} = (SELECT COUNT(*) FROM forum_reaction r WHERE r.post_id = ? AND r.kind = ?) WHERE id = ?`,
      [postId, kind, postId],
    );
  }

  /** What one person said to each of the posts. */
  async mine(personId: number, postIds: readonly number[]): Promise<Map<number, Reaction[]>> {
    if (postIds.length === 0) return new Map();
    const rows = await this.transactions.query<{ postId: number; kind: Reaction }>(
      'SELECT post_id AS postId, kind FROM forum_reaction WHERE person_id = ? AND post_id IN (?)',
      [personId, postIds],
    );
    const found = new Map<number, Reaction[]>();
    for (const { postId, kind } of rows) found.set(postId, inOrder([...(found.get(postId) ?? []), kind]));
    return found;
  }

  /** Who said it, oldest first. */
  async of(postId: number, kind: Reaction, limit: number): Promise<number[]> {
    const rows = await this.transactions.query<{ personId: number }>(
      'SELECT person_id AS personId FROM forum_reaction WHERE post_id = ? AND kind = ? ORDER BY reacted_at, person_id LIMIT ?',
      [postId, kind, limit],
    );
    return rows.map(({ personId }) => personId);
  }

  /** What others said to an author's posts in a topic and the author was not told, or was told no earlier than that; newest first. */
  toTell(
    topicId: number,
    authorId: number,
    toldSince: Date | null,
    limit: number,
  ): Promise<(ReactionRow & { number: number; told: number })[]> {
    return this.transactions.query(
      `SELECT p.number, r.kind, r.person_id AS personId, r.told_at IS NOT NULL AS told
        FROM forum_post p JOIN forum_reaction r ON r.post_id = p.id
        WHERE p.topic_id = ? AND p.author_id = ? AND p.state = 'shown' AND (r.told_at IS NULL OR r.told_at >= ?)
        ORDER BY r.reacted_at DESC, r.person_id LIMIT ?`,
      [topicId, authorId, toldSince, limit],
    );
  }

  async told(topicId: number, authorId: number, now: Date): Promise<void> {
    await this.transactions.execute(
      `UPDATE forum_post p JOIN forum_reaction r ON r.post_id = p.id SET r.told_at = ?
        WHERE p.topic_id = ? AND p.author_id = ? AND p.state = 'shown' AND r.told_at IS NULL`,
      [now, topicId, authorId],
    );
  }

  everythingOf(personId: number): Promise<object[]> {
    return this.transactions.query(
      `SELECT p.topic_id AS topicId, p.number, r.kind, r.reacted_at AS reactedAt FROM forum_reaction r JOIN forum_post p ON p.id = r.post_id
        WHERE r.person_id = ? ORDER BY r.reacted_at`,
      [personId],
    );
  }

  private async remove(postId: number, kind: Reaction, personId: number): Promise<Date | null> {
    const its = [postId, kind, personId];
    const row = await this.transactions.one<{ at: Date }>(
      'SELECT reacted_at AS at FROM forum_reaction WHERE post_id = ? AND kind = ? AND person_id = ? FOR UPDATE',
      its,
    );
    if (row) await this.transactions.execute('DELETE FROM forum_reaction WHERE post_id = ? AND kind = ? AND person_id = ?', its);
    return row?.at ?? null;
  }
}

function inOrder(kinds: readonly Reaction[]): Reaction[] {
  return reactions.filter((kind) => kinds.includes(kind));
}

import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';
import type { Follow, FollowReason } from '../../domain/following/follow-level.js';
import type { FollowLevel } from '../../domain/words.js';

/** Somebody who hears of a topic. */
export interface Follower {
  readonly personId: number;
  readonly level: FollowLevel;
}

export type FollowRow = Follow & { readonly since: Date };

@Injectable()
export class FollowsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Locks what a person has to do with a topic until the transaction ends, whether or not they had anything to do with it. */
  async hold(personId: number, topicId: number): Promise<void> {
    await this.transactions.execute(
      'INSERT INTO forum_reading (person_id, topic_id) VALUES (?, ?) ON DUPLICATE KEY UPDATE topic_id = VALUES(topic_id)',
      [personId, topicId],
    );
  }

  of(personId: number, topicId: number): Promise<FollowRow[]> {
    return this.transactions.query<FollowRow>(
      'SELECT reason, level, since FROM forum_follow WHERE person_id = ? AND topic_id = ? ORDER BY since, reason',
      [personId, topicId],
    );
  }

  /** A reason that is there already keeps since when. */
  async put(personId: number, topicId: number, { reason, level }: Follow, now: Date): Promise<void> {
    await this.transactions.execute(
      `INSERT INTO forum_follow (person_id, topic_id, reason, level, since) VALUES (?, ?, ?, ?, ?)
        ON DUPLICATE KEY UPDATE level = VALUES(level)`,
      [personId, topicId, reason, level, now],
    );
  }

  async remove(personId: number, topicId: number, reason: FollowReason): Promise<void> {
    await this.transactions.execute('DELETE FROM forum_follow WHERE person_id = ? AND topic_id = ? AND reason = ?', [
      personId,
      topicId,
      reason,
    ]);
  }

  async setLevel(personId: number, topicId: number, level: FollowLevel): Promise<void> {
    await this.transactions.execute('UPDATE forum_reading SET level = ? WHERE person_id = ? AND topic_id = ?', [level, personId, topicId]);
  }

  async levelOf(personId: number, topicId: number): Promise<FollowLevel> {
    return (await this.levelsOf(topicId, [personId])).get(personId) ?? 'normal';
  }

  /** Of those who never had to do with the topic nothing is said: they follow it as usual. */
  async levelsOf(topicId: number, personIds: readonly number[]): Promise<Map<number, FollowLevel>> {
    if (personIds.length === 0) return new Map();
    const rows = await this.transactions.query<Follower>(
      'SELECT person_id AS personId, level FROM forum_reading WHERE topic_id = ? AND person_id IN (?)',
      [topicId, personIds],
    );
    return new Map(rows.map(({ personId, level }) => [personId, level]));
  }

  /** Those who follow or watch, by their number from `after` on. */
  followersOf(topicId: number, after: number, limit: number): Promise<Follower[]> {
    return this.transactions.query<Follower>(
      `SELECT person_id AS personId, level FROM forum_reading
        WHERE topic_id = ? AND level IN ('following', 'watching') AND person_id > ? ORDER BY person_id LIMIT ?`,
      [topicId, after, limit],
    );
  }

  async isWatched(categoryId: number, personId: number): Promise<boolean> {
    return (await this.watchersAmong(categoryId, [personId])).size > 0;
  }

  async watchersAmong(categoryId: number, personIds: readonly number[]): Promise<Set<number>> {
    if (personIds.length === 0) return new Set();
    const rows = await this.transactions.query<{ personId: number }>(
      'SELECT person_id AS personId FROM forum_category_watch WHERE category_id = ? AND person_id IN (?)',
      [categoryId, personIds],
    );
    return new Set(rows.map(({ personId }) => personId));
  }

  async watchersOf(categoryId: number, after: number, limit: number): Promise<number[]> {
    const rows = await this.transactions.query<{ personId: number }>(
      'SELECT person_id AS personId FROM forum_category_watch WHERE category_id = ? AND person_id > ? ORDER BY person_id LIMIT ?',
      [categoryId, after, limit],
    );
    return rows.map(({ personId }) => personId);
  }

  async watch(categoryId: number, personId: number, now: Date): Promise<void> {
    await this.transactions.execute(
      'INSERT INTO forum_category_watch (category_id, person_id, since) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE since = since',
      [categoryId, personId, now],
    );
  }

  async unwatch(categoryId: number, personId: number): Promise<void> {
    await this.transactions.execute('DELETE FROM forum_category_watch WHERE category_id = ? AND person_id = ?', [categoryId, personId]);
  }

  /** Takes away all that a person follows. What they have read stays. */
  async forget(personId: number): Promise<void> {
    await this.transactions.execute(`UPDATE forum_reading SET level = 'normal' WHERE person_id = ?`, [personId]);
    await this.transactions.execute('DELETE FROM forum_follow WHERE person_id = ?', [personId]);
    await this.transactions.execute('DELETE FROM forum_category_watch WHERE person_id = ?', [personId]);
  }

  everythingOf(personId: number): Promise<object[]> {
    return this.transactions.query(
      `SELECT f.topic_id AS topicId, t.title, f.reason, f.level, f.since FROM forum_follow f JOIN forum_topic t ON t.id = f.topic_id
        WHERE f.person_id = ? ORDER BY f.since, f.topic_id`,
      [personId],
    );
  }

  async watchedBy(personId: number): Promise<number[]> {
    const rows = await this.transactions.query<{ id: number }>(
      'SELECT category_id AS id FROM forum_category_watch WHERE person_id = ? ORDER BY category_id',
      [personId],
    );
    return rows.map(({ id }) => id);
  }
}

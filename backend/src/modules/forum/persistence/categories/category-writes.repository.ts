import { Injectable } from '@nestjs/common';
import { type SqlValue, Transactions } from '../../../../platform/database/index.js';
import type { Grant } from '../../domain/categories/levels.js';
import type { TopicKind } from '../../domain/words.js';

export interface CategoryWords {
  readonly name: string;
  readonly description: string;
  readonly serviceId: number | null;
  readonly ownTopicsOnly: boolean;
  readonly anonymousQuestions: boolean;
  readonly opensWith: TopicKind;
}

export interface MemberRow {
  readonly personId: number;
  readonly moderates: number;
  readonly addedAt: Date;
}

const columnOf: Readonly<Record<keyof CategoryWords, string>> = {
  name: 'name',
  description: 'description',
  serviceId: 'service_id',
  ownTopicsOnly: 'own_topics_only',
  anonymousQuestions: 'anonymous_questions',
  opensWith: 'opens_with',
};

/** What changes categories. Whoever does holds the category's row alone. */
@Injectable()
export class CategoryWritesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Stands last. */
  async add(slug: string, words: CategoryWords): Promise<number> {
    const { insertId } = await this.transactions.execute(
      `INSERT INTO forum_category (slug, name, description, position, service_id, own_topics_only, anonymous_questions, opens_with)
        SELECT ?, ?, ?, COALESCE(MAX(position), 0) + 1, ?, ?, ?, ? FROM forum_category`,
      [
        slug,
        words.name,
        words.description,
        words.serviceId,
        Number(words.ownTopicsOnly),
        Number(words.anonymousQuestions),
        words.opensWith,
      ],
    );
    return insertId;
  }

  /** Raises the category's revision too. */
  async change(id: number, words: Partial<CategoryWords>): Promise<void> {
    const known = (Object.keys(columnOf) as (keyof CategoryWords)[]).filter((key) => words[key] !== undefined);
    const values = known.map((key): SqlValue => (typeof words[key] === 'boolean' ? Number(words[key]) : (words[key] ?? null)));
    const sets = known.map((key) => `${columnOf[key]} = ?, `).join('');
    await this.transactions.execute(`UPDATE forum_category SET ${sets}rev = rev + 1 WHERE id = ?`, [...values, id]);
  }

  async archive(id: number, at: Date | null): Promise<void> {
    await this.transactions.execute('UPDATE forum_category SET archived_at = ?, rev = rev + 1 WHERE id = ?', [at, id]);
  }

  /** In the order of the ids, before all others. */
  async order(ids: readonly number[]): Promise<void> {
    for (const [index, id] of ids.entries()) {
      await this.transactions.execute('UPDATE forum_category SET position = ? WHERE id = ?', [index + 1, id]);
    }
  }

  async setGrants(id: number, grants: readonly Grant[]): Promise<void> {
    await this.transactions.execute('DELETE FROM forum_category_grant WHERE category_id = ?', [id]);
    if (grants.length === 0) return;
    await this.transactions.execute(
      `INSERT INTO forum_category_grant (category_id, holder, service_id, level) VALUES ${grants.map(() => '(?, ?, ?, ?)').join(', ')}`,
      grants.flatMap(({ holder, serviceId, level }) => [id, holder, serviceId, level]),
    );
  }

  /** Adds a member, or says anew whether they look after the group. */
  async setMember(id: number, member: { personId: number; moderates: boolean }, by: number, now: Date): Promise<void> {
    await this.transactions.execute(
      `INSERT INTO forum_category_member (category_id, person_id, added_by, added_at, moderates) VALUES (?, ?, ?, ?, ?)
        ON DUPLICATE KEY UPDATE moderates = VALUES(moderates)`,
      [id, member.personId, by, now, Number(member.moderates)],
    );
  }

  async removeMember(id: number, personId: number): Promise<boolean> {
    const { affectedRows } = await this.transactions.execute('DELETE FROM forum_category_member WHERE category_id = ? AND person_id = ?', [
      id,
      personId,
    ]);
    return affectedRows === 1;
  }

  async showPresence(id: number, personId: number, shows: boolean): Promise<void> {
    await this.transactions.execute('UPDATE forum_category_member SET shows_presence = ? WHERE category_id = ? AND person_id = ?', [
      Number(shows),
      id,
      personId,
    ]);
  }

  /** Those who look after it first, then those who have been there longest. */
  members(id: number, limit: number): Promise<MemberRow[]> {
    return this.transactions.query<MemberRow>(
      `SELECT person_id AS personId, moderates, added_at AS addedAt FROM forum_category_member WHERE category_id = ?
        ORDER BY moderates DESC, added_at, person_id LIMIT ?`,
      [id, limit],
    );
  }

  async categoriesOf(personId: number): Promise<number[]> {
    const rows = await this.transactions.query<{ id: number }>(
      'SELECT category_id AS id FROM forum_category_member WHERE person_id = ? ORDER BY category_id',
      [personId],
    );
    return rows.map(({ id }) => id);
  }

  async slugs(): Promise<{ slug: string; serviceId: number | null }[]> {
    return this.transactions.query('SELECT slug, service_id AS serviceId FROM forum_category');
  }

  /** Topics whose pages may be open. */
  async topicsOf(id: number, after: number, limit: number): Promise<number[]> {
    const rows = await this.transactions.query<{ id: number }>(
      'SELECT id FROM forum_topic WHERE category_id = ? AND id > ? ORDER BY id LIMIT ?',
      [id, after, limit],
    );
    return rows.map((row) => row.id);
  }
}

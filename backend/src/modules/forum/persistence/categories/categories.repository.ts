import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';
import type { Grant } from '../../domain/categories/levels.js';
import type { Holder, Level, TopicKind } from '../../domain/words.js';

/** A category with its grants, and whether one person is a member of it. */
export interface CategoryForPerson {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly position: number;
  readonly serviceId: number | null;
  readonly ownTopicsOnly: boolean;
  readonly anonymousQuestions: boolean;
  readonly opensWith: TopicKind;
  readonly rev: number;
  readonly archivedAt: Date | null;
  readonly grants: readonly Grant[];
  readonly member: { readonly moderates: boolean } | null;
}

interface Row {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly position: number;
  readonly serviceId: number | null;
  readonly ownTopicsOnly: number;
  readonly anonymousQuestions: number;
  readonly opensWith: TopicKind;
  readonly rev: number;
  readonly archivedAt: Date | null;
  readonly holder: Holder | null;
  readonly grantServiceId: number | null;
  readonly level: Level;
  readonly moderates: number | null;
}

const SELECT = `SELECT c.id, c.slug, c.name, c.description, c.position, c.service_id AS serviceId, c.own_topics_only AS ownTopicsOnly,
    c.anonymous_questions AS anonymousQuestions, c.opens_with AS opensWith, c.rev, c.archived_at AS archivedAt,
    g.holder, g.service_id AS grantServiceId, g.level, m.moderates
  FROM forum_category c
    LEFT JOIN forum_category_grant g ON g.category_id = c.id
    LEFT JOIN forum_category_member m ON m.category_id = c.id AND m.person_id = ?`;

/** In a group of this size or more, nobody is named. */
const SMALL_GROUP = 10;

const locks = { none: '', shared: ' LOCK IN SHARE MODE', alone: ' FOR UPDATE' } as const;

@Injectable()
export class CategoriesRepository {
  constructor(private readonly transactions: Transactions) {}

  async all(personId: number): Promise<CategoryForPerson[]> {
    return gathered(await this.transactions.query<Row>(`${SELECT} ORDER BY c.position, c.id, g.id`, [personId]));
  }

  /** Held as it is, by those who write in it, or alone, by who changes its readers, until the transaction ends. */
  async one(id: number, personId: number, lock: keyof typeof locks = 'none'): Promise<CategoryForPerson | undefined> {
    return gathered(await this.transactions.query<Row>(`${SELECT} WHERE c.id = ?${locks[lock]}`, [personId, id]))[0];
  }

  async membersAmong(id: number, personIds: readonly number[]): Promise<Map<number, { readonly moderates: boolean }>> {
    const rows = await this.transactions.query<{ personId: number; moderates: number }>(
      'SELECT person_id AS personId, moderates FROM forum_category_member WHERE category_id = ? AND person_id IN (?)',
      [id, personIds],
    );
    return new Map(rows.map(({ personId, moderates }) => [personId, { moderates: moderates === 1 }]));
  }

  /** Members who allow that the others see them reading a topic; nobody where the group is no small one. */
  async namableIn(topicId: number): Promise<number[]> {
    const members = await this.transactions.query<{ personId: number; showsPresence: number }>(
      `SELECT m.person_id AS personId, m.shows_presence AS showsPresence FROM forum_topic t
          JOIN forum_category_member m ON m.category_id = t.category_id
        WHERE t.id = ? AND NOT EXISTS (SELECT 1 FROM forum_category_grant g WHERE g.category_id = t.category_id AND g.holder <> 'member')
        LIMIT ?`,
      [topicId, SMALL_GROUP],
    );
    if (members.length >= SMALL_GROUP) return [];
    return members.filter(({ showsPresence }) => showsPresence === 1).map(({ personId }) => personId);
  }
}

/** One for each category, out of a row for each of its grants. */
function gathered(rows: readonly Row[]): CategoryForPerson[] {
  const found = new Map<number, CategoryForPerson & { grants: Grant[] }>();
  for (const row of rows) {
    const { holder, grantServiceId, level, moderates, ownTopicsOnly, anonymousQuestions, ...words } = row;
    const category = found.get(row.id) ?? {
      ...words,
      ownTopicsOnly: ownTopicsOnly === 1,
      anonymousQuestions: anonymousQuestions === 1,
      grants: [],
      member: moderates === null ? null : { moderates: moderates === 1 },
    };
    if (holder !== null) category.grants.push({ holder, serviceId: grantServiceId, level });
    found.set(row.id, category);
  }
  return [...found.values()];
}

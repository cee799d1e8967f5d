import { Injectable } from '@nestjs/common';
import { type SqlValue, Transactions } from '../../database/index.js';
import type { Piece } from './search-sql.js';

/** One document, and what it is sorted by: more is earlier, and of two alike the one with the greater number. */
export interface Place {
  readonly id: number;
  readonly rank: number;
}

export interface DocumentText {
  readonly id: number;
  readonly title: string;
  readonly body: string;
}

export interface DocumentRow extends DocumentText {
  readonly kind: string;
  readonly refId: number;
  readonly authorId: number | null;
  readonly solved: number | null;
  readonly datedAt: Date;
  readonly link: string;
}

/** A word in the title weighs as much as this many in the text. */
const TITLE_WEIGHT = 3;
/** After so many days two thirds of what age can take are gone. */
const FADING_DAYS = 500;

/** In a table that the server has not counted yet, every word is infinitely rare. */
const finite = (relevance: string): string => `LEAST(GREATEST(${relevance}, 0), 100000)`;

/** The full text index, and the documents by date. */
@Injectable()
export class SearchIndexRepository {
  constructor(private readonly transactions: Transactions) {}

  /**
   * What matches, best first: by how often the words stand in it and how rare they are, in the title above all; newer and solved a little before.
   * @param condition rights and filters
   */
  best(
    expression: string,
    condition: Piece,
    { limit, now, undated }: { limit: number; now: Date; undated: readonly string[] },
  ): Promise<Place[]> {
    const words: SqlValue[] = [expression, expression.replaceAll('+', '')];
    return this.transactions.query<Place>(
      `SELECT id, FLOOR(1000 * (${finite('MATCH (title, body) AGAINST (? IN BOOLEAN MODE)')}
            + ${String(TITLE_WEIGHT)} * ${finite('MATCH (title) AGAINST (? IN BOOLEAN MODE)')})
          * IF(kind IN (?), 1.5, 0.4 + 0.6 * EXP(-GREATEST(DATEDIFF(?, dated_at), 0) / ${String(FADING_DAYS)})) * IF(solved = 1, 1.2, 1)) AS \`rank\`
        FROM search_document WHERE MATCH (title, body) AGAINST (? IN BOOLEAN MODE) AND ${condition.sql}
        ORDER BY \`rank\` DESC, id DESC LIMIT ?`,
      [...words, undated.length > 0 ? undated : [''], now, expression, ...condition.values, limit],
    );
  }

  /** What has the words in its title, best first. */
  bestTitles(expression: string, condition: Piece, limit: number): Promise<Place[]> {
    return this.transactions.query<Place>(
      `SELECT id, FLOOR(1000 * ${finite('MATCH (title) AGAINST (? IN BOOLEAN MODE)')}) AS \`rank\`
        FROM search_document WHERE MATCH (title) AGAINST (? IN BOOLEAN MODE) AND ${condition.sql} ORDER BY \`rank\` DESC, id DESC LIMIT ?`,
      [expression, expression, ...condition.values, limit],
    );
  }

  /** What may be found, newest first, behind a place. */
  async newest(condition: Piece, after: Place | undefined, limit: number): Promise<(DocumentText & Place)[]> {
    const later = after ? ' AND (dated_at < ? OR (dated_at = ? AND id < ?))' : '';
    const last = after ? [new Date(after.rank), new Date(after.rank), after.id] : [];
    const rows = await this.transactions.query<DocumentText & { datedAt: Date }>(
      `SELECT id, title, body, dated_at AS datedAt FROM search_document WHERE ${condition.sql}${later} ORDER BY dated_at DESC, id DESC LIMIT ?`,
      [...condition.values, ...last, limit],
    );
    return rows.map(({ datedAt, ...text }) => ({ ...text, rank: datedAt.getTime() }));
  }

  async texts(ids: readonly number[]): Promise<Map<number, DocumentText>> {
    if (ids.length === 0) return new Map();
    const rows = await this.transactions.query<DocumentText>('SELECT id, title, body FROM search_document WHERE id IN (?)', [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** @param condition asked once more: what has changed its readers meanwhile is missing */
  async rows(ids: readonly number[], condition: Piece): Promise<Map<number, DocumentRow>> {
    if (ids.length === 0) return new Map();
    const rows = await this.transactions.query<DocumentRow>(
      `SELECT id, kind, ref_id AS refId, author_id AS authorId, title, body, solved, dated_at AS datedAt, link
        FROM search_document WHERE id IN (?) AND ${condition.sql}`,
      [ids, ...condition.values],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}

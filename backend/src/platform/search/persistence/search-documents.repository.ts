import { Injectable } from '@nestjs/common';
import { type SqlValue, Transactions } from '../../database/index.js';
import type { Findable } from '../search-room.js';

/** Documents made at the same moment wait for one another only within one of so many slots. */
const SLOTS = 64;
const TITLE = 200;
/** Much longer than a post may be: what a room might add of its own. */
const BODY = 100_000;
const TAGS = 120;

@Injectable()
export class SearchDocumentsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Until the transaction ends nobody else makes these documents. To be asked before what they are made of is read. */
  async takeTurn(ids: readonly number[]): Promise<void> {
    const slots = [...new Set(ids.map((id) => id % SLOTS))].sort((one, other) => one - other);
    await this.transactions.execute(
      `INSERT INTO search_turn (slot) VALUES ${slots.map(() => '(?)').join(', ')} ON DUPLICATE KEY UPDATE slot = VALUES(slot)`,
      slots,
    );
  }

  /** Writes the documents, new or again. One that stays as it is costs the index nothing. */
  async put(kind: string, documents: ReadonlyMap<number, Findable>): Promise<void> {
    if (documents.size === 0) return;
    const rows = [...documents].map(([refId, document]) => rowOf(kind, refId, document));
    await this.transactions.execute(
      `INSERT INTO search_document (kind, ref_id, scope, owner_id, author_id, category_id, title, body, tags, solved, dated_at, link)
       VALUES ${rows.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ')}
       ON DUPLICATE KEY UPDATE scope = VALUES(scope), owner_id = VALUES(owner_id), author_id = VALUES(author_id),
         category_id = VALUES(category_id), title = VALUES(title), body = VALUES(body), tags = VALUES(tags), solved = VALUES(solved),
         dated_at = VALUES(dated_at), link = VALUES(link)`,
      rows.flat(),
    );
  }

  async remove(kind: string, refIds: readonly number[]): Promise<void> {
    if (refIds.length === 0) return;
    await this.transactions.execute('DELETE FROM search_document WHERE kind = ? AND ref_id IN (?)', [kind, refIds]);
  }

  /** The numbers of things of a kind that have a document, in their order. */
  async refIdsAfter(kind: string, refId: number, limit: number): Promise<number[]> {
    const rows = await this.transactions.query<{ refId: number }>(
      'SELECT ref_id AS refId FROM search_document WHERE kind = ? AND ref_id > ? ORDER BY ref_id LIMIT ?',
      [kind, refId, limit],
    );
    return rows.map((row) => row.refId);
  }

  async progress(): Promise<{ kind: string; version: number; doneTo: number | null }[]> {
    return this.transactions.query('SELECT kind, version, done_to AS doneTo FROM search_progress');
  }

  async setProgress(kind: string, version: number, doneTo: number | null): Promise<void> {
    await this.transactions.execute(
      'INSERT INTO search_progress (kind, version, done_to) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE version = VALUES(version), done_to = VALUES(done_to)',
      [kind, version, doneTo],
    );
  }

  /** Makes the full text index of all documents anew, with stop words in it; nobody writes documents meanwhile. */
  async makeIndexAnew(): Promise<void> {
    await this.transactions.run(async () => {
      await this.transactions.execute('SET SESSION innodb_ft_enable_stopword = OFF');
      await this.transactions.execute('ALTER TABLE search_document DROP KEY ft_search_document_title, DROP KEY ft_search_document_text');
      await this.transactions.execute('ALTER TABLE search_document ADD FULLTEXT KEY ft_search_document_title (title)');
      await this.transactions.execute('ALTER TABLE search_document ADD FULLTEXT KEY ft_search_document_text (title, body)');
    });
  }

  async everythingBy(personId: number): Promise<unknown> {
    return this.transactions.query(
      'SELECT kind, title, body, dated_at AS datedAt, link FROM search_document WHERE author_id = ? ORDER BY id LIMIT 10000',
      [personId],
    );
  }
}

function rowOf(kind: string, refId: number, document: Findable): SqlValue[] {
  const { scope, ownerId = null, authorId = null, categoryId = null, title, body, skillIds = [], solved = null, datedAt, link } = document;
  const tags = skillIds.join(',');
  return [
    kind,
    refId,
    scope,
    ownerId,
    authorId,
    categoryId,
    title.normalize('NFC').slice(0, TITLE),
    body.normalize('NFC').slice(0, BODY),
    tags.length > TAGS ? tags.slice(0, tags.lastIndexOf(',', TAGS)) : tags,
    solved === null ? null : Number(solved),
    datedAt,
    link,
  ];
}

import { Injectable } from '@nestjs/common';
import { isDuplicate, Transactions } from '../../../../platform/database/index.js';
import type { DraftWords } from '../../domain/drafts/draft.js';
import type { ForumDraft } from './draft.entity.js';

const columns = 'person_id AS personId, subject, seq, title, source, details, saved_at AS savedAt';

@Injectable()
export class DraftsRepository {
  constructor(private readonly transactions: Transactions) {}

  find(personId: number, subject: string): Promise<ForumDraft | undefined> {
    return this.transactions.one(`SELECT ${columns} FROM forum_draft WHERE person_id = ? AND subject = ?`, [personId, subject]);
  }

  lock(personId: number, subject: string): Promise<ForumDraft | undefined> {
    return this.transactions.one(`SELECT ${columns} FROM forum_draft WHERE person_id = ? AND subject = ? FOR UPDATE`, [personId, subject]);
  }

  /** Newest first. */
  of(personId: number, limit: number): Promise<ForumDraft[]> {
    return this.transactions.query(`SELECT ${columns} FROM forum_draft WHERE person_id = ? ORDER BY saved_at DESC, subject LIMIT ?`, [
      personId,
      limit,
    ]);
  }

  async count(personId: number): Promise<number> {
    const row = await this.transactions.one<{ drafts: number }>('SELECT COUNT(*) AS drafts FROM forum_draft WHERE person_id = ?', [
      personId,
    ]);
    return row?.drafts ?? 0;
  }

  /** @returns false where another tab has begun it at the same moment */
  async begin(personId: number, subject: string, { title, source, details }: DraftWords, now: Date): Promise<boolean> {
    try {
      await this.transactions.execute(
        'INSERT INTO forum_draft (person_id, subject, seq, title, source, details, saved_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
        [personId, subject, now.getTime(), title, source, details, now],
      );
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  /** Under its lock. */
  async write(personId: number, subject: string, { title, source, details }: DraftWords, now: Date): Promise<void> {
    await this.transactions.execute(
      'UPDATE forum_draft SET seq = seq + 1, title = ?, source = ?, details = ?, saved_at = ? WHERE person_id = ? AND subject = ?',
      [title, source, details, now, personId, subject],
    );
  }

  /** @param upTo newer words than these stay */
  /** Whether it is about other words for a post without a name. */
  async isOfNamelessPost(subject: string): Promise<boolean> {
    const [, id] = /^edit:(\d+)$/.exec(subject) ?? [];
    if (id === undefined) return false;
    const row = await this.transactions.one<{ as: string }>('SELECT author_as AS `as` FROM forum_post WHERE id = ?', [Number(id)]);
    return row?.as === 'anonymous';
  }

  async remove(personId: number, subject: string, upTo: number): Promise<void> {
    await this.transactions.execute('DELETE FROM forum_draft WHERE person_id = ? AND subject = ? AND seq <= ?', [personId, subject, upTo]);
  }

  /** @returns how many there were */
  async removeSavedBefore(instant: Date, limit: number): Promise<number> {
    const { affectedRows } = await this.transactions.execute('DELETE FROM forum_draft WHERE saved_at < ? ORDER BY saved_at LIMIT ?', [
      instant,
      limit,
    ]);
    return affectedRows;
  }
}

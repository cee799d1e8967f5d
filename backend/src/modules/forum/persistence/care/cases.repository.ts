import { Injectable } from '@nestjs/common';
import { isDuplicate, Transactions } from '../../../../platform/database/index.js';
import type { CaseDecision, CaseState, CareReason } from '../../domain/care/words.js';
import type { AuthorKind, PostState } from '../../domain/words.js';

/** A reported post as it is decided on. */
export interface CaseRow {
  readonly id: number;
  readonly postId: number;
  readonly state: CaseState;
  readonly openedAt: Date;
  readonly reports: number;
  readonly claimedBy: number | null;
  readonly claimedUntil: Date | null;
  readonly decision: CaseDecision | null;
  readonly decidedBy: number | null;
  readonly decidedAt: Date | null;
  readonly words: string | null;
}

export interface ReportRow {
  readonly caseId: number;
  readonly reporterId: number;
  readonly reason: CareReason;
  readonly words: string;
  readonly reportedAt: Date;
}

/** A case with the post that it is about, as it is now. */
export interface ListedCase extends CaseRow {
  readonly topicId: number;
  readonly title: string;
  readonly categoryId: number;
  readonly number: number;
  readonly postState: PostState;
  readonly html: string;
  readonly authorId: number | null;
  readonly authorAs: AuthorKind;
  readonly postedAt: Date;
}

interface Where {
  /** Categories that the person looks after. */
  readonly categoryIds: readonly number[];
  /** Nobody decides about what they wrote themselves. */
  readonly notBy: number;
}

const columns = `c.id, c.post_id AS postId, c.state, c.opened_at AS openedAt, c.reports, c.claimed_by AS claimedBy, c.claimed_until AS claimedUntil,
  c.decision, c.decided_by AS decidedBy, c.decided_at AS decidedAt, c.words`;

const placed = `FROM forum_case c JOIN forum_post p ON p.id = c.post_id JOIN forum_topic t ON t.id = p.topic_id
  LEFT JOIN forum_sealed_name s ON s.topic_id = t.id AND p.author_as = 'anonymous'
  WHERE t.category_id IN (?) AND COALESCE(p.author_id, s.person_id, 0) <> ?`;

@Injectable()
export class CasesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** The open case of a post, made where there is none, and locked until the transaction ends. */
  async lockOpenOf(postId: number, now: Date): Promise<CaseRow> {
    await this.transactions.execute(
      `INSERT INTO forum_case (post_id, open_post_id, state, opened_at) VALUES (?, ?, 'open', ?) ON DUPLICATE KEY UPDATE post_id = VALUES(post_id)`,
      [postId, postId, now],
    );
    const held = await this.transactions.one<CaseRow>(`SELECT ${columns} FROM forum_case c WHERE c.open_post_id = ? FOR UPDATE`, [postId]);
    if (!held) throw new Error(`The case of post ${String(postId)} is not there.`);
    return held;
  }

  lock(id: number): Promise<CaseRow | undefined> {
    return this.transactions.one<CaseRow>(`SELECT ${columns} FROM forum_case c WHERE c.id = ? FOR UPDATE`, [id]);
  }

  find(id: number): Promise<CaseRow | undefined> {
    return this.transactions.one<CaseRow>(`SELECT ${columns} FROM forum_case c WHERE c.id = ?`, [id]);
  }

  /** @returns false where the person has reported it already */
  async addReport({ caseId, reporterId, reason, words, reportedAt }: ReportRow): Promise<boolean> {
    try {
      await this.transactions.execute(
        'INSERT INTO forum_report (case_id, reporter_id, reason, words, reported_at) VALUES (?, ?, ?, ?, ?)',
        [...[caseId, reporterId, reason, words, reportedAt]],
      );
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
    await this.transactions.execute('UPDATE forum_case SET reports = reports + 1 WHERE id = ?', [caseId]);
    return true;
  }

  async hasReported(postId: number, personId: number): Promise<boolean> {
    const row = await this.transactions.one<{ one: number }>(
      'SELECT 1 AS one FROM forum_case c JOIN forum_report r ON r.case_id = c.id AND r.reporter_id = ? WHERE c.open_post_id = ?',
      [personId, postId],
    );
    return row !== undefined;
  }

  /** Oldest first, the first few of each case. */
  reportsOf(caseIds: readonly number[]): Promise<ReportRow[]> {
    if (caseIds.length === 0) return Promise.resolve([]);
    return this.transactions.query<ReportRow>(
      `SELECT case_id AS caseId, reporter_id AS reporterId, reason, words, reported_at AS reportedAt FROM forum_report
        WHERE case_id IN (?) ORDER BY case_id, reported_at, reporter_id LIMIT 1000`,
      [caseIds],
    );
  }

  async reportersOf(caseId: number): Promise<number[]> {
    const rows = await this.transactions.query<{ id: number }>('SELECT reporter_id AS id FROM forum_report WHERE case_id = ?', [caseId]);
    return rows.map(({ id }) => id);
  }

  /** Takes the case, or gives it back. */
  async setClaim(id: number, claimedBy: number | null, claimedUntil: Date | null): Promise<void> {
    await this.transactions.execute('UPDATE forum_case SET claimed_by = ?, claimed_until = ? WHERE id = ?', [claimedBy, claimedUntil, id]);
  }

  async decide(id: number, { decision, decidedBy, decidedAt, words }: Pick<CaseRow, 'decision' | 'decidedBy' | 'decidedAt' | 'words'>) {
    await this.transactions.execute(
      `UPDATE forum_case SET state = 'decided', open_post_id = NULL, decision = ?, decided_by = ?, decided_at = ?, words = ?, claimed_by = NULL,
        claimed_until = NULL WHERE id = ?`,
      [decision, decidedBy, decidedAt, words, id],
    );
  }

  /** Those that wait oldest first, decided ones newest first: after the case with this id. */
  async list({ categoryIds, notBy }: Where, state: CaseState, after: number | null, limit: number): Promise<ListedCase[]> {
    if (categoryIds.length === 0) return [];
    const [onward, order] = state === 'open' ? ['c.id > ?', 'c.id'] : ['c.id < ?', 'c.id DESC'];
    return this.transactions.query<ListedCase>(
      `SELECT ${columns}, p.topic_id AS topicId, t.title, t.category_id AS categoryId, p.number, p.state AS postState, p.html,
          p.author_id AS authorId, p.author_as AS authorAs, p.posted_at AS postedAt ${placed} AND c.state = ?
        ${after === null ? '' : `AND ${onward}`} ORDER BY ${order} LIMIT ?`,
      [categoryIds, notBy, state, ...(after === null ? [] : [after]), limit],
    );
  }

  async countOpen({ categoryIds, notBy }: Where, most: number): Promise<number> {
    if (categoryIds.length === 0) return 0;
    const row = await this.transactions.one<{ waiting: number }>(
      `SELECT COUNT(*) AS waiting FROM (SELECT c.id ${placed} AND c.state = 'open' LIMIT ?) some`,
      [categoryIds, notBy, most],
    );
    return row?.waiting ?? 0;
  }

  /** Where the post of a case stands now. */
  place(postId: number): Promise<{ topicId: number; number: number } | undefined> {
    return this.transactions.one('SELECT topic_id AS topicId, number FROM forum_post WHERE id = ?', [postId]);
  }

  /** What people wrote about a post goes with it; that it was reported, and what was decided, stays. */
  async forgetWordsAbout(postId: number): Promise<void> {
    await this.transactions.execute(`UPDATE forum_report SET words = '' WHERE case_id IN (SELECT id FROM forum_case WHERE post_id = ?)`, [
      postId,
    ]);
  }
}

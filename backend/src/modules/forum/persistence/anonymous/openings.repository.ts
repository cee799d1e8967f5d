import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';
import type { Opening, OpeningState } from '../../domain/anonymous/opening.js';

export interface OpeningRow extends Opening {
  readonly id: number;
  readonly topicId: number;
  readonly reason: string;
}

const SELECT = `SELECT o.id, o.topic_id AS topicId, o.state, o.asked_by AS askedBy, o.asked_at AS askedAt, o.reason, o.decided_by AS decidedBy,
    o.decided_at AS decidedAt, o.seen_by_asker_at AS seenByAskerAt, o.seen_by_other_at AS seenByOtherAt FROM forum_opening o`;

/** Who asked to learn which name, who decided, and who has looked. The name is not here. */
@Injectable()
export class OpeningsRepository {
  constructor(private readonly transactions: Transactions) {}

  async add({ topicId, askedBy, askedAt, reason }: Pick<OpeningRow, 'topicId' | 'askedBy' | 'askedAt' | 'reason'>): Promise<number> {
    const { insertId } = await this.transactions.execute(
      `INSERT INTO forum_opening (topic_id, state, asked_by, asked_at, reason) VALUES (?, 'asked', ?, ?, ?)`,
      [topicId, askedBy, askedAt, reason],
    );
    return insertId;
  }

  find(id: number): Promise<OpeningRow | undefined> {
    return this.transactions.one<OpeningRow>(`${SELECT} WHERE o.id = ?`, [id]);
  }

  lock(id: number): Promise<OpeningRow | undefined> {
    return this.transactions.one<OpeningRow>(`${SELECT} WHERE o.id = ? FOR UPDATE`, [id]);
  }

  /** The latest about a topic, with the topic locked. */
  latestOf(topicId: number): Promise<OpeningRow | undefined> {
    return this.transactions.one<OpeningRow>(`${SELECT} WHERE o.topic_id = ? ORDER BY o.id DESC LIMIT 1`, [topicId]);
  }

  async decide(id: number, state: OpeningState, decidedBy: number, decidedAt: Date): Promise<void> {
    await this.transactions.execute('UPDATE forum_opening SET state = ?, decided_by = ?, decided_at = ? WHERE id = ?', [
      ...[state, decidedBy, decidedAt, id],
    ]);
  }

  async look(id: number, as: 'asker' | 'other', at: Date): Promise<void> {
    await this.transactions.execute(
      as === 'asker'
        ? 'UPDATE forum_opening SET seen_by_asker_at = ? WHERE id = ?'
        : 'UPDATE forum_opening SET seen_by_other_at = ? WHERE id = ?',
      [at, id],
    );
  }

  /** Newest first. */
  list(since: Date, limit: number): Promise<(OpeningRow & { title: string })[]> {
    return this.transactions.query(
      `${SELECT.replace(' FROM', ', t.title FROM')} JOIN forum_topic t ON t.id = o.topic_id WHERE o.asked_at >= ? ORDER BY o.id DESC LIMIT ?`,
      [since, limit],
    );
  }
}

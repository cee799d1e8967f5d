import { Injectable } from '@nestjs/common';
import { Transactions, type SqlValue } from '../../../../platform/database/index.js';

/** How far somebody got in a topic. */
export interface ReadUntil {
  readonly topicId: number;
  readonly lastReadNo: number;
}

interface Finding {
  readonly personId: number;
  readonly readable: readonly number[];
  readonly ownOnly: readonly number[];
}

/** How far people have read. */
@Injectable()
export class ReadingRepository {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Moves marks on, never back and never beyond the last post, in one statement for all topics. What the person cannot find is left out.
   * @param until each topic once
   */
  async moveOn({ personId, readable, ownOnly }: Finding, until: readonly ReadUntil[], now: Date): Promise<void> {
    if (until.length === 0) return;
    const inOrder = [...until].sort((one, other) => one.topicId - other.topicId);
    const seen = inOrder.map((_, index) => (index === 0 ? 'SELECT ? AS topic_id, ? AS number' : 'SELECT ?, ?')).join(' UNION ALL ');
    const values: SqlValue[] = inOrder.flatMap(({ topicId, lastReadNo }) => [topicId, lastReadNo]);
    // NULL is in no list, so that no categories find nothing.
    await this.transactions.execute(
      `INSERT INTO forum_reading (person_id, topic_id, last_read_no, read_at)
        SELECT ?, t.id, LEAST(seen.number, t.last_no), ? FROM (${seen}) seen JOIN forum_topic t ON t.id = seen.topic_id
          WHERE t.category_id IN (?) OR (t.category_id IN (?) AND t.author_id = ?)
        ON DUPLICATE KEY UPDATE last_read_no = GREATEST(forum_reading.last_read_no, VALUES(last_read_no)), read_at = VALUES(read_at)`,
      [personId, now, ...values, listed(readable), listed(ownOnly), personId],
    );
  }

  /** Who writes has read what they wrote; what others wrote just before they may not have seen. */
  async wrote(personId: number, topicId: number, number: number, now: Date): Promise<void> {
    await this.transactions.execute(
      `INSERT INTO forum_reading (person_id, topic_id, last_read_no, read_at) VALUES (?, ?, ?, ?)
        ON DUPLICATE KEY UPDATE last_read_no = IF(last_read_no + 1 = VALUES(last_read_no), VALUES(last_read_no), last_read_no),
          read_at = VALUES(read_at)`,
      [personId, topicId, number, now],
    );
  }
}

const listed = (ids: readonly number[]): readonly SqlValue[] => (ids.length === 0 ? [null] : ids);

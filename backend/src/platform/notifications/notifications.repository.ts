import { Injectable } from '@nestjs/common';
import { isDuplicate, Transactions } from '../database/index.js';
import type { CalendarMethod, CalendarPart } from '../mail/index.js';
import type { Channel } from './kinds.js';

export interface NewNotification {
  readonly personId: number;
  readonly eventKey: string;
  readonly channel: Channel;
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  readonly link: string;
  readonly button: string | null;
  readonly calendar?: CalendarPart | undefined;
  /** Whose address an answer to the mail goes to. */
  readonly replyTo?: number | null;
  readonly createdAt: Date;
}

export interface StoredNotification extends Omit<NewNotification, 'calendar'> {
  readonly id: number;
  readonly readAt: Date | null;
  readonly sentAt: Date | null;
}

/** One that a person was shown in the product. */
export interface ShownNotice {
  readonly key: string;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

const NOTIFICATION = `id, person_id AS personId, event_key AS eventKey, channel, kind, title, body, link, button, reply_to AS replyTo, created_at AS createdAt,
  read_at AS readAt, sent_at AS sentAt`;

@Injectable()
export class NotificationsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** @returns its number; undefined when the person has been told of this already */
  async add(news: NewNotification): Promise<number | undefined> {
    try {
      const { insertId } = await this.transactions.execute(
        `INSERT INTO notification (person_id, event_key, channel, kind, title, body, link, button, calendar_method, calendar, reply_to,
          created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          ...[news.personId, news.eventKey, news.channel, news.kind, news.title, news.body, news.link, news.button],
          ...[news.calendar?.method ?? null, news.calendar?.ics ?? null, news.replyTo ?? null, news.createdAt],
        ],
      );
      return insertId;
    } catch (error) {
      if (isDuplicate(error)) return undefined;
      throw error;
    }
  }

  async withId(id: number): Promise<StoredNotification | undefined> {
    return this.transactions.one<StoredNotification>(`SELECT ${NOTIFICATION} FROM notification WHERE id = ?`, [id]);
  }

  /** What the mail of it carries for the reader's calendar, until it was sent. */
  async calendarOf(id: number): Promise<CalendarPart | undefined> {
    const row = await this.transactions.one<{ method: CalendarMethod | null; ics: string | null }>(
      'SELECT calendar_method AS method, calendar AS ics FROM notification WHERE id = ?',
      [id],
    );
    return row?.method && row.ics !== null ? { method: row.method, ics: row.ics } : undefined;
  }

  async lastOf(personId: number, group: string): Promise<ShownNotice | undefined> {
    return this.transactions.one<ShownNotice>(
      `SELECT event_key AS \`key\`, created_at AS createdAt, read_at AS readAt FROM notification
        WHERE person_id = ? AND event_key LIKE ? AND channel = 'app' ORDER BY event_key DESC LIMIT 1 FOR UPDATE`,
      [personId, beginningWith(group)],
    );
  }

  async removeUnread(personId: number, group: string): Promise<void> {
    await this.transactions.execute(
      `DELETE FROM notification WHERE person_id = ? AND event_key LIKE ? AND channel = 'app' AND read_at IS NULL`,
      [personId, beginningWith(group)],
    );
  }

  /** Newest first, older than `before` where given. */
  async list(personId: number, before: number | undefined, limit: number): Promise<StoredNotification[]> {
    return this.transactions.query<StoredNotification>(
      `SELECT ${NOTIFICATION} FROM notification
        WHERE person_id = ? AND channel = 'app' ${before === undefined ? '' : 'AND id < ?'}
        ORDER BY id DESC LIMIT ?`,
      before === undefined ? [personId, limit] : [personId, before, limit],
    );
  }

  async everythingOf(personId: number): Promise<StoredNotification[]> {
    return this.transactions.query<StoredNotification>(`SELECT ${NOTIFICATION} FROM notification WHERE person_id = ? ORDER BY id`, [
      personId,
    ]);
  }

  async total(personId: number): Promise<number> {
    return this.count(`SELECT COUNT(*) AS number FROM notification WHERE person_id = ? AND channel = 'app'`, personId);
  }

  async unread(personId: number): Promise<number> {
    return this.count(`SELECT COUNT(*) AS number FROM notification WHERE person_id = ? AND channel = 'app' AND read_at IS NULL`, personId);
  }

  /** Those with none are missing. */
  async unreadOf(personIds: readonly number[]): Promise<Map<number, number>> {
    if (personIds.length === 0) return new Map();
    const rows = await this.transactions.query<{ personId: number; number: number }>(
      `SELECT person_id AS personId, COUNT(*) AS number FROM notification
        WHERE person_id IN (?) AND channel = 'app' AND read_at IS NULL GROUP BY person_id`,
      [personIds],
    );
    return new Map(rows.map(({ personId, number }) => [personId, number]));
  }

  /** Only the person's own; all of them where no numbers are given. */
  async markRead(personId: number, at: Date, ids?: readonly number[]): Promise<void> {
    if (ids?.length === 0) return;
    await this.transactions.execute(
      `UPDATE notification SET read_at = ? WHERE person_id = ? AND channel = 'app' AND read_at IS NULL ${ids ? 'AND id IN (?)' : ''}`,
      ids ? [at, personId, ids] : [at, personId],
    );
  }

  async markReadBefore(instant: Date, at: Date): Promise<void> {
    await this.transactions.execute('UPDATE notification SET read_at = ? WHERE created_at < ? AND read_at IS NULL', [at, instant]);
  }

  async markSent(id: number, at: Date): Promise<void> {
    await this.transactions.execute('UPDATE notification SET sent_at = ?, calendar = NULL WHERE id = ?', [at, id]);
  }

  /** @returns how many went, `limit` at most */
  async removeBefore(instant: Date, limit: number): Promise<number> {
    const rows = await this.transactions.query<{ id: number }>(
      'SELECT id FROM notification WHERE created_at < ? ORDER BY created_at LIMIT ?',
      [instant, limit],
    );
    if (rows.length > 0) await this.transactions.execute('DELETE FROM notification WHERE id IN (?)', [rows.map(({ id }) => id)]);
    return rows.length;
  }

  private async count(sql: string, personId: number): Promise<number> {
    return (await this.transactions.one<{ number: number }>(sql, [personId]))?.number ?? 0;
  }
}

function beginningWith(text: string): string {
  return `${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}

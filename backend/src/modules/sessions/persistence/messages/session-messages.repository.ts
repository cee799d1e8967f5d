import { Injectable } from '@nestjs/common';
import { Transactions, type SqlValue } from '../../../../platform/database/index.js';
import type { MessageAudience, PlaceToWriteTo } from '../../domain/messages/session-message.js';
import type { SessionMessage } from './session-message.entity.js';

/** One date, or every date of a series that is still to come. */
export interface MessageScope {
  readonly seriesId: number;
  readonly occurrenceId: number | null;
}

export interface StoredMessage extends Omit<SessionMessage, 'series' | 'occurrence'> {
  readonly localStart: string | null;
  readonly timeZone: string | null;
}

const columns = `m.id, m.series_id AS seriesId, m.occurrence_id AS occurrenceId, m.sent_by AS sentBy, m.audience, m.subject, m.body,
  m.body_html AS bodyHtml, m.recipients, m.sent_at AS sentAt, o.local_start AS localStart, o.time_zone AS timeZone`;

@Injectable()
export class SessionMessagesRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Everybody who has a place there, but for the one who writes. */
  placesIn({ seriesId, occurrenceId }: MessageScope, now: Date, writer: number): Promise<PlaceToWriteTo[]> {
    const [where, values]: [string, SqlValue[]] =
      occurrenceId === null
        ? [`o.series_id = ? AND o.starts_at > ? AND o.state = 'scheduled'`, [seriesId, now]]
        : ['o.id = ?', [occurrenceId]];
    return this.transactions.query<PlaceToWriteTo>(
      `SELECT DISTINCT b.person_id AS personId, b.seat FROM occurrence o JOIN booking b ON b.occurrence_id = o.id
        WHERE ${where} AND b.active_person_id IS NOT NULL AND b.person_id <> ? ORDER BY b.person_id`,
      [...values, writer],
    );
  }

  /** When messages about the series or any of its dates were sent, since an instant. */
  async sentSince(seriesId: number, since: Date): Promise<Date[]> {
    const rows = await this.transactions.query<{ sentAt: Date }>(
      'SELECT sent_at AS sentAt FROM session_message WHERE series_id = ? AND sent_at > ?',
      [seriesId, since],
    );
    return rows.map(({ sentAt }) => sentAt);
  }

  async add(
    { seriesId, occurrenceId }: MessageScope,
    message: { sentBy: number; audience: MessageAudience; subject: string; body: string; bodyHtml: string; sentAt: Date },
    recipients: readonly number[],
  ): Promise<number> {
    const { insertId } = await this.transactions.execute(
      `INSERT INTO session_message (series_id, occurrence_id, sent_by, audience, subject, body, body_html, recipients, sent_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        ...[seriesId, occurrenceId, message.sentBy, message.audience, message.subject, message.body, message.bodyHtml],
        ...[recipients.length, message.sentAt],
      ],
    );
    for (let first = 0; first < recipients.length; first += 500) {
      const some = recipients.slice(first, first + 500);
      await this.transactions.execute(
        `INSERT INTO session_message_recipient (message_id, person_id) VALUES ${some.map(() => '(?, ?)').join(', ')}`,
        some.flatMap((personId) => [insertId, personId]),
      );
    }
    return insertId;
  }

  async find(id: number): Promise<StoredMessage | undefined> {
    return this.transactions.one<StoredMessage>(
      `SELECT ${columns} FROM session_message m LEFT JOIN occurrence o ON o.id = m.occurrence_id WHERE m.id = ?`,
      [id],
    );
  }

  async recipientsOf(id: number): Promise<number[]> {
    const rows = await this.transactions.query<{ personId: number }>(
      'SELECT person_id AS personId FROM session_message_recipient WHERE message_id = ? ORDER BY person_id',
      [id],
    );
    return rows.map(({ personId }) => personId);
  }

  /** Newest first. Of a series: all about it and its dates; of a date: those about it, and those about all dates of its series. */
  list({ seriesId, occurrenceId }: MessageScope, before: number | undefined, limit: number): Promise<StoredMessage[]> {
    const [where, values]: [string, SqlValue[]] =
      occurrenceId === null ? ['', [seriesId]] : ['AND (m.occurrence_id IS NULL OR m.occurrence_id = ?)', [seriesId, occurrenceId]];
    return this.transactions.query<StoredMessage>(
      `SELECT ${columns} FROM session_message m LEFT JOIN occurrence o ON o.id = m.occurrence_id
        WHERE m.series_id = ? ${where} ${before === undefined ? '' : 'AND m.id < ?'} ORDER BY m.id DESC LIMIT ?`,
      [...values, ...(before === undefined ? [] : [before]), limit],
    );
  }

  /** What one person wrote and was sent, for the download of their data. */
  async everythingOf(personId: number): Promise<{ sent: object[]; got: object[] }> {
    const sent = await this.transactions.query<object>(
      'SELECT subject, body, audience, recipients, sent_at AS sentAt FROM session_message WHERE sent_by = ? ORDER BY id',
      [personId],
    );
    const got = await this.transactions.query<object>(
      `SELECT m.subject, m.body, m.sent_at AS sentAt FROM session_message_recipient r JOIN session_message m ON m.id = r.message_id
        WHERE r.person_id = ? ORDER BY m.id`,
      [personId],
    );
    return { sent, got };
  }
}

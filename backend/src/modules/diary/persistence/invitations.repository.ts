import { Injectable } from '@nestjs/common';
import { type SqlValue, Transactions } from '../../../platform/database/index.js';
import type { DiaryKey } from '../domain/diary-entry.js';
import { firstMailDueAt, hostedMailedDays, type Invitation, mailDueAfter, shownDigest } from '../domain/invitation.js';

export type NewInvitation = Omit<Invitation, 'id' | 'sequence' | 'mailedSequence' | 'mailedDigest' | 'state'>;

/** What may change for everyone at once. */
export type ShownDetails = Pick<Invitation, 'startsAt' | 'endsAt' | 'title' | 'place' | 'link'>;

const columns: Record<keyof ShownDetails, string> = {
  startsAt: 'starts_at',
  endsAt: 'ends_at',
  title: 'title',
  place: 'place',
  link: 'link',
};

const INVITATION = `id, person_id AS personId, source, source_id AS sourceId, uid, recurrence_start AS recurrenceStart, time_zone AS timeZone, sequence,
  mailed_sequence AS mailedSequence, mailed_digest AS mailedDigest, state, starts_at AS startsAt, ends_at AS endsAt, title, place, link, changed_at AS changedAt`;

/** Titles that differ only in their capitals are the same to the collation and not to a calendar: so by their bytes. */
const differs = (column: string, value: string): string => `NOT (CAST(${column} AS BINARY) <=> CAST(${value} AS BINARY))`;
const moves = (column: string, value: string): string => `NOT (${column} <=> ${value})`;

/** What was never mailed is so as early as its new start asks; its values are three times when a change is mailed. */
const dueAfterMove = `IF(mailed_sequence IS NULL,
  GREATEST(CAST(? AS DATETIME(3)), LEAST(COALESCE(mail_due_at, CAST(? AS DATETIME(3))), starts_at - INTERVAL ${String(hostedMailedDays)} DAY)),
  CAST(? AS DATETIME(3)))`;

@Injectable()
export class InvitationsRepository {
  constructor(private readonly transactions: Transactions) {}

  /** It stands as given. The sequence goes up if a calendar sees a difference, counting one that comes back. */
  async stand(wish: NewInvitation, hosted: boolean): Promise<void> {
    const changed = [
      "state <> 'standing'",
      moves('starts_at', 'VALUES(starts_at)'),
      moves('ends_at', 'VALUES(ends_at)'),
      differs('title', 'VALUES(title)'),
      differs('place', 'VALUES(place)'),
      differs('link', 'VALUES(link)'),
    ].join(' OR ');
    // Assignments are made from left to right, each seeing those before it: so what compares old and new comes first.
    await this.transactions.execute(
      `INSERT INTO invitation (person_id, source, source_id, uid, recurrence_start, time_zone, mail_due_at, state, starts_at, ends_at, title, place,
         link, changed_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, 'standing', ?, ?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE sequence = sequence + IF(${changed}, 1, 0), 
         mail_due_at = IF(${changed}, IF(mailed_sequence IS NULL, VALUES(mail_due_at), ?), mail_due_at),
         changed_at = IF(${changed}, VALUES(changed_at), changed_at), state = 'standing', starts_at = VALUES(starts_at),
         ends_at = VALUES(ends_at), title = VALUES(title), place = VALUES(place), link = VALUES(link)`,
      [
        ...[wish.personId, wish.source, wish.sourceId, wish.uid, wish.recurrenceStart, wish.timeZone, firstMailDueAt(wish, hosted)],
        ...[wish.startsAt, wish.endsAt, wish.title, wish.place, wish.link, wish.changedAt, mailDueAfter(wish.changedAt)],
      ],
    );
  }

  async withdraw({ source, sourceId, personId }: DiaryKey, at: Date): Promise<void> {
    await this.withdrawWhere('source = ? AND source_id = ? AND person_id = ?', [source, sourceId, personId], at);
  }

  async withdrawAll(source: string, sourceId: number, at: Date): Promise<void> {
    await this.withdrawWhere('source = ? AND source_id = ?', [source, sourceId], at);
  }

  /** For everyone in whose calendar it stands. */
  async changeAll(source: string, sourceId: number, details: Partial<ShownDetails>, at: Date): Promise<void> {
    const given = Object.entries(details) as [keyof ShownDetails, SqlValue][];
    if (given.length === 0) return;
    const changed = given.map(([name]) => (name === 'startsAt' || name === 'endsAt' ? moves : differs)(columns[name], '?')).join(' OR ');
    const values = given.map(([, value]) => value);
    const due = mailDueAfter(at);
    await this.transactions.execute(
      `UPDATE invitation SET ${given.map(([name]) => `${columns[name]} = ?`).join(', ')}, sequence = sequence + 1, changed_at = ?,
         mail_due_at = ${dueAfterMove}
        WHERE source = ? AND source_id = ? AND state = 'standing' AND (${changed})`,
      [...values, at, due, due, due, source, sourceId, ...values],
    );
  }

  find(key: DiaryKey): Promise<Invitation | undefined> {
    return this.withKey(key);
  }

  /** Nobody else mails it until the transaction ends. */
  lock(key: DiaryKey): Promise<Invitation | undefined> {
    return this.withKey(key, 'FOR UPDATE');
  }

  /** What a person's calendars are to show, in order of its start. */
  between(personId: number, from: Date, to: Date, limit: number): Promise<Invitation[]> {
    return this.transactions.query<Invitation>(
      `SELECT ${INVITATION} FROM invitation WHERE person_id = ? AND ends_at > ? AND starts_at < ? ORDER BY starts_at, id LIMIT ?`,
      [personId, from, to, limit],
    );
  }

  everythingOf(personId: number): Promise<Invitation[]> {
    return this.transactions.query<Invitation>(`SELECT ${INVITATION} FROM invitation WHERE person_id = ? ORDER BY starts_at, id`, [
      personId,
    ]);
  }

  /** Those whose last change nobody has mailed in time, the longest due first. */
  mailDue(now: Date, limit: number): Promise<Invitation[]> {
    return this.transactions.query<Invitation>(
      `SELECT ${INVITATION} FROM invitation WHERE mail_due_at <= ? ORDER BY mail_due_at, id LIMIT ?`,
      [now, limit],
    );
  }

  /** This is in a mail. A change that came in between is still to be mailed. */
  async mailed(invitation: Invitation): Promise<void> {
    await this.transactions.execute(
      'UPDATE invitation SET mail_due_at = NULL, mailed_sequence = sequence, mailed_digest = ? WHERE id = ? AND sequence = ?',
      [shownDigest(invitation), invitation.id, invitation.sequence],
    );
  }

  /** As it is now it is not mailed. */
  async unmailed({ id, sequence }: Invitation): Promise<void> {
    await this.transactions.execute('UPDATE invitation SET mail_due_at = NULL WHERE id = ? AND sequence = ?', [id, sequence]);
  }

  /** Those who were mailed before are mailed the change now. */
  async hasten(source: string, sourceId: number, now: Date): Promise<void> {
    await this.transactions.execute(
      'UPDATE invitation SET mail_due_at = ? WHERE source = ? AND source_id = ? AND mail_due_at > ? AND mailed_sequence IS NOT NULL',
      [now, source, sourceId, now],
    );
  }

  async allMailed(): Promise<void> {
    await this.transactions.execute('UPDATE invitation SET mailed_sequence = sequence, mail_due_at = NULL WHERE mail_due_at IS NOT NULL');
  }

  /** @returns how many went, `limit` at most */
  async removeEndedBefore(instant: Date, limit: number): Promise<number> {
    return (await this.transactions.execute('DELETE FROM invitation WHERE ends_at < ? ORDER BY ends_at LIMIT ?', [instant, limit]))
      .affectedRows;
  }

  private withKey({ source, sourceId, personId }: DiaryKey, lock = ''): Promise<Invitation | undefined> {
    return this.transactions.one<Invitation>(
      `SELECT ${INVITATION} FROM invitation WHERE source = ? AND source_id = ? AND person_id = ? ${lock}`,
      [source, sourceId, personId],
    );
  }

  private async withdrawWhere(where: string, values: readonly SqlValue[], at: Date): Promise<void> {
    await this.transactions.execute(
      `UPDATE invitation SET state = 'withdrawn', sequence = sequence + 1, changed_at = ?,
         mail_due_at = IF(mailed_sequence IS NULL, NULL, ?)
        WHERE ${where} AND state = 'standing'`,
      [at, mailDueAfter(at), ...values],
    );
  }
}

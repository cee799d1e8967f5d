import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { type SqlValue, Transactions } from '../database/index.js';
import type { Lane } from './on.js';

export interface NewMessage {
  readonly eventKey: string;
  readonly type: string;
  readonly consumer: string;
  readonly lane: Lane;
  readonly subject: string | null;
  readonly payload: string;
  readonly dueAt: Date;
}

/** A message that this claim alone may finish. */
export interface ClaimedMessage {
  readonly id: number;
  readonly eventKey: string;
  readonly type: string;
  readonly consumer: string;
  readonly payload: string;
  readonly attempts: number;
  readonly token: string;
}

export interface Backlog {
  readonly lane: Lane;
  /** Messages whose time has come. */
  readonly due: number;
  /** Seconds that the oldest of them has waited. */
  readonly oldestSeconds: number;
}

const ERROR_LENGTH = 500;

@Injectable()
export class OutboxRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async add(messages: readonly NewMessage[]): Promise<void> {
    if (messages.length === 0) return;
    const values = messages.flatMap((m): SqlValue[] => [m.eventKey, m.type, m.consumer, m.lane, m.subject, m.payload, m.dueAt, m.dueAt]);
    await this.transactions.execute(
      `INSERT INTO outbox (event_key, type, consumer, lane, subject, payload, due_at, claimable_at)
       VALUES ${messages.map(() => '(?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
      values,
    );
  }

  async cancel(type: string, subject: string): Promise<void> {
    await this.transactions.execute('DELETE FROM outbox WHERE subject = ? AND type = ? AND done_at IS NULL AND failed_at IS NULL', [
      subject,
      type,
    ]);
  }

  /**
   * Takes up to `limit` messages whose time has come, for `leaseMs`. Servers that look at the same moment see the same rows; the guard in the
   * UPDATE gives each row to one of them.
   */
  async claim(lane: Lane, limit: number, leaseMs: number): Promise<ClaimedMessage[]> {
    const now = this.clock.now();
    const due = await this.transactions.query<Omit<ClaimedMessage, 'token'>>(
      `SELECT id, event_key AS eventKey, type, consumer, payload, attempts + 1 AS attempts
         FROM outbox WHERE lane = ? AND claimable_at <= ? ORDER BY claimable_at, id LIMIT ?`,
      [lane, now, limit],
    );
    if (due.length === 0) return [];
    const token = randomUUID();
    const ids = due.map((message) => message.id).sort((a, b) => a - b);
    const { affectedRows } = await this.transactions.run(() =>
      // By the primary key, as completions do: taking the rows by the claim's index first would deadlock with them.
      this.transactions.execute(
        'UPDATE outbox FORCE INDEX (PRIMARY) SET claim_token = ?, claimable_at = ?, attempts = attempts + 1 WHERE id IN (?) AND claimable_at <= ?',
        [token, this.clock.in(leaseMs), ids, now],
      ),
    );
    const mine = affectedRows === due.length ? undefined : await this.claimedIds(ids, token);
    return due.filter(({ id }) => mine?.has(id) ?? true).map((message) => ({ ...message, token }));
  }

  /** Makes the lease longer for what is still being worked on. */
  async renew(messages: readonly ClaimedMessage[], leaseMs: number): Promise<void> {
    if (messages.length === 0) return;
    await this.transactions.execute(
      'UPDATE outbox SET claimable_at = ? WHERE id IN (?) AND claim_token IN (?) AND done_at IS NULL AND failed_at IS NULL',
      [this.clock.in(leaseMs), messages.map(({ id }) => id), messages.map(({ token }) => token)],
    );
  }

  /** @returns false when the lease had ended and another server took the message, or it was called off. */
  async complete({ id, token }: ClaimedMessage): Promise<boolean> {
    const { affectedRows } = await this.transactions.execute(
      'UPDATE outbox SET done_at = ?, claimable_at = NULL, last_error = NULL WHERE id = ? AND claim_token = ? AND done_at IS NULL',
      [this.clock.now(), id, token],
    );
    return affectedRows === 1;
  }

  /** Puts it back for another try, or gives it up. */
  async fail({ id, token }: ClaimedMessage, error: string, again: Date | null): Promise<void> {
    await this.transactions.execute(
      'UPDATE outbox SET claim_token = NULL, claimable_at = ?, failed_at = ?, last_error = ? WHERE id = ? AND claim_token = ? AND done_at IS NULL',
      [again, again ? null : this.clock.now(), error.slice(0, ERROR_LENGTH), id, token],
    );
  }

  /** Gives back what was claimed and not begun, as if nobody had taken it. */
  async release(messages: readonly ClaimedMessage[]): Promise<void> {
    if (messages.length === 0) return;
    await this.transactions.execute(
      'UPDATE outbox SET claim_token = NULL, claimable_at = ?, attempts = attempts - 1 WHERE id IN (?) AND claim_token IN (?) AND done_at IS NULL',
      [this.clock.now(), messages.map(({ id }) => id), messages.map(({ token }) => token)],
    );
  }

  /** Removes what is due for these consumers, untold. */
  async skip(consumers: readonly string[]): Promise<void> {
    await this.transactions.execute('DELETE FROM outbox WHERE claimable_at <= ? AND consumer IN (?)', [this.clock.now(), consumers]);
  }

  /** @returns how many went; at most `limit`, so that no statement holds many rows */
  async removeDoneBefore(instant: Date, limit: number): Promise<number> {
    const ids = await this.transactions.query<{ id: number }>('SELECT id FROM outbox WHERE done_at < ? ORDER BY done_at LIMIT ?', [
      instant,
      limit,
    ]);
    if (ids.length > 0) await this.transactions.execute('DELETE FROM outbox WHERE id IN (?)', [ids.map(({ id }) => id)]);
    return ids.length;
  }

  async backlog(): Promise<Backlog[]> {
    const now = this.clock.now();
    const rows = await this.transactions.query<{ lane: Lane; due: number; oldest: Date }>(
      'SELECT lane, COUNT(*) AS due, MIN(claimable_at) AS oldest FROM outbox WHERE claimable_at <= ? GROUP BY lane',
      [now],
    );
    return rows.map(({ lane, due, oldest }) => ({ lane, due, oldestSeconds: (now.getTime() - oldest.getTime()) / 1000 }));
  }

  /** Messages given up after the last try, by consumer. */
  async givenUp(): Promise<{ type: string; consumer: string; count: number }[]> {
    return this.transactions.query(
      'SELECT type, consumer, COUNT(*) AS count FROM outbox WHERE failed_at IS NOT NULL GROUP BY type, consumer',
    );
  }

  private async claimedIds(ids: readonly number[], token: string): Promise<Set<number>> {
    const rows = await this.transactions.query<{ id: number }>('SELECT id FROM outbox WHERE id IN (?) AND claim_token = ?', [ids, token]);
    return new Set(rows.map(({ id }) => id));
  }
}

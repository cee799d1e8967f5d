import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/index.js';
import type { AccountState } from '../domain/words.js';

export interface SignInRow {
  readonly id: number;
  readonly accountId: number;
  readonly personId: number;
  readonly state: AccountState;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

export interface ListedSignIn {
  readonly id: number;
  readonly userAgent: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

@Injectable()
export class SignInsRepository {
  constructor(private readonly transactions: Transactions) {}

  withHash(hash: Buffer): Promise<SignInRow | undefined> {
    return this.transactions.one<SignInRow>(
      `SELECT s.id, s.account_id AS accountId, a.person_id AS personId, a.state, s.last_seen_at AS lastSeenAt, s.expires_at AS expiresAt
         FROM sign_in s JOIN account a ON a.id = s.account_id
        WHERE s.token_hash = ?`,
      [hash],
    );
  }

  async add(signIn: { accountId: number; tokenHash: Buffer; userAgent: string; at: Date; expiresAt: Date }): Promise<number> {
    const { insertId } = await this.transactions.execute(
      'INSERT INTO sign_in (account_id, token_hash, user_agent, created_at, last_seen_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
      [signIn.accountId, signIn.tokenHash, signIn.userAgent, signIn.at, signIn.at, signIn.expiresAt],
    );
    return insertId;
  }

  async touch(id: number, at: Date): Promise<void> {
    await this.transactions.execute('UPDATE sign_in SET last_seen_at = ? WHERE id = ?', [at, id]);
  }

  /** Those still usable, newest first, 100 at most. */
  ofPerson(personId: number, now: Date, idleSince: Date): Promise<ListedSignIn[]> {
    return this.transactions.query<ListedSignIn>(
      `SELECT s.id, s.user_agent AS userAgent, s.created_at AS createdAt, s.last_seen_at AS lastSeenAt
         FROM sign_in s JOIN account a ON a.id = s.account_id
        WHERE a.person_id = ? AND s.expires_at > ? AND s.last_seen_at > ?
        ORDER BY s.id DESC LIMIT 100`,
      [personId, now, idleSince],
    );
  }

  /** Those of the given sign-ins that are still usable. */
  async openOf(ids: readonly number[], now: Date, idleSince: Date): Promise<number[]> {
    if (ids.length === 0) return [];
    const rows = await this.transactions.query<{ id: number }>(
      `SELECT s.id FROM sign_in s JOIN account a ON a.id = s.account_id
        WHERE s.id IN (?) AND a.state = 'active' AND s.expires_at > ? AND s.last_seen_at > ?`,
      [ids, now, idleSince],
    );
    return rows.map(({ id }) => id);
  }

  async idsOfPersons(personIds: readonly number[]): Promise<{ id: number; personId: number }[]> {
    if (personIds.length === 0) return [];
    return this.transactions.query<{ id: number; personId: number }>(
      'SELECT s.id, a.person_id AS personId FROM sign_in s JOIN account a ON a.id = s.account_id WHERE a.person_id IN (?)',
      [personIds],
    );
  }

  async remove(ids: readonly number[]): Promise<void> {
    if (ids.length > 0) await this.transactions.execute('DELETE FROM sign_in WHERE id IN (?)', [ids]);
  }

  async removeOver(now: Date, idleSince: Date): Promise<void> {
    await this.transactions.execute('DELETE FROM sign_in WHERE expires_at <= ? OR last_seen_at <= ? LIMIT 5000', [now, idleSince]);
  }
}

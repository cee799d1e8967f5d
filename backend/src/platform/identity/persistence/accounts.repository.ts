import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/index.js';
import { LOCAL, type AccountState } from '../domain/words.js';

export interface AccountRow {
  readonly id: number;
  readonly issuer: string;
  readonly subject: string;
  readonly personId: number;
  readonly signInName: string | null;
  readonly passwordHash: string | null;
  readonly state: AccountState;
}

const COLUMNS = 'id, issuer, subject, person_id AS personId, sign_in_name AS signInName, password_hash AS passwordHash, state';

@Injectable()
export class AccountsRepository {
  constructor(private readonly transactions: Transactions) {}

  withId(id: number): Promise<AccountRow | undefined> {
    return this.transactions.one<AccountRow>(`SELECT ${COLUMNS} FROM account WHERE id = ?`, [id]);
  }

  withSignInName(name: string): Promise<AccountRow | undefined> {
    return this.transactions.one<AccountRow>(`SELECT ${COLUMNS} FROM account WHERE sign_in_name = ?`, [name]);
  }

  withSubject(issuer: string, subject: string): Promise<AccountRow | undefined> {
    return this.transactions.one<AccountRow>(`SELECT ${COLUMNS} FROM account WHERE issuer = ? AND subject = ?`, [issuer, subject]);
  }

  ofPerson(personId: number): Promise<AccountRow[]> {
    return this.transactions.query<AccountRow>(`SELECT ${COLUMNS} FROM account WHERE person_id = ? ORDER BY id LIMIT 20`, [personId]);
  }

  localOf(personId: number): Promise<AccountRow | undefined> {
    return this.withSubject(LOCAL, localSubject(personId));
  }

  async localsOf(personIds: readonly number[]): Promise<AccountRow[]> {
    if (personIds.length === 0) return [];
    return this.transactions.query<AccountRow>(`SELECT ${COLUMNS} FROM account WHERE issuer = ? AND person_id IN (?)`, [LOCAL, personIds]);
  }

  async withSignInNames(names: readonly string[]): Promise<AccountRow[]> {
    if (names.length === 0) return [];
    return this.transactions.query<AccountRow>(`SELECT ${COLUMNS} FROM account WHERE sign_in_name IN (?)`, [names]);
  }

  async add(account: { issuer: string; subject: string; personId: number; signInName: string | null; createdAt: Date }): Promise<number> {
    const { insertId } = await this.transactions.execute(
      `INSERT INTO account (issuer, subject, person_id, sign_in_name, state, created_at) VALUES (?, ?, ?, ?, 'active', ?)`,
      [account.issuer, account.subject, account.personId, account.signInName, account.createdAt],
    );
    return insertId;
  }

  async addLocals(accounts: readonly { personId: number; signInName: string | null }[], createdAt: Date): Promise<void> {
    if (accounts.length === 0) return;
    await this.transactions.execute('INSERT INTO account (issuer, subject, person_id, sign_in_name, state, created_at) VALUES ?', [
      accounts.map(({ personId, signInName }) => [LOCAL, localSubject(personId), personId, signInName, 'active', createdAt]),
    ]);
  }

  async rename(id: number, signInName: string | null): Promise<void> {
    await this.transactions.execute('UPDATE account SET sign_in_name = ? WHERE id = ?', [signInName, id]);
  }

  /** Takes all names away first, so that two accounts can swap theirs. */
  async renameAll(accounts: readonly { id: number; signInName: string | null }[]): Promise<void> {
    if (accounts.length === 0) return;
    await this.transactions.execute('UPDATE account SET sign_in_name = NULL WHERE id IN (?)', [accounts.map(({ id }) => id)]);
    for (const { id, signInName } of accounts) await this.rename(id, signInName);
  }

  async setPassword(id: number, hash: string, at: Date): Promise<void> {
    await this.transactions.execute('UPDATE account SET password_hash = ?, password_set_at = ? WHERE id = ?', [hash, at, id]);
  }

  async setState(personIds: readonly number[], state: AccountState): Promise<void> {
    if (personIds.length === 0) return;
    await this.transactions.execute('UPDATE account SET state = ? WHERE person_id IN (?)', [state, personIds]);
  }
}

/** A local account belongs to the person, whatever their e-mail address becomes. */
export function localSubject(personId: number): string {
  return `person:${String(personId)}`;
}

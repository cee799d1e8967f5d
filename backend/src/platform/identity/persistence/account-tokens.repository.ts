import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/index.js';
import type { TokenPurpose } from '../domain/words.js';

export interface TokenRow {
  readonly id: number;
  readonly accountId: number;
  readonly purpose: TokenPurpose;
}

@Injectable()
export class AccountTokensRepository {
  constructor(private readonly transactions: Transactions) {}

  /** Makes a token the only usable one of its account and purpose. */
  async replace(token: { accountId: number; purpose: TokenPurpose; hash: Buffer; at: Date; expiresAt: Date }): Promise<void> {
    await this.transactions.execute('DELETE FROM account_token WHERE account_id = ? AND purpose = ? AND used_at IS NULL', [
      token.accountId,
      token.purpose,
    ]);
    await this.transactions.execute(
      'INSERT INTO account_token (account_id, purpose, token_hash, created_at, expires_at) VALUES (?, ?, ?, ?, ?)',
      [token.accountId, token.purpose, token.hash, token.at, token.expiresAt],
    );
  }

  usable(hash: Buffer, now: Date): Promise<TokenRow | undefined> {
    return this.transactions.one<TokenRow>(
      'SELECT id, account_id AS accountId, purpose FROM account_token WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?',
      [hash, now],
    );
  }

  /** True for the one caller that uses it up. */
  async use(id: number, now: Date): Promise<boolean> {
    const { affectedRows } = await this.transactions.execute('UPDATE account_token SET used_at = ? WHERE id = ? AND used_at IS NULL', [
      now,
      id,
    ]);
    return affectedRows === 1;
  }
}

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/index.js';
import { Transactions } from '../../database/index.js';

const ERROR_LENGTH = 500;

@Injectable()
export class JobsRepository {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Makes the rows of jobs that have none; they are due at once. */
  async ensure(names: readonly string[]): Promise<void> {
    const now = this.clock.now();
    for (const name of names) {
      await this.transactions.execute('INSERT INTO job (name, claimable_at) VALUES (?, ?) ON DUPLICATE KEY UPDATE name = name', [
        name,
        now,
      ]);
    }
  }

  async due(): Promise<string[]> {
    const rows = await this.transactions.query<{ name: string }>('SELECT name FROM job WHERE claimable_at <= ?', [this.clock.now()]);
    return rows.map(({ name }) => name);
  }

  /** @returns the token of the lease; undefined when another server was first */
  async claim(name: string, leaseMs: number): Promise<string | undefined> {
    const token = randomUUID();
    const { affectedRows } = await this.transactions.execute(
      'UPDATE job SET claim_token = ?, claimable_at = ? WHERE name = ? AND claimable_at <= ?',
      [token, this.clock.in(leaseMs), name, this.clock.now()],
    );
    return affectedRows === 1 ? token : undefined;
  }

  async renew(name: string, token: string, leaseMs: number): Promise<void> {
    await this.transactions.execute('UPDATE job SET claimable_at = ? WHERE name = ? AND claim_token = ?', [
      this.clock.in(leaseMs),
      name,
      token,
    ]);
  }

  /** Ends the lease and sets the next round. */
  async finish(name: string, token: string, next: Date, error: string | null): Promise<void> {
    await this.transactions.execute(
      `UPDATE job SET claim_token = NULL, claimable_at = ?, last_error = ?, done_at = CASE WHEN ? IS NULL THEN ? ELSE done_at END
        WHERE name = ? AND claim_token = ?`,
      [next, error?.slice(0, ERROR_LENGTH) ?? null, error, this.clock.now(), name, token],
    );
  }
}

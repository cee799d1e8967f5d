import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/index.js';
import { Transactions } from '../../database/index.js';
import { TooManyAttempts } from '../../errors/index.js';

export interface AttemptLimit {
  readonly kind: string;
  readonly most: number;
  /** Length of the window in milliseconds. */
  readonly window: number;
}

/** Counts attempts in the database, so that several servers share one count. */
@Injectable()
export class Attempts {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Counts this attempt. @throws TooManyAttempts when it is one too many for its window. */
  async count(limit: AttemptLimit, key: string): Promise<void> {
    const now = this.clock.now().getTime();
    const end = new Date((Math.floor(now / limit.window) + 1) * limit.window);
    const bucket = createHash('sha256')
      .update(JSON.stringify([limit.kind, key.toLowerCase(), end.getTime()]))
      .digest();
    await this.transactions.execute(
      'INSERT INTO attempt_count (bucket, attempts, expires_at) VALUES (?, 1, ?) ON DUPLICATE KEY UPDATE attempts = attempts + 1',
      [bucket, end],
    );
    const counted = await this.transactions.one<{ attempts: number }>('SELECT attempts FROM attempt_count WHERE bucket = ?', [bucket]);
    if ((counted?.attempts ?? 0) > limit.most) throw new TooManyAttempts(Math.ceil((end.getTime() - now) / 1000));
  }

  async forgetOld(): Promise<void> {
    await this.transactions.execute('DELETE FROM attempt_count WHERE expires_at <= ? LIMIT 10000', [this.clock.now()]);
  }
}

import { Injectable } from '@nestjs/common';
import { Transactions } from '../../database/index.js';
import { Outbox } from '../../outbox/index.js';
import { PasswordLinkDue } from '../domain/identity.events.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { Attempts } from './attempts.js';

const HOUR = 60 * 60_000;

/** Mails a link to set a new password, if there is such an account. Says the same to everyone. */
@Injectable()
export class RequestPasswordReset {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: AccountsRepository,
    private readonly attempts: Attempts,
    private readonly outbox: Outbox,
  ) {}

  async run(signInName: string, address: string): Promise<void> {
    await this.attempts.count({ kind: 'reset-address', most: 30, window: HOUR }, address);
    await this.attempts.count({ kind: 'reset-account', most: 5, window: HOUR }, signInName);
    const account = await this.accounts.withSignInName(signInName);
    if (account?.state !== 'active') return;
    await this.transactions.run(() => {
      this.outbox.add(new PasswordLinkDue({ accountId: account.id, purpose: 'password-reset' }));
      return Promise.resolve();
    });
  }
}

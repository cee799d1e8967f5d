import { Injectable } from '@nestjs/common';
import { WrongCredentials } from '../domain/identity.errors.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { Attempts } from './attempts.js';
import { Passwords } from './passwords.js';
import { type StartedSignIn, StartSignIn } from './start-sign-in.js';

const QUARTER_HOUR = 15 * 60_000;
const BY_ACCOUNT = { kind: 'sign-in-account', most: 10, window: QUARTER_HOUR };
const BY_ADDRESS = { kind: 'sign-in-address', most: 100, window: QUARTER_HOUR };

@Injectable()
export class SignInWithPassword {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly passwords: Passwords,
    private readonly attempts: Attempts,
    private readonly start: StartSignIn,
  ) {}

  /** @throws WrongCredentials whatever it was that did not fit; TooManyAttempts */
  async run(given: { name: string; password: string; address: string; userAgent: string }): Promise<StartedSignIn> {
    await this.attempts.count(BY_ADDRESS, given.address);
    await this.attempts.count(BY_ACCOUNT, given.name);
    const account = await this.accounts.withSignInName(given.name);
    const right = await this.passwords.matches(given.password, account?.passwordHash);
    if (!right || account?.state !== 'active') throw new WrongCredentials();
    return this.start.run(account.id, given.userAgent);
  }
}

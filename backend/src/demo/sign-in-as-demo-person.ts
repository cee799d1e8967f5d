import { Injectable } from '@nestjs/common';
import { NotFound } from '../platform/errors/index.js';
import { AccountsRepository, StartSignIn } from '../platform/identity/index.js';
import { demoIssuer, type DemoKey } from './demo-people.js';

/** Signs a visitor in as one of the demo people, without a password. */
@Injectable()
export class SignInAsDemoPerson {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly startSignIn: StartSignIn,
  ) {}

  /** @throws NotFound where the demo council has not been loaded */
  async run(key: DemoKey, userAgent: string): ReturnType<StartSignIn['run']> {
    const account = await this.accounts.withSubject(demoIssuer, key);
    if (!account) throw new NotFound('This database does not hold the demo council.');
    return this.startSignIn.run(account.id, userAgent);
  }
}

import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/index.js';
import { Transactions } from '../../database/index.js';
import { InvalidInput } from '../../errors/index.js';
import { LinkNotUsable } from '../domain/identity.errors.js';
import { passwordProblem } from '../domain/password-rule.js';
import { hashOfSecret } from '../domain/secrets.js';
import { type AccountRow, AccountsRepository } from '../persistence/accounts.repository.js';
import { AccountTokensRepository, type TokenRow } from '../persistence/account-tokens.repository.js';
import { Attempts } from './attempts.js';
import { EndSignIns } from './end-sign-ins.js';
import { Passwords } from './passwords.js';
import { type StartedSignIn, StartSignIn } from './start-sign-in.js';

const BY_ADDRESS = { kind: 'set-password-address', most: 30, window: 15 * 60_000 };

/** Sets a password with a link or a code, once, signs out every other browser and signs this one in. */
@Injectable()
export class SetPassword {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: AccountsRepository,
    private readonly tokens: AccountTokensRepository,
    private readonly passwords: Passwords,
    private readonly attempts: Attempts,
    private readonly endSignIns: EndSignIns,
    private readonly start: StartSignIn,
    private readonly clock: Clock,
  ) {}

  /** Whom a link or a code is for. @throws LinkNotUsable */
  async owner(secret: string, address: string): Promise<AccountRow> {
    await this.attempts.count(BY_ADDRESS, address);
    return (await this.find(secret)).account;
  }

  /** @throws LinkNotUsable; InvalidInput for a password that is too easy */
  async run(given: { secret: string; password: string; address: string; userAgent: string }): Promise<StartedSignIn> {
    await this.attempts.count(BY_ADDRESS, given.address);
    const { account } = await this.find(given.secret);
    const problem = passwordProblem(given.password, account.signInName);
    if (problem) throw new InvalidInput([{ field: 'password', message: problem }]);
    const hash = await this.passwords.hash(given.password);
    return this.transactions.run(async () => {
      const { token } = await this.find(given.secret);
      if (!(await this.tokens.use(token.id, this.clock.now()))) throw new LinkNotUsable();
      await this.accounts.setPassword(account.id, hash, this.clock.now());
      await this.endSignIns.allOf([account.personId]);
      return this.start.run(account.id, given.userAgent);
    });
  }

  private async find(secret: string): Promise<{ token: TokenRow; account: AccountRow }> {
    const token = await this.tokens.usable(hashOfSecret(secret), this.clock.now());
    const account = token && (await this.accounts.withId(token.accountId));
    if (account?.state !== 'active') throw new LinkNotUsable();
    return { token: token as TokenRow, account };
  }
}

import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/index.js';
import { Transactions } from '../../database/index.js';
import { NotFound } from '../../errors/index.js';
import { Outbox } from '../../outbox/index.js';
import { PasswordLinkDue } from '../domain/identity.events.js';
import { TOKEN_LIFETIME } from '../domain/lifetimes.js';
import { hashOfSecret, newCode } from '../domain/secrets.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { AccountTokensRepository } from '../persistence/account-tokens.repository.js';
import { EndSignIns } from './end-sign-ins.js';

export interface AccountWish {
  readonly personId: number;
  /** E-mail address, or staff number; null where neither is usable, such as an address that two people share. */
  readonly signInName: string | null;
}

/** Accounts of people whom the organisation knows: made, named, invited, closed and opened again by the room that knows people. */
@Injectable()
export class Accounts {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: AccountsRepository,
    private readonly tokens: AccountTokensRepository,
    private readonly endSignIns: EndSignIns,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Makes local accounts, all in one statement. The people must not have one. */
  async addFor(wishes: readonly AccountWish[]): Promise<void> {
    await this.accounts.addLocals(wishes, this.clock.now());
  }

  /** Gives each person the account and the sign-in name wished for: makes it, or renames it. Names may change hands among them. */
  async put(wishes: readonly AccountWish[]): Promise<void> {
    await this.transactions.run(async () => {
      const present = new Map(
        (await this.accounts.localsOf(wishes.map(({ personId }) => personId))).map((account) => [account.personId, account]),
      );
      const renamed = wishes.flatMap(({ personId, signInName }) => {
        const account = present.get(personId);
        return account && account.signInName !== signInName ? [{ id: account.id, signInName }] : [];
      });
      await this.accounts.renameAll(renamed);
      await this.accounts.addLocals(
        wishes.filter(({ personId }) => !present.has(personId)),
        this.clock.now(),
      );
    });
  }

  /** Whose sign-in names these are, by name in lower case; names of nobody are missing. */
  async ownersOf(signInNames: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const owners = await this.accounts.withSignInNames(signInNames);
    return new Map(
      owners.flatMap(({ signInName, personId }) => (signInName === null ? [] : [[signInName.toLowerCase(), personId] as const])),
    );
  }

  /** Changes the name that a person signs in with. Password and sign-ins stay. */
  async rename({ personId, signInName }: AccountWish): Promise<void> {
    const account = await this.accounts.localOf(personId);
    if (account) await this.accounts.rename(account.id, signInName);
    else await this.addFor([{ personId, signInName }]);
  }

  /** Mails a link to set a password. */
  async invite(personId: number): Promise<void> {
    const account = await this.localOf(personId);
    await this.transactions.run(() => {
      this.outbox.add(new PasswordLinkDue({ accountId: account.id, purpose: 'invitation' }));
      return Promise.resolve();
    });
  }

  /** A code to set a password with, to be printed and handed over. Replaces the one before. */
  async oneTimeCode(personId: number): Promise<{ code: string; expiresAt: Date; signInName: string | null }> {
    const account = await this.localOf(personId);
    const code = newCode();
    const expiresAt = this.clock.in(TOKEN_LIFETIME['one-time-code']);
    await this.transactions.run(() =>
      this.tokens.replace({ accountId: account.id, purpose: 'one-time-code', hash: hashOfSecret(code), at: this.clock.now(), expiresAt }),
    );
    return { code, expiresAt, signInName: account.signInName };
  }

  /** Closes every account of these people and signs them out everywhere. */
  async close(personIds: readonly number[]): Promise<void> {
    await this.transactions.run(async () => {
      await this.accounts.setState(personIds, 'closed');
      await this.endSignIns.allOf(personIds);
    });
  }

  async reopen(personIds: readonly number[]): Promise<void> {
    await this.accounts.setState(personIds, 'active');
  }

  /** An account of another issuer, such as an identity provider. */
  async link(issuer: string, subject: string, personId: number): Promise<number> {
    return this.accounts.add({ issuer, subject, personId, signInName: null, createdAt: this.clock.now() });
  }

  private async localOf(personId: number): Promise<{ id: number; signInName: string | null }> {
    const account = await this.accounts.localOf(personId);
    if (!account) throw new NotFound('This person has no account yet.');
    return account;
  }
}

import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { Attempts } from '../../../../platform/identity/index.js';
import type { ChangeUnsubscribe, UnsubscribeView } from '../../api/following/following.schemas.js';
import { claimIn, isSignedBy, type UnsubscribeClaim } from '../../domain/following/unsubscribe.js';
import { NewsSettingsRepository } from '../../persistence/following/news-settings.repository.js';
import { ForumColleagues } from '../colleagues.js';
import { StoppableMails } from './stoppable-mails.js';

const GUESSES = { kind: 'forum.unsubscribe', most: 30, window: 600_000 };

/**
 * Stops mails for whoever has the link of one, signed in or not. Looking changes nothing, since mail scanners follow links; what was stopped can be
 * let come again by the same link.
 */
@Injectable()
export class Unsubscribe {
  constructor(
    private readonly transactions: Transactions,
    private readonly settings: NewsSettingsRepository,
    private readonly mails: StoppableMails,
    private readonly colleagues: ForumColleagues,
    private readonly attempts: Attempts,
  ) {}

  /** @param address of the request, by which wrong links are counted @throws NotFound, TooManyAttempts */
  async look(token: string, address: string): Promise<UnsubscribeView> {
    return this.view(await this.claim(token, address), null);
  }

  /** @throws NotFound, TooManyAttempts */
  async change(token: string, { stopped, was }: ChangeUnsubscribe, address: string): Promise<UnsubscribeView> {
    const claim = await this.claim(token, address);
    const mail = this.mails.of[claim.what];
    const before = await this.transactions.run(async () => {
      if (stopped) return mail.stop(claim);
      await mail.resume(claim, was);
      return null;
    });
    return this.view(claim, before);
  }

  private async view(claim: UnsubscribeClaim, was: string | null): Promise<UnsubscribeView> {
    const mail = this.mails.of[claim.what];
    return { what: claim.what, name: await mail.name(claim), stopped: await mail.isStopped(claim), was };
  }

  private async claim(token: string, address: string): Promise<UnsubscribeClaim> {
    const claim = claimIn(token);
    const secret = claim && (await this.settings.knownSecretOf(claim.personId));
    if (claim && secret && isSignedBy(claim, secret) && (await this.colleagues.here([claim.personId])).length > 0) return claim;
    await this.attempts.count(GUESSES, address);
    throw new NotFound();
  }
}

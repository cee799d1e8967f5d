import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Config } from '../../../platform/config/index.js';
import { NotFound, TooManyAttempts } from '../../../platform/errors/index.js';
import { Attempts } from '../../../platform/identity/index.js';
import { Recipients } from '../../../platform/mail/index.js';
import { FeedPace } from '../domain/feed-pace.js';
import { hashOfFeedSecret } from '../domain/feed-secret.js';
import { calendarFile } from '../domain/icalendar/calendar-file.js';
import { feedSpan, type Invitation } from '../domain/invitation.js';
import { CalendarFeedsRepository, type FeedRow } from '../persistence/calendar-feeds.repository.js';
import { InvitationsRepository } from '../persistence/invitations.repository.js';
import { CalendarEvents } from './calendar-events.js';

/** More than anybody has in two years: twenty things a week. */
const MOST_EVENTS = 2_000;

const SEEN_EVERY = 3_600_000;
const GUESSES = { kind: 'diary.feed', most: 30, window: 600_000 };

export interface FeedAnswer {
  readonly ics: string;
  /** The same as long as the feed says the same. */
  readonly etag: string;
}

/** What a calendar program gets that asks for a person's feed. The secret in the address opens this and nothing else. */
@Injectable()
export class ReadFeed {
  private readonly pace = new FeedPace();

  constructor(
    private readonly feeds: CalendarFeedsRepository,
    private readonly invitations: InvitationsRepository,
    private readonly events: CalendarEvents,
    private readonly recipients: Recipients,
    private readonly attempts: Attempts,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound for an address that is not or no longer one, and TooManyAttempts */
  async run(secret: string, address: string): Promise<FeedAnswer> {
    const feed = await this.find(secret, address);
    const now = this.clock.now();
    const retryAfter = this.pace.waitFor(feed.personId, now);
    if (retryAfter > 0) throw new TooManyAttempts(retryAfter, 'This calendar is read too often. Read it again in a minute.');
    const name = (await this.recipients.find([feed.personId])).get(feed.personId)?.name;
    if (name === undefined) throw new NotFound();
    const at = (offset: number): Date => new Date(now.getTime() + offset);
    const found = await this.invitations.between(feed.personId, at(-feedSpan.back), at(feedSpan.ahead), MOST_EVENTS);
    const ics = calendarFile({
      feed: { name: `Trellis, ${this.config.organisation}`, refresh: 'PT1H' },
      events: oneForEach(found).map((invitation) => this.events.inFeed(invitation)),
    });
    if (!feed.lastUsedAt || now.getTime() - feed.lastUsedAt.getTime() >= SEEN_EVERY) await this.feeds.used(feed.personId, now);
    return { ics, etag: `W/"${createHash('sha256').update(ics).digest('base64url').slice(0, 27)}"` };
  }

  private async find(secret: string, address: string): Promise<FeedRow> {
    const hash = hashOfFeedSecret(secret);
    const feed = hash && (await this.feeds.withHash(hash));
    if (feed) return feed;
    await this.attempts.count(GUESSES, address);
    throw new NotFound();
  }
}

/** A calendar takes what has one identity for one thing: what stands goes before what was withdrawn. */
function oneForEach(invitations: readonly Invitation[]): Invitation[] {
  const byIdentity = new Map<string, Invitation>();
  for (const invitation of invitations) {
    const identity = `${invitation.uid} ${invitation.recurrenceStart ?? ''}`;
    if (byIdentity.get(identity)?.state !== 'standing') byIdentity.set(identity, invitation);
  }
  return [...byIdentity.values()];
}

import { Injectable } from '@nestjs/common';
import type { FeedView } from '../api/calendar.schemas.js';
import { CalendarFeedsRepository } from '../persistence/calendar-feeds.repository.js';
import { InvitationSettingsRepository } from '../persistence/invitation-settings.repository.js';
import { InvitationsRepository } from '../persistence/invitations.repository.js';
import { RemindersRepository } from '../persistence/reminders.repository.js';

/** How a person's diary reaches their calendar elsewhere. */
@Injectable()
export class CalendarQueries {
  constructor(
    private readonly feeds: CalendarFeedsRepository,
    private readonly invitations: InvitationsRepository,
    private readonly settings: InvitationSettingsRepository,
    private readonly reminders: RemindersRepository,
  ) {}

  async feed(personId: number): Promise<FeedView> {
    const feed = await this.feeds.ofPerson(personId);
    return { feed: feed ? { madeAt: feed.madeAt.toISOString(), lastUsedAt: feed.lastUsedAt?.toISOString() ?? null } : null };
  }

  /** All that is held of one person, for the download of their data. The feed's secret is held by nobody. */
  async everythingOf(personId: number): Promise<object> {
    const invitations = await this.invitations.everythingOf(personId);
    return {
      ...(await this.feed(personId)),
      wantsInvitations: await this.settings.wantedBy(personId),
      invitations: invitations.map(({ mailedDigest: _, ...invitation }) => invitation),
      reminders: await this.reminders.everythingOf(personId),
    };
  }
}

import { Injectable } from '@nestjs/common';
import { periodInWords } from '../../../platform/calendar/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { Notifications } from '../../../platform/notifications/index.js';
import { Every } from '../../../platform/outbox/index.js';
import { Invitations } from '../application/invitations.js';
import { diaryKinds } from '../application/notification-kinds.js';
import type { Invitation } from '../domain/invitation.js';
import { InvitationsRepository } from '../persistence/invitations.repository.js';

const BATCH = 100;

/**
 * Mails what calendars are to show and no other mail has told: dates that somebody hosts, four weeks ahead, and whatever a room gave or changed
 * without news of its own. So a calendar is right in the end, whoever forgets it.
 */
@Injectable()
export class MailInvitations {
  constructor(
    private readonly repository: InvitationsRepository,
    private readonly invitations: Invitations,
    private readonly notifications: Notifications,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  @Every('PT1M', 'diary.mail-invitations')
  async run(): Promise<void> {
    for (let due = await this.due(); due.length > 0; due = await this.due()) {
      for (const invitation of due) await this.mail(invitation);
    }
  }

  private due(): Promise<Invitation[]> {
    return this.repository.mailDue(this.clock.now(), BATCH);
  }

  private mail({ personId, source, sourceId }: Invitation): Promise<void> {
    return this.transactions.run(async () => {
      const invitation = await this.repository.lock({ personId, source, sourceId });
      const calendar = invitation && (await this.invitations.newsOf(invitation));
      if (!invitation || !calendar) return;
      const { id, sequence, title, startsAt, endsAt, timeZone, place, link } = invitation;
      const when = periodInWords(startsAt, endsAt, timeZone);
      await this.notifications.notify({
        personId,
        key: `diary.invitation:${String(id)}:${String(sequence)}`,
        kind: diaryKinds.invitation.kind,
        title: calendar.method === 'CANCEL' ? `Out of your calendar: ${title}` : `In your calendar: ${title}`,
        body: calendar.method === 'CANCEL' ? `${when} is no longer in your diary.` : `${when}.${place ? ` ${place}.` : ''}`,
        link,
        inApp: false,
        mail: { calendar },
      });
    });
  }
}

import { Global, Module } from '@nestjs/common';
import { NotificationKinds } from '../../platform/notifications/index.js';
import { PersonalData } from '../../platform/personal-data/index.js';
import { CalendarController } from './api/calendar.controller.js';
import { FeedController } from './api/feed.controller.js';
import { CalendarEvents } from './application/calendar-events.js';
import { CalendarQueries } from './application/calendar.queries.js';
import { EndFeed } from './application/end-feed.js';
import { Invitations } from './application/invitations.js';
import { MakeFeed } from './application/make-feed.js';
import { diaryKinds } from './application/notification-kinds.js';
import { ReadFeed } from './application/read-feed.js';
import { Remind } from './application/remind.js';
import { MailInvitations } from './jobs/mail-invitations.js';
import { TakeReminders } from './jobs/take-reminders.js';
import { TidyCalendars } from './jobs/tidy-calendars.js';
import { CalendarFeedsRepository } from './persistence/calendar-feeds.repository.js';
import { InvitationSettingsRepository } from './persistence/invitation-settings.repository.js';
import { InvitationsRepository } from './persistence/invitations.repository.js';
import { RemindersRepository } from './persistence/reminders.repository.js';

/** How the diary reaches people: their calendars elsewhere, by mail and by feed, and reminders. */
@Global()
@Module({
  controllers: [CalendarController, FeedController],
  providers: [
    ...[CalendarEvents, CalendarQueries, EndFeed, Invitations, MakeFeed, ReadFeed, Remind],
    ...[MailInvitations, TakeReminders, TidyCalendars],
    ...[CalendarFeedsRepository, InvitationSettingsRepository, InvitationsRepository, RemindersRepository],
  ],
  exports: [Invitations],
})
export class CalendarsModule {
  constructor(kinds: NotificationKinds, personalData: PersonalData, queries: CalendarQueries) {
    kinds.add(...Object.values(diaryKinds));
    personalData.add('calendars', (personId) => queries.everythingOf(personId));
  }
}

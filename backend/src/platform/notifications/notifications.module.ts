import { Global, Module } from '@nestjs/common';
import { PersonalData } from '../personal-data/index.js';
import { NotificationsController } from './api/notifications.controller.js';
import { NotificationKinds } from './kinds.js';
import { NotificationSettings } from './notification-settings.js';
import { NotificationsQueries } from './notifications.queries.js';
import { NotificationsRepository } from './notifications.repository.js';
import { Notifications } from './notifications.js';
import { SendMail } from './send-mail.js';
import { TidyNotifications } from './tidy-notifications.js';
import { UnreadCount } from './unread-count.js';

@Global()
@Module({
  controllers: [NotificationsController],
  providers: [
    Notifications,
    NotificationKinds,
    NotificationSettings,
    NotificationsQueries,
    NotificationsRepository,
    SendMail,
    TidyNotifications,
    UnreadCount,
  ],
  exports: [Notifications, NotificationKinds, NotificationSettings, UnreadCount],
})
export class NotificationsModule {
  constructor(personalData: PersonalData, queries: NotificationsQueries) {
    personalData.add('notifications', (personId) => queries.everythingAbout(personId));
  }
}

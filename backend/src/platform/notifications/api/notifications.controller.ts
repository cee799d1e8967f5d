import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../access/index.js';
import { NotificationSettings } from '../notification-settings.js';
import { NotificationsQueries } from '../notifications.queries.js';
import { Notifications } from '../notifications.js';
import {
  type NotificationSettingsRequest,
  notificationSettingsSchema,
  type NotificationSettingsView,
  notificationSettingsViewSchema,
  type NotificationsQuery,
  notificationsQuerySchema,
  type NotificationsView,
  notificationsViewSchema,
  type ReadNotifications,
  readNotificationsSchema,
} from './notifications.schemas.js';

/** What I was told. Everyone sees their own and nobody else's. */
@ApiTags('notifications')
@Controller('notifications')
@Allow(signedIn)
export class NotificationsController {
  constructor(
    private readonly queries: NotificationsQueries,
    private readonly notifications: Notifications,
    private readonly settings: NotificationSettings,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: notificationsViewSchema })
  list(@Me() me: Actor, @Query({ schema: notificationsQuerySchema }) query: NotificationsQuery): Promise<NotificationsView> {
    return this.queries.page(me, query);
  }

  @Post('read')
  @HttpCode(204)
  @ApiNoContentResponse()
  async read(@Me() me: Actor, @Body({ schema: readNotificationsSchema }) which: ReadNotifications): Promise<void> {
    await this.notifications.markRead(me.personId, 'ids' in which ? which.ids : undefined);
  }

  @Get('settings')
  @ApiOkResponse({ standardSchema: notificationSettingsViewSchema })
  showSettings(@Me() me: Actor): Promise<NotificationSettingsView> {
    return this.queries.settingsOf(me);
  }

  @Put('settings')
  @ApiOkResponse({ standardSchema: notificationSettingsViewSchema })
  async changeSettings(
    @Me() me: Actor,
    @Body({ schema: notificationSettingsSchema }) { items }: NotificationSettingsRequest,
  ): Promise<NotificationSettingsView> {
    const wishes = items.map(({ kind, inApp, email }) => ({ kind, wish: { app: inApp, mail: email } }));
    await this.settings.change(me, wishes);
    return this.queries.settingsOf(me);
  }
}

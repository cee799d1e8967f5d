export { NotificationKinds, type NotificationKind } from './kinds.js';
export { NotificationRow } from './notification.entity.js';
export { NotificationSetting } from './notification-setting.entity.js';
export { NotificationSettings, type Wish } from './notification-settings.js';
export { Notifications, type Notice, type NoticeMail } from './notifications.js';
export { NotificationsModule } from './notifications.module.js';
export { UnreadCount } from './unread-count.js';

import { z } from 'zod';

const id = z.number().int().positive();

export const notificationsQuerySchema = z.strictObject({
  before: z
    .string()
    .regex(/^[1-9][0-9]{0,9}$/)
    .optional()
    .describe('The `next` of the page before'),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type NotificationsQuery = z.infer<typeof notificationsQuerySchema>;

export const notificationViewSchema = z
  .object({
    id,
    at: z.iso.datetime(),
    kind: z.string(),
    title: z.string(),
    body: z.string(),
    link: z.string().describe('Path within the product'),
    read: z.boolean(),
  })
  .meta({ id: 'NotificationView' });
export type NotificationView = z.infer<typeof notificationViewSchema>;

export const notificationsViewSchema = z
  .object({
    items: z.array(notificationViewSchema),
    total: z.number().int(),
    unread: z.number().int(),
    next: z.string().nullable(),
  })
  .meta({ id: 'NotificationsView' });
export type NotificationsView = z.infer<typeof notificationsViewSchema>;

export const readNotificationsSchema = z
  .union([z.strictObject({ ids: z.array(id).min(1).max(200) }), z.strictObject({ all: z.literal(true) })])
  .meta({ id: 'ReadNotificationsRequest' });
export type ReadNotifications = z.infer<typeof readNotificationsSchema>;

export const notificationSettingsViewSchema = z
  .object({
    items: z.array(
      z
        .object({
          kind: z.string(),
          title: z.string(),
          inApp: z.boolean(),
          email: z.boolean(),
          inAppOnly: z.boolean().describe('It is never mailed, whatever is chosen'),
        })
        .meta({ id: 'NotificationSettingView' }),
    ),
  })
  .meta({ id: 'NotificationSettingsView' });
export type NotificationSettingsView = z.infer<typeof notificationSettingsViewSchema>;

export const notificationSettingsSchema = z
  .strictObject({ items: z.array(z.strictObject({ kind: z.string().max(80), inApp: z.boolean(), email: z.boolean() })).max(200) })
  .meta({ id: 'NotificationSettingsRequest' });
export type NotificationSettingsRequest = z.infer<typeof notificationSettingsSchema>;

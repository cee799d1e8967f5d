import { DomainEvent } from '../outbox/index.js';

/** A mail waits to be sent. */
export class MailDue extends DomainEvent<{ notificationId: number }> {
  static readonly type = 'notifications.mail-due';
}

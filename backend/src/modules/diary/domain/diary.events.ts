import { DomainEvent } from '../../../platform/outbox/index.js';

/** A server took reminders upon itself; they are to be told. */
export class RemindersTaken extends DomainEvent<{ batch: string }> {
  static readonly type = 'diary.reminders-taken';
}

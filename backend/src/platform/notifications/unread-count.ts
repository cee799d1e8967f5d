import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Transactions } from '../database/index.js';
import { Live, personRoom, Rooms } from '../live/index.js';
import { NotificationsRepository } from './notifications.repository.js';

/** The number at the bell, told to the person's open pages whenever it changes. */
@Injectable()
export class UnreadCount implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Notifications');
  private readonly telling = new Set<Promise<void>>();

  constructor(
    private readonly notifications: NotificationsRepository,
    private readonly live: Live,
    private readonly transactions: Transactions,
    rooms: Rooms,
  ) {
    rooms.countInboxes((personIds) => this.notifications.unreadOf(personIds));
  }

  of(personId: number): Promise<number> {
    return this.notifications.unread(personId);
  }

  /** Once the present transaction is committed; counted then, so that two at once do not both tell the number of one. */
  changed(personId: number): void {
    if (!this.live.isServing) return;
    this.transactions.afterCommit(() => {
      const told = this.tell(personId).finally(() => this.telling.delete(told));
      this.telling.add(told);
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.telling);
  }

  private async tell(personId: number): Promise<void> {
    try {
      this.live.send(personRoom(personId), { type: 'notifications.unread', unread: await this.of(personId) });
    } catch (error) {
      this.logger.warn(`Open pages were not told the number of unread notifications: ${String(error)}`);
    }
  }
}

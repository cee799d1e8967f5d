import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/index.js';
import { Every } from '../outbox/index.js';
import { NotificationsRepository } from './notifications.repository.js';

const KEPT_MS = 400 * 24 * 3_600_000;
const BATCH = 1_000;

/** Removes news of more than a year ago, with a month's grace. */
@Injectable()
export class TidyNotifications {
  constructor(
    private readonly notifications: NotificationsRepository,
    private readonly clock: Clock,
  ) {}

  @Every('P1D', 'notifications.tidy')
  async run(): Promise<void> {
    const before = this.clock.in(-KEPT_MS);
    while ((await this.notifications.removeBefore(before, BATCH)) === BATCH);
  }
}

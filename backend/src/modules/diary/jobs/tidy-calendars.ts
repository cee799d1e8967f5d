import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Every } from '../../../platform/outbox/index.js';
import { InvitationsRepository } from '../persistence/invitations.repository.js';
import { RemindersRepository } from '../persistence/reminders.repository.js';

const DAY = 86_400_000;
const BATCH = 1_000;

/** Invitations of a year ago and reminders of a month ago are of use to nobody. */
@Injectable()
export class TidyCalendars {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly reminders: RemindersRepository,
    private readonly clock: Clock,
  ) {}

  @Every('P1D', 'diary.tidy-calendars')
  async run(): Promise<void> {
    while ((await this.invitations.removeEndedBefore(this.clock.in(-400 * DAY), BATCH)) === BATCH);
    while ((await this.reminders.removeBefore(this.clock.in(-31 * DAY), BATCH)) === BATCH);
  }
}

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Config } from '../../../platform/config/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { Every, Outbox } from '../../../platform/outbox/index.js';
import { RemindersTaken } from '../domain/diary.events.js';
import { isReminderDue, type Lead, leads, occasionOf, startsInReach } from '../domain/reminder.js';
import { type RemindableEntry, RemindersRepository } from '../persistence/reminders.repository.js';

const BATCH = 200;

/**
 * Looks what starts in seven days, in one and in a quarter of an hour, and takes the reminders of it. Nothing waits for an entry by itself: so what
 * moves or is called off needs no second thought, and a year of entries costs no more than their index.
 */
@Injectable()
export class TakeReminders {
  constructor(
    private readonly reminders: RemindersRepository,
    private readonly outbox: Outbox,
    private readonly transactions: Transactions,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Every('PT1M', 'diary.take-reminders')
  async run(): Promise<void> {
    for (const lead of leads) await this.takeAll(lead);
  }

  private async takeAll(lead: Lead): Promise<void> {
    const now = this.clock.now();
    const reach = startsInReach(lead, now);
    let last: RemindableEntry | undefined;
    do {
      const entries = await this.reminders.unreminded(lead, reach, last, BATCH);
      await this.take(lead, entries, now);
      last = entries.length === BATCH ? entries.at(-1) : undefined;
    } while (last);
  }

  private async take(ahead: Lead, entries: readonly RemindableEntry[], now: Date): Promise<void> {
    const due = entries
      .map((entry) => ({ ...entry, timeZone: entry.timeZone ?? this.config.timeZone }))
      .filter((entry) => isReminderDue(entry, ahead, now))
      .map((entry) => ({ ...entry, ahead, occasion: occasionOf(entry, ahead) }));
    if (due.length === 0) return;
    await this.transactions.run(async () => {
      const batch = randomUUID();
      if ((await this.reminders.take(due, batch)) > 0) this.outbox.add(new RemindersTaken({ batch }));
    });
  }
}

import { Injectable } from '@nestjs/common';
import { periodInWords } from '../../../platform/calendar/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Config } from '../../../platform/config/index.js';
import { Notifications } from '../../../platform/notifications/index.js';
import { On } from '../../../platform/outbox/index.js';
import { RemindersTaken } from '../domain/diary.events.js';
import type { Lead } from '../domain/reminder.js';
import { RemindersRepository, type TakenReminder } from '../persistence/reminders.repository.js';
import { diaryKinds } from './notification-kinds.js';

/** Tells people what is near. Told again under the same key after a crash, they hear it once. */
@Injectable()
export class Remind {
  constructor(
    private readonly reminders: RemindersRepository,
    private readonly notifications: Notifications,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @On(RemindersTaken, 'diary.remind', { lane: 'slow' })
  async taken({ payload: { batch } }: RemindersTaken): Promise<void> {
    const now = this.clock.now();
    for (const reminder of await this.reminders.ofBatch(batch)) {
      if (reminder.startsAt > now) await this.tell(reminder);
    }
  }

  private async tell(reminder: TakenReminder): Promise<void> {
    const { id, personId, ahead, startsAt, endsAt, note, link } = reminder;
    const when = periodInWords(startsAt, endsAt, reminder.timeZone ?? this.config.timeZone);
    await this.notifications.notify({
      personId,
      key: `diary.reminder:${String(id)}`,
      kind: diaryKinds[ahead].kind,
      title: titleOf(reminder),
      body: note ? `${when}. ${note}.` : `${when}.`,
      link,
    });
  }
}

const heading: Readonly<Record<Lead, string>> = { week: 'In a week', day: 'Tomorrow', quarter: 'Starts soon' };

function titleOf({ ahead, state, title }: TakenReminder): string {
  const words = state === 'hosting' ? `${title}, which you host` : title;
  return `${heading[ahead]}: ${words}`.slice(0, 200);
}

import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { Notifications } from '../../../../platform/notifications/index.js';
import { On, type Delivery } from '../../../../platform/outbox/index.js';
import { Invitations } from '../../../diary/index.js';
import { lettersFor, type Letter } from '../../domain/series-edits/series-edit-letters.js';
import { everybody, type DateNews } from '../../domain/series-edits/series-edit-news.js';
import { SeriesEditSaved, SeriesEditSent, SeriesEditUndone } from '../../domain/sessions.events.js';
import { EditedDatesRepository } from '../../persistence/series-edits/edited-dates.repository.js';
import { SeriesEditsRepository } from '../../persistence/series-edits/series-edits.repository.js';
import { BOOKING, HOSTING } from '../diary-entries.js';
import { sessionKinds } from '../notification-kinds.js';
import { occurrencePage } from '../pages.js';

const kinds: Readonly<Record<Letter['about'], string>> = {
  attending: sessionKinds.changed.kind,
  cancelled: sessionKinds.cancelled.kind,
  hosting: sessionKinds.hostingChanged.kind,
};

/** Tells people what an edit of a series means for them: the words once, and each date that calendars must hear of in a mail of its own. */
@Injectable()
export class TellEdits {
  constructor(
    private readonly transactions: Transactions,
    private readonly edits: SeriesEditsRepository,
    private readonly dates: EditedDatesRepository,
    private readonly invitations: Invitations,
    private readonly notifications: Notifications,
    private readonly clock: Clock,
  ) {}

  /** Those whose date is near hear at once, unless the edit was undone before we came to it. */
  @On(SeriesEditSaved, 'tell-near')
  async saved({ payload: { editId } }: SeriesEditSaved, { key }: Delivery): Promise<void> {
    const tells = await this.transactions.run(async () => {
      const { state, toldAt } = await this.edits.lock(editId);
      if (toldAt === null && state !== 'undone') await this.edits.told(editId, this.clock.now());
      return toldAt !== null || state !== 'undone';
    });
    if (tells) await this.tell(await this.news(editId, true), key);
  }

  @On(SeriesEditSent, 'tell-others')
  async sent({ payload: { editId } }: SeriesEditSent, { key }: Delivery): Promise<void> {
    await this.tell(await this.news(editId, false), key);
  }

  /** Who was told already is told again; nobody else ever hears of the edit. */
  @On(SeriesEditUndone, 'tell-again')
  async undone({ payload: { editId } }: SeriesEditUndone, { key }: Delivery): Promise<void> {
    const { toldAt } = await this.edits.get(editId);
    if (toldAt !== null) await this.tell(await this.news(editId, true), key, true);
  }

  private async news(editId: number, near: boolean): Promise<DateNews[]> {
    const { news } = await this.edits.get(editId);
    return news.filter(({ atOnce }) => atOnce === near);
  }

  private async tell(news: readonly DateNews[], key: string, undone = false): Promise<void> {
    const stillTrue = await this.stillTrue(news, undone);
    // What hosts have in their calendars the diary brings up to date, now.
    for (const { occurrenceId, hosts, comes, goes } of undone ? [] : stillTrue) {
      if (hosts.length + comes.length + goes.length > 0) await this.invitations.hasten(HOSTING, occurrenceId);
    }
    for (const personId of new Set(stillTrue.flatMap(everybody))) {
      const calendars = await this.invitations.wantedBy(personId);
      for (const letter of lettersFor(personId, stillTrue, { undone, calendars })) await this.send(personId, letter, key);
    }
  }

  /** Who gave their place up since, or whose date was called off for another reason, has heard of that. */
  private async stillTrue(news: readonly DateNews[], undone: boolean): Promise<DateNews[]> {
    const ids = news.map(({ occurrenceId }) => occurrenceId);
    const states = new Map((await this.dates.withIds(ids)).map(({ id, state }) => [id, state]));
    const places = new Set(
      (await this.dates.places(ids)).map(({ occurrenceId, personId }) => `${String(occurrenceId)}:${String(personId)}`),
    );
    return news.flatMap((date) => {
      const runs = states.get(date.occurrenceId) === 'scheduled';
      if (date.what === 'cancelled' && !undone) return runs ? [] : [date];
      if (!runs) return [];
      return [{ ...date, attendees: date.attendees.filter((person) => places.has(`${String(date.occurrenceId)}:${String(person)}`)) }];
    });
  }

  private async send(personId: number, letter: Letter, key: string): Promise<void> {
    const { about, channel, title, body, occurrenceId } = letter;
    const calendar = letter.calendar ? await this.invitations.forMail({ personId, source: BOOKING, sourceId: occurrenceId }) : undefined;
    await this.notifications.notify({
      personId,
      key: channel === 'mail' ? `${key}:${letter.calendar ? String(occurrenceId) : 'words'}` : key,
      kind: kinds[about],
      title,
      body,
      link: occurrencePage(occurrenceId),
      ...(channel === 'mail' && { inApp: false as const }),
      ...(channel === 'app' ? { mail: null } : { mail: { calendar } }),
    });
  }
}

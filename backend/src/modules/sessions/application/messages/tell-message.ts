import { Injectable } from '@nestjs/common';
import { periodInWords } from '../../../../platform/calendar/index.js';
import { Notifications } from '../../../../platform/notifications/index.js';
import { On, type Delivery } from '../../../../platform/outbox/index.js';
import { audienceInWords } from '../../domain/messages/session-message.js';
import { MessageSent } from '../../domain/sessions.events.js';
import { OccurrencesRepository } from '../../persistence/series/occurrences.repository.js';
import { SeriesRepository } from '../../persistence/series/series.repository.js';
import { SessionMessagesRepository, type StoredMessage } from '../../persistence/messages/session-messages.repository.js';
import { Colleagues } from '../colleagues.js';
import { titleOf } from '../diary-entries.js';
import { sessionKinds } from '../notification-kinds.js';
import { occurrencePage, seriesPage } from '../pages.js';

interface Matter {
  readonly title: string;
  readonly when: string;
  readonly link: string;
}

/** Brings what a host or organiser wrote to each person it is for. */
@Injectable()
export class TellMessage {
  constructor(
    private readonly notifications: Notifications,
    private readonly messages: SessionMessagesRepository,
    private readonly occurrences: OccurrencesRepository,
    private readonly series: SeriesRepository,
    private readonly colleagues: Colleagues,
  ) {}

  @On(MessageSent, 'tell-people', { lane: 'slow' })
  async sent({ payload: { messageId } }: MessageSent, { key }: Delivery): Promise<void> {
    const message = await this.messages.find(messageId);
    if (!message) return;
    const { title, when, link } = await this.matter(message);
    const writer = (await this.colleagues.people([message.sentBy])).get(message.sentBy)?.name ?? 'The host';
    const words = `${writer} wrote to ${audienceInWords(message.audience)}${when}:\n\n${message.body}`;
    for (const personId of await this.messages.recipientsOf(messageId)) {
      await this.notifications.notify({
        personId,
        key,
        kind: sessionKinds.message.kind,
        title: `${title}: ${message.subject}`,
        body: `${words}\n\nTo answer, write to ${writer}.`,
        link,
        mail: {
          body: `${words}\n\nTo answer, reply to this email. It goes to ${writer}.`,
          button: 'See the session',
          replyTo: message.sentBy,
        },
      });
    }
  }

  private async matter({ seriesId, occurrenceId }: StoredMessage): Promise<Matter> {
    const occurrence = occurrenceId === null ? undefined : await this.occurrences.find(occurrenceId);
    const series = occurrence ? await this.series.ofDate(occurrence) : await this.series.get(seriesId);
    if (!occurrence) return { title: series.title, when: ' on the dates still to come', link: seriesPage(series.id) };
    const when = ` on ${periodInWords(occurrence.startsAt, occurrence.endsAt, occurrence.timeZone)}`;
    return { title: titleOf(occurrence, series), when, link: occurrencePage(occurrence.id) };
  }
}

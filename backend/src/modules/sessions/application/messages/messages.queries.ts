import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import type { MessagesQuery, MessagesView, MessageView } from '../../api/messages/message.schemas.js';
import type { SessionPerson } from '../../api/series/occurrence.schemas.js';
import { messageAudiences, recipientsOf } from '../../domain/messages/session-message.js';
import { mayDo } from '../../domain/sessions.policy.js';
import { SessionMessagesRepository, type StoredMessage } from '../../persistence/messages/session-messages.repository.js';
import { Colleagues } from '../colleagues.js';
import { titleOf } from '../diary-entries.js';
import { MessageScopes, type About } from './message-scopes.js';
import { Standings } from '../standings.js';

/** The record of what was written to the people of a date or a series, for those who run it, and whom a new message would reach. */
@Injectable()
export class MessagesQueries {
  constructor(
    private readonly scopes: MessageScopes,
    private readonly messages: SessionMessagesRepository,
    private readonly standings: Standings,
    private readonly colleagues: Colleagues,
  ) {}

  /** @throws NotFound, Refused */
  async record(actor: Actor, about: About, { before, limit }: MessagesQuery): Promise<MessagesView> {
    const place = await this.scopes.look(actor, about, 'seeMessages');
    const { series, occurrence } = place;
    const found = await this.messages.list(place.scope, before, limit + 1);
    const rows = found.slice(0, limit);
    const people = await this.colleagues.people(rows.map(({ sentBy }) => sentBy));
    const places = await this.scopes.places(place, actor.personId);
    const refusal = await this.scopes.refusal(place);
    const allowed = mayDo('messagePeople', await this.standings.of(actor, series), series.state);
    return {
      seriesId: series.id,
      title: occurrence ? titleOf(occurrence, series) : series.title,
      date: occurrence && { occurrenceId: occurrence.id, localStart: occurrence.localStart, timeZone: occurrence.timeZone },
      audiences: messageAudiences.map((to) => ({ to, people: recipientsOf(places, to).length })),
      maySend: allowed && refusal === null,
      whyNot: allowed ? (refusal?.message ?? null) : null,
      items: rows.map((row) => messageView(row, people)),
      next: found.length > limit ? (rows.at(-1)?.id ?? null) : null,
    };
  }
}

function messageView(row: StoredMessage, people: ReadonlyMap<number, SessionPerson>): MessageView {
  const { occurrenceId, localStart, timeZone } = row;
  return {
    id: row.id,
    sentAt: row.sentAt.toISOString(),
    sentBy: people.get(row.sentBy) ?? null,
    to: row.audience,
    recipients: row.recipients,
    subject: row.subject,
    html: row.bodyHtml,
    date: occurrenceId !== null && localStart !== null && timeZone !== null ? { occurrenceId, localStart, timeZone } : null,
  };
}

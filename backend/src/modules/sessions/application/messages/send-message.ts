import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { renderMarkdown } from '../../../../platform/markdown/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import type { MessageSentView, SendMessage as SendMessageRequest } from '../../api/messages/message.schemas.js';
import { NobodyToWriteTo } from '../../domain/messages/organising.errors.js';
import { recipientsOf } from '../../domain/messages/session-message.js';
import { MessageSent } from '../../domain/sessions.events.js';
import { BookingClicksRepository } from '../../persistence/seats/booking-clicks.repository.js';
import { SessionMessagesRepository } from '../../persistence/messages/session-messages.repository.js';
import { MessageScopes, type About } from './message-scopes.js';

/**
 * Writes to those who have a place, each once. Whom it goes to is fixed as it is sent and kept with it. A click sent twice with one key is one
 * message.
 */
@Injectable()
export class SendMessage {
  constructor(
    private readonly transactions: Transactions,
    private readonly scopes: MessageScopes,
    private readonly messages: SessionMessagesRepository,
    private readonly clicks: BookingClicksRepository,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, Refused, MessagesClosed, MessagesTooOften, NobodyToWriteTo, KeyUsedForAnotherRequest, StillWorking */
  run(actor: Actor, about: About, request: SendMessageRequest, key?: string): Promise<MessageSentView> {
    return this.transactions.run(async () => {
      if (key === undefined) return this.send(actor, about, request);
      const click = { personId: actor.personId, key, request: [about, request.to, request.subject, request.words] };
      const answer = await this.clicks.begin(click);
      if (answer !== undefined) return JSON.parse(answer) as MessageSentView;
      const sent = await this.send(actor, about, request);
      await this.clicks.answered(click, JSON.stringify(sent));
      return sent;
    });
  }

  private async send(actor: Actor, about: About, { to, subject, words }: SendMessageRequest): Promise<MessageSentView> {
    const place = await this.scopes.look(actor, about, 'messagePeople');
    await this.scopes.lock(place);
    const refusal = await this.scopes.refusal(place);
    if (refusal) throw refusal;
    const recipients = recipientsOf(await this.scopes.places(place, actor.personId), to);
    if (recipients.length === 0) throw new NobodyToWriteTo();
    const { html } = renderMarkdown(words);
    const message = { sentBy: actor.personId, audience: to, subject, body: words, bodyHtml: html, sentAt: this.clock.now() };
    const id = await this.messages.add(place.scope, message, recipients);
    this.outbox.add(new MessageSent({ messageId: id }));
    await this.audit.record({
      actor,
      action: 'sessions.message-sent',
      subject: place.occurrence ? { type: 'occurrence', id: place.occurrence.id } : { type: 'series', id: place.series.id },
      detail: { message: id, to, recipients: recipients.length, subject },
    });
    return { id, recipients: recipients.length };
  }
}

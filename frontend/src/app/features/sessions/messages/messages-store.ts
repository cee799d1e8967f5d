import { Injectable, computed, inject, linkedSignal, resource } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import { Api } from '../../../api/api';
import { messagesOfDate, messagesOfSeries, messagesToDate, messagesToSeries } from '../../../api/functions';
import type { MessageSent, SendMessage, SessionMessages } from '../../../api/models';
import { routeNumber } from '../../../core/page/route-number';
import { ClickKey } from '../parts/click-key';

/** What was written to the people of a date, or of a series, as the route says. */
@Injectable()
export class MessagesStore {
  private readonly api = inject(Api);
  private readonly click = new ClickKey();
  readonly id = routeNumber();
  private readonly ofSeries = inject(ActivatedRoute).snapshot.data['about'] === 'series';

  readonly source = resource({ params: () => ({ id: this.id() }), loader: ({ params }) => this.read(params) });
  readonly view = linkedSignal<SessionMessages | null>(() => (this.source.hasValue() ? this.source.value() : null));
  readonly hasMore = computed(() => (this.view()?.next ?? null) !== null);

  async more(): Promise<void> {
    const before = this.view()?.next;
    if (!before) return;
    const page = await this.read({ id: this.id(), before });
    this.view.update((view) => view && { ...view, items: [...view.items, ...page.items], next: page.next });
  }

  /** A message whose answer never came is sent again under the same key, and so goes out once. */
  async send(body: SendMessage): Promise<MessageSent> {
    const send = this.ofSeries ? messagesToSeries : messagesToDate;
    try {
      return await this.click.send((key) => this.api.invoke(send, { id: this.id(), 'Idempotency-Key': key, body }));
    } finally {
      this.source.reload();
    }
  }

  private read(params: { id: number; before?: number }): Promise<SessionMessages> {
    return this.api.invoke(this.ofSeries ? messagesOfSeries : messagesOfDate, params);
  }
}

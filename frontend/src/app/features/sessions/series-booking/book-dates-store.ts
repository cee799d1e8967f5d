import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { Api } from '../../../api/api';
import { seriesBookingsBook, seriesBookingsDates, seriesBookingsUndo } from '../../../api/functions';
import type { BookDates, DatesBooked, DatesReleased } from '../../../api/models';
import { followRoom } from '../../../core/live/follow-room';
import type { LiveMessage } from '../../../core/live/live';
import { routeNumber } from '../../../core/page/route-number';
import { Session } from '../../../core/session/session';
import { ClickKey } from '../parts/click-key';

/** How far one act of booking has come. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** The dates of a series that I may book in one act, and what became of them. */
@Injectable()
export class BookDatesStore {
  private readonly api = inject(Api);
  private readonly click = new ClickKey();
  private act: string | null = null;
  readonly id = routeNumber();
  readonly source = resource({ params: () => ({ id: this.id() }), loader: ({ params }) => this.api.invoke(seriesBookingsDates, params) });
  readonly view = computed(() => (this.source.hasValue() ? this.source.value() : null));
  readonly progress = signal<Progress | null>(null);

  constructor() {
    const { person } = inject(Session);
    followRoom(
      computed(() => {
        const me = person();
        return me && `person:${me.id}`;
      }),
      { message: (message) => this.hear(message), resumed: () => undefined },
    );
  }

  async book(body: BookDates): Promise<DatesBooked> {
    this.progress.set({ done: 0, of: body.dates.length });
    try {
      return await this.click.send((key) => {
        this.act = key;
        return this.api.invoke(seriesBookingsBook, { id: this.id(), 'Idempotency-Key': key, body });
      });
    } finally {
      this.act = null;
      this.progress.set(null);
    }
  }

  undo(act: string): Promise<DatesReleased> {
    return this.api.invoke(seriesBookingsUndo, { act });
  }

  private hear({ type, act, done, of }: LiveMessage): void {
    if (type !== 'sessions.dates-booked' || act !== this.act || typeof done !== 'number' || typeof of !== 'number') return;
    this.progress.set({ done, of });
  }
}

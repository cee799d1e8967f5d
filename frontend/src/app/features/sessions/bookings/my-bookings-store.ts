import { Injectable, computed, inject, linkedSignal, resource } from '@angular/core';
import { Api } from '../../../api/api';
import { bookingsBook, bookingsMine, bookingsRelease } from '../../../api/functions';
import type { BookSeat, BookingView, MyBookingRow, MyBookings } from '../../../api/models';
import { followRoom } from '../../../core/live/follow-room';
import { Session } from '../../../core/session/session';
import { ClickKey } from '../parts/click-key';

const pageSize = 50;

/** My places: booked, waiting, and where I was. */
@Injectable()
export class MyBookingsStore {
  private readonly api = inject(Api);
  private readonly click = new ClickKey();

  readonly upcoming = resource({ loader: () => this.api.invoke(bookingsMine, { when: 'upcoming', limit: 100 }) });
  readonly past = resource({ loader: () => this.api.invoke(bookingsMine, { when: 'past', limit: pageSize }) });
  private readonly toCome = computed(() => (this.upcoming.hasValue() ? this.upcoming.value().items : []));
  readonly booked = computed(() => this.toCome().filter((row) => row.mine?.state !== 'waiting'));
  readonly waiting = computed(() => this.toCome().filter((row) => row.mine?.state === 'waiting'));
  private readonly been = linkedSignal<MyBookings | null>(() => (this.past.hasValue() ? this.past.value() : null));
  readonly pastRows = computed(() => this.been()?.items ?? null);
  readonly hasMore = computed(() => (this.been()?.next ?? null) !== null);

  constructor() {
    const session = inject(Session);
    const room = computed(() => {
      const person = session.person();
      return person && `person:${person.id}`;
    });
    const again = (): void => {
      this.upcoming.reload();
    };
    followRoom(room, { message: again, resumed: again });
  }

  async more(): Promise<void> {
    const after = this.been()?.next;
    if (!after) return;
    const page = await this.api.invoke(bookingsMine, { when: 'past', limit: pageSize, after });
    this.been.update((list) => list && { ...page, items: [...list.items, ...page.items] });
  }

  async release({ id }: Pick<MyBookingRow, 'id'>): Promise<void> {
    try {
      await this.api.invoke(bookingsRelease, { id });
    } finally {
      this.upcoming.reload();
    }
  }

  async book({ id }: Pick<MyBookingRow, 'id'>, wish: BookSeat): Promise<BookingView> {
    try {
      return await this.click.send((key) => this.api.invoke(bookingsBook, { id, 'Idempotency-Key': key, body: wish }));
    } finally {
      this.upcoming.reload();
    }
  }
}

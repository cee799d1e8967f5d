import { Injectable, computed, inject, resource } from '@angular/core';
import { Api } from '../../../api/api';
import { bookingsBook, bookingsChange, bookingsRelease, seatOffersPass, seatOffersTake, sessionsView } from '../../../api/functions';
import type { BookSeat, BookingView, ChangeBooking, OccurrenceView } from '../../../api/models';
import { followRoom } from '../../../core/live/follow-room';
import { Announcer } from '../../../core/page/announcer';
import { Session } from '../../../core/session/session';
import { ClickKey } from '../parts/click-key';
import { routeNumber } from '../../../core/page/route-number';
import { seatsInWords } from '../parts/seat-words';
import { offerInWords } from './offer-words';
import { type AfterChange, afterChange, afterPlace } from './live-change';

const noLongerHeld = 'The seat is no longer held for you. You keep your number.';

/** One date of a series, kept up to date while it is on the screen, and what I do with my place. */
@Injectable()
export class OccurrenceStore {
  private readonly api = inject(Api);
  private readonly announcer = inject(Announcer);
  private readonly click = new ClickKey();
  private readonly taking = new ClickKey();

  readonly id = routeNumber();
  readonly source = resource({ params: () => ({ id: this.id() }), loader: ({ params }) => this.api.invoke(sessionsView, params) });
  readonly view = computed(() => (this.source.hasValue() ? this.source.value() : null));

  constructor() {
    const session = inject(Session);
    const resumed = (): void => this.reload();
    followRoom(
      computed(() => `occurrence:${this.id()}`),
      {
        message: (message) => {
          this.take((view) => afterChange(view, message));
        },
        joined: (rev) => {
          if (rev > (this.view()?.rev ?? rev)) this.reload();
        },
        resumed,
      },
    );
    const person = computed(() => session.person()?.id ?? null);
    followRoom(
      computed(() => (person() === null ? null : `person:${person()}`)),
      {
        message: (message) => {
          this.take((view) => afterPlace(view, message));
        },
        resumed,
      },
    );
  }

  /** Books a seat, or joins the queue where none is free. */
  async book(wish: BookSeat): Promise<BookingView> {
    return this.reloading(this.click.send((key) => this.api.invoke(bookingsBook, { id: this.id(), 'Idempotency-Key': key, body: wish })));
  }

  async change(change: ChangeBooking): Promise<BookingView> {
    return this.reloading(this.api.invoke(bookingsChange, { id: this.id(), body: change }));
  }

  /** Takes the seat that is held for me, or one that is free for the first who waits. */
  async takeSeat(): Promise<BookingView> {
    return this.reloading(this.taking.send((key) => this.api.invoke(seatOffersTake, { id: this.id(), 'Idempotency-Key': key })));
  }

  /** Lets the seat that is held for me go to the next in line. */
  async passOffer(): Promise<BookingView> {
    return this.reloading(this.api.invoke(seatOffersPass, { id: this.id() }));
  }

  async release(): Promise<void> {
    await this.reloading(this.api.invoke(bookingsRelease, { id: this.id() }));
  }

  reload(): void {
    this.source.reload();
  }

  private take(change: (view: OccurrenceView) => AfterChange): void {
    const before = this.view();
    if (!before) return;
    const { view, refetch } = change(before);
    // To set the view would call off an answer that is on its way, and that may say more than the message.
    const awaited = this.source.isLoading();
    if (view !== before && !awaited) this.source.set(view);
    if (refetch || (view !== before && awaited)) this.reload();
    if (view.mine?.state === 'booked' && before.mine?.state === 'waiting') this.announcer.say('A seat is yours. You are going.');
    else if (view.mine?.offer && !before.mine?.offer) this.announcer.say(offerInWords(view.mine.offer, view));
    else if (view.mine?.state === 'waiting' && !view.mine.offer && before.mine?.offer) this.announcer.say(noLongerHeld);
    else if (view.seats.free !== before.seats.free) this.announcer.sayNow(`occurrence:${view.id}`, seatsInWords(view.seats));
  }

  private async reloading<T>(request: Promise<T>): Promise<T> {
    try {
      return await request;
    } finally {
      this.source.reload();
    }
  }
}

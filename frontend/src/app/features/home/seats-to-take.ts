import { Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../api/api';
import { seatOffersMine } from '../../api/functions';
import type { SessionWithSeat } from '../../api/models';
import { fullDateTime } from '../../core/dates/dates';
import { followRoom } from '../../core/live/follow-room';
import { Session } from '../../core/session/session';
import { Notice } from '../../ui/notice';

/** Seats that I can take, above all else that stands in my week. Nothing where there are none. */
@Component({
  selector: 'tr-seats-to-take',
  imports: [RouterLink, Notice],
  host: { '[class]': 'seats().length > 0 ? "stack stack--3 page-notice measure" : ""' },
  template: `
    @for (seat of seats(); track seat.id) {
      <tr-notice kind="ok" icon="event_seat">
        <p>
          <b>{{ words(seat) }}</b>
        </p>
        <p>
          <a [routerLink]="['/sessions', seat.id]" [queryParams]="{ take: 1 }"
            >{{ seat.offer.expiresAt === null ? 'Take it' : 'Take it or let it go' }}: {{ seat.title }}</a
          >, {{ when(seat) }}
        </p>
      </tr-notice>
    }
  `,
})
export class SeatsToTake {
  private readonly api = inject(Api);
  private readonly offers = resource({ loader: () => this.api.invoke(seatOffersMine, {}) });
  protected readonly seats = computed(() => (this.offers.hasValue() ? this.offers.value().items : []));

  constructor() {
    const session = inject(Session);
    const again = (): void => {
      this.offers.reload();
    };
    const room = computed(() => {
      const person = session.person();
      return person && `person:${person.id}`;
    });
    followRoom(room, {
      message: ({ type }) => {
        if (type === 'sessions.place-changed') again();
      },
      resumed: again,
    });
  }

  protected words({ offer, timeZone }: SessionWithSeat): string {
    return offer.expiresAt === null
      ? 'A seat is free, and the first to take it has it.'
      : `A seat is held for you until ${fullDateTime(new Date(offer.expiresAt), null, timeZone)}.`;
  }

  protected when({ startsAt, endsAt, timeZone }: SessionWithSeat): string {
    return fullDateTime(new Date(startsAt), new Date(endsAt), timeZone);
  }
}

import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';
import { Notifications } from '../../../../platform/notifications/index.js';
import { On, type Delivery } from '../../../../platform/outbox/index.js';
import { SeriesBooked } from '../../domain/sessions.events.js';
import { SeriesRepository } from '../../persistence/series/series.repository.js';
import { sessionKinds } from '../notification-kinds.js';
import { myBookingsPage } from '../pages.js';
import { placesInWords, type PlaceOfAct } from './series-booking-words.js';

/** Tells somebody who booked several dates in one act once, of the places that they have when it is told: what was undone is not told. */
@Injectable()
export class TellSeriesBooker {
  constructor(
    private readonly transactions: Transactions,
    private readonly notifications: Notifications,
    private readonly series: SeriesRepository,
  ) {}

  @On(SeriesBooked, 'tell-person')
  async booked({ payload: { seriesId, personId, bookingIds } }: SeriesBooked, { key }: Delivery): Promise<void> {
    const places = await this.transactions.query<PlaceOfAct>(
      `SELECT o.starts_at AS startsAt, o.ends_at AS endsAt, o.time_zone AS timeZone, b.seat
         FROM booking b JOIN occurrence o ON o.id = b.occurrence_id
        WHERE b.id IN (?) AND b.active_person_id IS NOT NULL ORDER BY o.starts_at`,
      [bookingIds],
    );
    if (places.length === 0) return;
    const { title } = await this.series.get(seriesId);
    await this.notifications.notify({
      personId,
      key,
      kind: sessionKinds.booking.kind,
      ...placesInWords(title, places),
      link: myBookingsPage,
      mail: { button: 'See my bookings' },
    });
  }
}

import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../../../platform/access/index.js';
import { BookSeries } from '../../application/several-dates/book-series.js';
import { ReleaseDates } from '../../application/seats/release-dates.js';
import { SeriesBookingQueries } from '../../application/several-dates/series-booking.queries.js';
import { ClickKey } from '../seats/click-key.js';
import { id } from '../series/occurrence.schemas.js';
import {
  actSchema,
  bookDatesSchema,
  datesBookedSchema,
  datesReleasedSchema,
  datesToBookSchema,
  type BookDates,
  type DatesBooked,
  type DatesReleased,
  type DatesToBook,
} from './series-booking.schemas.js';

/** My places at several dates of a series, taken and given back in one act. */
@ApiTags('sessions')
@Controller('sessions')
@Allow(signedIn)
export class SeriesBookingsController {
  constructor(
    private readonly queries: SeriesBookingQueries,
    private readonly bookSeries: BookSeries,
    private readonly releaseDates: ReleaseDates,
  ) {}

  @Get('series/:id/bookings')
  @ApiOkResponse({ standardSchema: datesToBookSchema })
  dates(@Me() me: Actor, @Param('id', { schema: id }) seriesId: number): Promise<DatesToBook> {
    return this.queries.datesToBook(me, seriesId);
  }

  /** Each date by itself: the answer says of each what became of it. While it goes on, my room hears `sessions.dates-booked`. */
  @Post('series/:id/bookings')
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: '8 to 64 letters, digits, hyphens or underscores' })
  @ApiCreatedResponse({ standardSchema: datesBookedSchema })
  book(
    @Me() me: Actor,
    @Param('id', { schema: id }) seriesId: number,
    @Body({ schema: bookDatesSchema }) request: BookDates,
    @ClickKey() key: string | undefined,
  ): Promise<DatesBooked> {
    return this.bookSeries.run(me, seriesId, request, key);
  }

  /** Gives back what one act of the last day gave me. */
  @Delete('booking-acts/:act')
  @ApiOkResponse({ standardSchema: datesReleasedSchema })
  undo(@Me() me: Actor, @Param('act', { schema: actSchema }) act: string): Promise<DatesReleased> {
    return this.releaseDates.run(me, act);
  }
}

import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../../../platform/access/index.js';
import { BookSeat } from '../../application/seats/book-seat.js';
import { BookingsQueries } from '../../application/seats/bookings.queries.js';
import { ChangeBooking } from '../../application/seats/change-booking.js';
import { ReleaseSeat } from '../../application/seats/release-seat.js';
import {
  bookingViewSchema,
  bookSeatSchema,
  changeBookingSchema,
  myBookingsQuerySchema,
  myBookingsViewSchema,
  type BookingView,
  type BookSeat as BookRequest,
  type ChangeBooking as ChangeRequest,
  type MyBookingsQuery,
  type MyBookingsView,
} from './booking.schemas.js';
import { ClickKey } from './click-key.js';
import { id, occurrenceChangeSchema, type OccurrenceChange } from '../series/occurrence.schemas.js';

/** What I do with my own place. */
@ApiTags('sessions')
@Controller('sessions')
@Allow(signedIn)
export class BookingsController {
  constructor(
    private readonly bookings: BookingsQueries,
    private readonly bookSeat: BookSeat,
    private readonly changeBooking: ChangeBooking,
    private readonly releaseSeat: ReleaseSeat,
  ) {}

  @Get('mine')
  @ApiOkResponse({ standardSchema: myBookingsViewSchema })
  mine(@Me() me: Actor, @Query({ schema: myBookingsQuerySchema }) query: MyBookingsQuery): Promise<MyBookingsView> {
    return this.bookings.mine(me, query);
  }

  /** One click, one key: sent again with the same key and body it answers the same and books nothing more. */
  @Post('occurrences/:id/booking')
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: '8 to 64 letters, digits, hyphens or underscores' })
  @ApiCreatedResponse({ standardSchema: bookingViewSchema })
  book(
    @Me() me: Actor,
    @Param('id', { schema: id }) occurrenceId: number,
    @Body({ schema: bookSeatSchema }) request: BookRequest,
    @ClickKey() key: string | undefined,
  ): Promise<BookingView> {
    return this.bookSeat.run(me, occurrenceId, request, key);
  }

  @Patch('occurrences/:id/booking')
  @ApiOkResponse({ standardSchema: bookingViewSchema })
  change(
    @Me() me: Actor,
    @Param('id', { schema: id }) occurrenceId: number,
    @Body({ schema: changeBookingSchema }) request: ChangeRequest,
  ): Promise<BookingView> {
    return this.changeBooking.run(me, occurrenceId, request);
  }

  @Delete('occurrences/:id/booking')
  @ApiOkResponse({ standardSchema: occurrenceChangeSchema })
  release(@Me() me: Actor, @Param('id', { schema: id }) occurrenceId: number): Promise<OccurrenceChange> {
    return this.releaseSeat.run(me, occurrenceId);
  }
}

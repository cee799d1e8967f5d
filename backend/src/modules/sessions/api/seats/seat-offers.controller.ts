import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../../../platform/access/index.js';
import { PassOffer } from '../../application/seats/pass-offer.js';
import { SeatsToTakeQueries } from '../../application/seats/seats-to-take.queries.js';
import { TakeSeat } from '../../application/seats/take-seat.js';
import { bookingViewSchema, type BookingView } from './booking.schemas.js';
import { ClickKey } from './click-key.js';
import { id } from '../series/occurrence.schemas.js';
import { seatsToTakeSchema, type SeatsToTake } from './seat-offer.schemas.js';

/** What I do with a seat that I can take while I wait. */
@ApiTags('sessions')
@Controller('sessions')
@Allow(signedIn)
export class SeatOffersController {
  constructor(
    private readonly takeSeat: TakeSeat,
    private readonly passOffer: PassOffer,
    private readonly seats: SeatsToTakeQueries,
  ) {}

  /** Seats that I can take now, wherever I wait. */
  @Get('offers')
  @ApiOkResponse({ standardSchema: seatsToTakeSchema })
  mine(@Me() me: Actor): Promise<SeatsToTake> {
    return this.seats.of(me);
  }

  /** Takes the seat held for me, or one that is open to the first to answer. The same key again answers the same and takes nothing more. */
  @Post('occurrences/:id/offer/take')
  @HttpCode(200)
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: '8 to 64 letters, digits, hyphens or underscores' })
  @ApiOkResponse({ standardSchema: bookingViewSchema })
  take(@Me() me: Actor, @Param('id', { schema: id }) occurrenceId: number, @ClickKey() key: string | undefined): Promise<BookingView> {
    return this.takeSeat.run(me, occurrenceId, key);
  }

  /** Lets the seat held for me go to the next in line. I keep my number. */
  @Post('occurrences/:id/offer/pass')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: bookingViewSchema })
  pass(@Me() me: Actor, @Param('id', { schema: id }) occurrenceId: number): Promise<BookingView> {
    return this.passOffer.run(me, occurrenceId);
  }
}

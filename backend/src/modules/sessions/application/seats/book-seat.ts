import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import type { BookingView, BookSeat as BookSeatRequest } from '../../api/seats/booking.schemas.js';
import { bookingWindow, supportAsked } from '../../domain/series/occurrence.js';
import { BookingClosed, BookingNotOpen, SessionNotRunning, SessionStarted } from '../../domain/sessions.errors.js';
import type { SeatOrigin } from '../../domain/sessions.events.js';
import { BookingClicksRepository } from '../../persistence/seats/booking-clicks.repository.js';
import { BookingViews } from './booking-view.js';
import { EarlyBooking } from './early-booking.js';
import { SeatLedgers, type SeatLedger } from './seat-ledger.js';
import { Standings } from '../standings.js';

/** A seat, or a number in the queue. A click sent twice with one key books once and gets one answer. */
@Injectable()
export class BookSeat {
  constructor(
    private readonly transactions: Transactions,
    private readonly ledgers: SeatLedgers,
    private readonly standings: Standings,
    private readonly early: EarlyBooking,
    private readonly clicks: BookingClicksRepository,
    private readonly views: BookingViews,
  ) {}

  run(actor: Actor, occurrenceId: number, request: BookSeatRequest, key?: string, origin: SeatOrigin = 'booked'): Promise<BookingView> {
    const book = (): Promise<BookingView> => this.book(actor, occurrenceId, request, origin);
    return this.transactions.run(() => (key ? this.once(actor, occurrenceId, request, key, book) : book()));
  }

  private async once(
    actor: Actor,
    occurrenceId: number,
    request: BookSeatRequest,
    key: string,
    book: () => Promise<BookingView>,
  ): Promise<BookingView> {
    const click = {
      personId: actor.personId,
      key,
      request: [occurrenceId, request.seat, request.wantsRoom, request.support, request.showName],
    };
    const answer = await this.clicks.begin(click);
    if (answer !== undefined) return JSON.parse(answer) as BookingView;
    const booked = await book();
    await this.clicks.answered(click, JSON.stringify(booked));
    return booked;
  }

  private async book(
    actor: Actor,
    occurrenceId: number,
    { seat, wantsRoom, support, showName }: BookSeatRequest,
    origin: SeatOrigin,
  ): Promise<BookingView> {
    const ledger = await this.ledgers.open(occurrenceId);
    await this.standings.require(actor, 'book', ledger.series);
    requireBookable(ledger);
    const { personId } = actor;
    await this.early.requireTurn(ledger, personId);
    const asked = { ...supportAsked(support, ledger.occurrence.endsAt), showName };
    await ledger.seat({ seat, wantsRoom }, { personId, bookedBy: personId, ...asked }, origin);
    await ledger.close();
    return this.views.of(ledger, personId);
  }
}

/** @throws SessionNotRunning, SessionStarted, BookingNotOpen, BookingClosed */
function requireBookable({ occurrence, times, now }: SeatLedger): void {
  if (occurrence.state !== 'scheduled') throw new SessionNotRunning();
  const window = bookingWindow(times, now);
  if (window === 'started') throw new SessionStarted();
  if (window === 'not-yet') throw new BookingNotOpen();
  if (window === 'closed') throw new BookingClosed();
}

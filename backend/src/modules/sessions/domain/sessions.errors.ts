import { momentInWords } from '../../../platform/calendar/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import type { SeriesState } from './series/series.js';

/** A refusal because of the state of things: asking again later may succeed. */
abstract class StateError extends DomainError {
  readonly status = 409;
}

export class BookingNotOpen extends StateError {
  readonly code = 'booking_not_open';
  constructor() {
    super('Booking for this session has not opened yet.');
  }
}

/** Those who asked for the date are ahead of everybody else. */
export class OthersBookFirst extends StateError {
  readonly code = 'others_book_first';
  constructor(opensToAll: Date, timeZone: string) {
    super(`Booking opens for everyone on ${momentInWords(opensToAll, timeZone)}. People who asked for this session book first.`);
  }
}

export class BookingClosed extends StateError {
  readonly code = 'booking_closed';
  constructor() {
    super('Booking for this session has closed. Choose another date in the series.');
  }
}

export class SessionStarted extends StateError {
  readonly code = 'session_started';
  constructor() {
    super('This session has already started, so it can no longer be changed.');
  }
}

export class SessionNotRunning extends StateError {
  readonly code = 'session_not_running';
  constructor() {
    super('This session is not running. Choose another date in the series.');
  }
}

export class AlreadyBooked extends StateError {
  readonly code = 'already_booked';
  constructor(message = 'You already have a place at this session.') {
    super(message);
  }
}

export class NotBooked extends StateError {
  readonly code = 'not_booked';
  constructor(message = 'You do not have a place at this session.') {
    super(message);
  }
}

export class TooLateToRelease extends StateError {
  readonly code = 'too_late_to_release';
  constructor() {
    super('It is too late to release your seat. Tell the host that you cannot come.');
  }
}

export class NoSuchSeat extends DomainError {
  readonly code = 'no_such_seat';
  readonly status = 422;
  constructor(kind: 'room' | 'online' | 'either') {
    super(
      kind === 'room'
        ? 'This session has no seats in the room. Book an online seat.'
        : kind === 'online'
          ? 'This session is not online. Book a seat in the room.'
          : 'This session has no seats to book.',
    );
  }
}

export class SeatNotFree extends StateError {
  readonly code = 'seat_not_free';
  constructor() {
    super('No online seat is free, so you keep your seat in the room.');
  }
}

export class WrongSeriesState extends StateError {
  readonly code = 'wrong_series_state';
  constructor(state: SeriesState) {
    super(
      {
        draft: 'This series is still a draft. Ask a session organiser to publish it first.',
        published: 'This series has already been published.',
        ended: 'This series has ended.',
      }[state],
    );
  }
}

export class ChangedMeanwhile extends StateError {
  readonly code = 'changed_meanwhile';
  constructor() {
    super('Someone else changed this series while you were editing it. Look at the new version, then make your change again.');
  }
}

export class NothingToDecide extends StateError {
  readonly code = 'nothing_to_decide';
  constructor() {
    super('This date has already been decided.');
  }
}

export class AttendanceNotOpen extends StateError {
  readonly code = 'attendance_not_open';
  constructor() {
    super('You can mark who came from 15 minutes before the session starts.');
  }
}

export class SessionNotOver extends StateError {
  readonly code = 'session_not_over';
  constructor() {
    super('You can mark everyone who is left once the session has ended. Somebody may still come.');
  }
}

export class NothingMarked extends StateError {
  readonly code = 'nothing_marked';
  constructor() {
    super('The hosts have not said yet whether you came.');
  }
}

/** A seat is not given up by somebody who sits in it. */
export class CheckedIn extends StateError {
  readonly code = 'checked_in';
  constructor(message = 'You are checked in, so this seat is yours. Ask a host to take the check-in back first.') {
    super(message);
  }
}

export class NoFreeSeat extends StateError {
  readonly code = 'no_free_seat';
  constructor() {
    super('No seat that this person would take is free.');
  }
}

export class OfferOver extends StateError {
  readonly code = 'offer_over';
  constructor() {
    super('This seat was held for you until a time that has passed. You keep your number on the waiting list.');
  }
}

export class SeatGone extends StateError {
  readonly code = 'seat_gone';
  constructor() {
    super('Somebody else was first, or no seat is free now. You keep your number on the waiting list.');
  }
}

export class NothingToTake extends StateError {
  readonly code = 'nothing_to_take';
  constructor() {
    super('No seat is held for you.');
  }
}

/** One click has one key: the same key with another request is a fault of the program that sent it. */
export class KeyUsedForAnotherRequest extends DomainError {
  readonly code = 'idempotency_key_reused';
  readonly status = 422;
  constructor() {
    super('This request was already used for something else. Reload the page, then try again.');
  }
}

export class StillWorking extends StateError {
  readonly code = 'still_working';
  constructor() {
    super('We are still working on your first click. Wait a moment, then look at the page again.');
  }
}

export class PreviewOutOfDate extends StateError {
  readonly code = 'preview_out_of_date';
  constructor() {
    super('Something changed since you looked at what this edit does, such as a booking. Look at it again, then save.');
  }
}

/** An edit whose time for undoing is over. */
export class EditSettled extends StateError {
  readonly code = 'edit_settled';
  constructor(state: 'sent' | 'undone') {
    super(
      state === 'sent'
        ? 'The emails about this edit have left, so it can no longer be undone. Make another edit instead.'
        : 'This edit has already been undone.',
    );
  }
}

/** Undoing would trample on what somebody did since. */
export class CannotUndo extends StateError {
  readonly code = 'cannot_undo';
}

export class TooLateToBringBack extends StateError {
  readonly code = 'too_late_to_bring_back';
  constructor() {
    super('This was cancelled more than 7 days ago, so it can no longer be brought back. Draft a new series instead.');
  }
}

export class NotCancelled extends StateError {
  readonly code = 'not_cancelled';
  constructor() {
    super('This has not been cancelled.');
  }
}

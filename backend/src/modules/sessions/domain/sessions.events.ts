import { DomainEvent } from '../../../platform/outbox/index.js';
import type { Attendance } from './series/occurrence.js';
import type { SeatOfferState } from './seats/seat-offer.js';
import type { SeatKind } from './seats/seating.js';

/** What later rooms need of a date: which, when (ISO, UTC), how long, and the skills of its series. */
export interface SessionFacts {
  readonly occurrenceId: number;
  readonly seriesId: number;
  readonly startsAt: string;
  readonly minutes: number;
  readonly skillIds: number[];
}

export const seatOrigins = ['booked', 'series', 'promoted', 'taken', 'added', 'changed', 'brought-back'] as const;
/**
 * How somebody came by a place: by their own click, with other dates of the series in one act, from the queue, by taking a seat held for them or open
 * to the first to answer, by an organiser, by changing to another kind, or with a date that was cancelled and takes place after all.
 */
export type SeatOrigin = (typeof seatOrigins)[number];

export class SeatBooked extends DomainEvent<SessionFacts & { personId: number; bookingId: number; seat: SeatKind; origin: SeatOrigin }> {
  static readonly type = 'sessions.seat-booked';
}

export class QueueJoined extends DomainEvent<{
  occurrenceId: number;
  personId: number;
  bookingId: number;
  queueNumber: number;
  origin: SeatOrigin;
}> {
  static readonly type = 'sessions.queue-joined';
}

/** Somebody booked several dates of a series in one act, which gave them these places. They are told of all of them at once. */
export class SeriesBooked extends DomainEvent<{ seriesId: number; personId: number; bookingIds: number[] }> {
  static readonly type = 'sessions.series-booked';
}

export const releaseReasons = ['released', 'removed', 'left'] as const;
/** By the person, by an organiser, or because they left the council. */
export type ReleaseReason = (typeof releaseReasons)[number];

export class SeatReleased extends DomainEvent<{ occurrenceId: number; personId: number; bookingId: number; why: ReleaseReason }> {
  static readonly type = 'sessions.seat-released';
}

/** A seat is held for somebody in the queue, from `offeredAt` until just before `expiresAt` (ISO, UTC). */
export class SeatOffered extends DomainEvent<{
  occurrenceId: number;
  personId: number;
  bookingId: number;
  seat: SeatKind;
  offeredAt: string;
  expiresAt: string;
}> {
  static readonly type = 'sessions.seat-offered';
}

/** A seat is no longer held for somebody, who did not take it. */
export class OfferEnded extends DomainEvent<{
  occurrenceId: number;
  personId: number;
  bookingId: number;
  seat: SeatKind;
  how: Exclude<SeatOfferState, 'open' | 'taken'>;
}> {
  static readonly type = 'sessions.offer-ended';
}

/** Seats of these kinds go to whoever of those who wait answers first. */
export class SeatsOpened extends DomainEvent<{ occurrenceId: number; seats: SeatKind[] }> {
  static readonly type = 'sessions.seats-opened';
}

/** By the clock: an offer ends, or a free seat may be offered or opened. */
export class SeatsDue extends DomainEvent<{ occurrenceId: number }> {
  static readonly type = 'sessions.seats-due';
}

/** Something that people can see changed: seats, state, words. `queueMoved`: somebody who waits has another place in line. */
export class OccurrenceTouched extends DomainEvent<{ occurrenceId: number; queueMoved: boolean }> {
  static readonly type = 'sessions.occurrence-touched';
}

/** `toldBy`: people hear of it by the edit of the series that left no place for the date, not at once. */
export class OccurrenceCancelled extends DomainEvent<{ occurrenceId: number; reason: string; toldBy?: 'edit' }> {
  static readonly type = 'sessions.occurrence-cancelled';
}

/** A date takes place at another time than before (ISO, UTC). Raised in the transaction that moves it, also when a move is undone. */
export class OccurrenceMoved extends DomainEvent<{ occurrenceId: number; startsAt: string; previousStartsAt: string }> {
  static readonly type = 'sessions.occurrence-moved';
}

/** The time has come when the mails of an edit leave, unless it was undone. */
export class SeriesEditDue extends DomainEvent<{ editId: number }> {
  static readonly type = 'sessions.series-edit-due';
}

/** An edit of a series was saved: those are told at once whose date is near. */
export class SeriesEditSaved extends DomainEvent<{ editId: number }> {
  static readonly type = 'sessions.series-edit-saved';
}

/** The mails of an edit leave: it can no longer be undone. */
export class SeriesEditSent extends DomainEvent<{ editId: number }> {
  static readonly type = 'sessions.series-edit-sent';
}

export class SeriesEditUndone extends DomainEvent<{ editId: number }> {
  static readonly type = 'sessions.series-edit-undone';
}

/** What is said of published series, who runs them or when they take place was changed. */
export class SeriesTouched extends DomainEvent<{ seriesIds: number[] }> {
  static readonly type = 'sessions.series-touched';
}

/** `firstId` is its first date that runs. */
export class SeriesPublished extends DomainEvent<{ seriesId: number; publishedBy: number; firstId: number | null }> {
  static readonly type = 'sessions.series-published';
}

/**
 * A person's mark at a date, new or put right; null takes an earlier one back. `attendedMinutes` is how much of it was theirs: all, a part, or none.
 * Marks of one date are numbered by `mark`: events come in no order, so who keeps them takes no lower number after a higher one.
 */
export class SessionAttended extends DomainEvent<
  SessionFacts & { personId: number; attendance: Attendance | null; attendedMinutes: number; mark: number }
> {
  static readonly type = 'sessions.session-attended';
}

/** Something on the hosts' sheet of a date changed: a mark, or somebody joined online. */
export class AttendanceTouched extends DomainEvent<{ occurrenceId: number }> {
  static readonly type = 'sessions.attendance-touched';
}

/** Somebody was marked as not having come; told a day later, when the mark had time to be put right. */
export class AbsenceMarked extends DomainEvent<{ occurrenceId: number; personId: number }> {
  static readonly type = 'sessions.absence-marked';
}

/** Somebody says that their mark is wrong. */
export class AttendanceDisputed extends DomainEvent<{
  occurrenceId: number;
  personId: number;
  attendance: Attendance;
  words: string;
}> {
  static readonly type = 'sessions.attendance-disputed';
}

/** A date took place; once for each host. */
export class SessionHosted extends DomainEvent<SessionFacts & { personId: number }> {
  static readonly type = 'sessions.session-hosted';
}

/** Something new to read, watch or follow stands at a date. */
export class MaterialAdded extends DomainEvent<{ occurrenceId: number; addedBy: number }> {
  static readonly type = 'sessions.material-added';
}

/** A recording will be deleted in two weeks, at the end of a day: those who run the session may keep it longer. */
export class RecordingEnding extends DomainEvent<{ materialId: number; occurrenceId: number; keptUntil: string }> {
  static readonly type = 'sessions.recording-ending';
}

/** A date is over, and those who came are asked how it was. */
export class FeedbackOpened extends DomainEvent<{ occurrenceId: number }> {
  static readonly type = 'sessions.feedback-opened';
}

/** A host left the council: an organiser has to find another for the dates still to come. */
export class HostNeeded extends DomainEvent<{ seriesId: number; leaverId: number; hostsLeft: number }> {
  static readonly type = 'sessions.host-needed';
}

/** A host or organiser wrote to those who have a place. */
export class MessageSent extends DomainEvent<{ messageId: number }> {
  static readonly type = 'sessions.message-sent';
}

import type { Provider } from '@nestjs/common';
import { AddAttendee } from './application/add-attendee.js';
import { AttendanceMarks } from './application/attendance-marks.js';
import { BookSeat } from './application/book-seat.js';
import { BookingViews } from './application/booking-view.js';
import { BookingsQueries } from './application/bookings.queries.js';
import { CancelOccurrence } from './application/cancel-occurrence.js';
import { CarryChanges } from './application/carry-changes.js';
import { ChangeBooking } from './application/change-booking.js';
import { ChangeCapacity } from './application/change-capacity.js';
import { ChangeOccurrence } from './application/change-occurrence.js';
import { ChangeSeries } from './application/change-series.js';
import { CheckIn } from './application/check-in.js';
import { DecideOccurrence } from './application/decide-occurrence.js';
import { DisputeAttendance } from './application/dispute-attendance.js';
import { DraftSeries } from './application/draft-series.js';
import { DatesInBrief } from './application/dates-in-brief.js';
import { EarlyBooking } from './application/early-booking.js';
import { EndSeries } from './application/end-series.js';
import { HostingDiary } from './application/hosting-diary.js';
import { JoinOnline } from './application/join-online.js';
import { LetGo } from './application/let-go.js';
import { MakeDates } from './application/make-dates.js';
import { MarkAttendance } from './application/mark-attendance.js';
import { MarkTheRest } from './application/mark-the-rest.js';
import { MarksInView } from './application/marks-in-view.js';
import { OccurrenceQueries } from './application/occurrence.queries.js';
import { OpenEarly } from './application/open-early.js';
import { PreviewRecurrence } from './application/preview-recurrence.js';
import { PromiseEarly } from './application/promise-early.js';
import { PublishSeries } from './application/publish-series.js';
import { ReleaseSeat } from './application/release-seat.js';
import { RemoveAttendee } from './application/remove-attendee.js';
import { SeatLedgers } from './application/seat-ledger.js';
import { SeriesDetailsCheck } from './application/series-details.js';
import { SeriesQueries } from './application/series.queries.js';
import { SessionsQueries } from './application/sessions.queries.js';
import { ShowMyCode } from './application/show-my-code.js';
import { Standings } from './application/standings.js';
import { ForgetEarlyBookers } from './jobs/forget-early-bookers.js';
import { KeepSessions } from './jobs/keep-sessions.js';
import { AttendanceRepository } from './persistence/attendance.repository.js';
import { BookingClicksRepository } from './persistence/booking-clicks.repository.js';
import { BookingsRepository } from './persistence/bookings.repository.js';
import { EarlyBookersRepository } from './persistence/early-bookers.repository.js';
import { OccurrencesRepository } from './persistence/occurrences.repository.js';
import { SeriesRepository } from './persistence/series.repository.js';

/** All that sessions do by themselves, without the network: the module adds routes and news to it, specs a database. */
export const sessionsProviders: Provider[] = [
  AddAttendee,
  AttendanceMarks,
  AttendanceRepository,
  BookSeat,
  BookingClicksRepository,
  BookingViews,
  BookingsQueries,
  BookingsRepository,
  CancelOccurrence,
  CarryChanges,
  ChangeBooking,
  ChangeCapacity,
  ChangeOccurrence,
  ChangeSeries,
  CheckIn,
  DecideOccurrence,
  DatesInBrief,
  DisputeAttendance,
  DraftSeries,
  EarlyBookersRepository,
  EarlyBooking,
  EndSeries,
  ForgetEarlyBookers,
  HostingDiary,
  KeepSessions,
  JoinOnline,
  LetGo,
  MakeDates,
  MarkAttendance,
  MarkTheRest,
  MarksInView,
  OccurrenceQueries,
  OccurrencesRepository,
  OpenEarly,
  PreviewRecurrence,
  PromiseEarly,
  PublishSeries,
  ReleaseSeat,
  RemoveAttendee,
  SeatLedgers,
  SeriesDetailsCheck,
  SeriesQueries,
  SeriesRepository,
  SessionsQueries,
  ShowMyCode,
  Standings,
];

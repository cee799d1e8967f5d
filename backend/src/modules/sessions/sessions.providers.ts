import type { Provider } from '@nestjs/common';
import { BringBack } from './application/bring-back.js';
import { PreviewBringBack } from './application/preview-bring-back.js';
import { SplitSeriesRepository } from './persistence/split-series.repository.js';
import { BookingHistoryRepository } from './persistence/booking-history.repository.js';
import { CancelledDatesRepository } from './persistence/cancelled-dates.repository.js';
import { EditDates } from './application/edit-dates.js';
import { EditedDatesRepository } from './persistence/edited-dates.repository.js';
import { EditSeries } from './application/edit-series.js';
import { HistoryQueries } from './application/history.queries.js';
import { PastDatesRepository } from './persistence/past-dates.repository.js';
import { PlanEdit } from './application/plan-edit.js';
import { PreviewEdit } from './application/preview-edit.js';
import { RecordEdit } from './application/record-edit.js';
import { RestoreEdit } from './application/restore-edit.js';
import { SeriesEditsQueries } from './application/series-edits.queries.js';
import { SeriesEditsRepository } from './persistence/series-edits.repository.js';
import { SettleEdits } from './application/settle-edits.js';
import { UndoEdit } from './application/undo-edit.js';
import { WriteDate } from './application/write-date.js';
import { WriteEdit } from './application/write-edit.js';
import { AddAttendee } from './application/add-attendee.js';
import { AttendanceMarks } from './application/attendance-marks.js';
import { AddMaterial } from './application/add-material.js';
import { AnswerFeedback } from './application/answer-feedback.js';
import { BookSeat } from './application/book-seat.js';
import { BookingViews } from './application/booking-view.js';
import { BookingsQueries } from './application/bookings.queries.js';
import { CancelOccurrence } from './application/cancel-occurrence.js';
import { ChangeBooking } from './application/change-booking.js';
import { ChangeMaterial } from './application/change-material.js';
import { ChangeSeries } from './application/change-series.js';
import { CheckIn } from './application/check-in.js';
import { DatesSeen } from './application/date-seen.js';
import { DecideOccurrence } from './application/decide-occurrence.js';
import { DisputeAttendance } from './application/dispute-attendance.js';
import { DraftSeries } from './application/draft-series.js';
import { DatesInBrief } from './application/dates-in-brief.js';
import { EarlyBooking } from './application/early-booking.js';
import { EndSeries } from './application/end-series.js';
import { FeedbackQueries } from './application/feedback.queries.js';
import { GiveSeat } from './application/give-seat.js';
import { HostingDiary } from './application/hosting-diary.js';
import { JoinOnline } from './application/join-online.js';
import { LetGo } from './application/let-go.js';
import { MakeDates } from './application/make-dates.js';
import { MarkAttendance } from './application/mark-attendance.js';
import { MarkTheRest } from './application/mark-the-rest.js';
import { MarksInView } from './application/marks-in-view.js';
import { MaterialsQueries } from './application/materials.queries.js';
import { OccurrenceQueries } from './application/occurrence.queries.js';
import { OpenEarly } from './application/open-early.js';
import { PassOffer } from './application/pass-offer.js';
import { PreviewRecurrence } from './application/preview-recurrence.js';
import { PromiseEarly } from './application/promise-early.js';
import { PublishSeries } from './application/publish-series.js';
import { ReleaseSeat } from './application/release-seat.js';
import { RemoveAttendee } from './application/remove-attendee.js';
import { RemoveMaterial } from './application/remove-material.js';
import { SeatLedgers } from './application/seat-ledger.js';
import { SeatRecords } from './application/seat-records.js';
import { SeatsToTakeQueries } from './application/seats-to-take.queries.js';
import { SeriesDetailsCheck } from './application/series-details.js';
import { SeriesQueries } from './application/series.queries.js';
import { SessionsQueries } from './application/sessions.queries.js';
import { SettleSeats } from './application/settle-seats.js';
import { ShowMyCode } from './application/show-my-code.js';
import { Standings } from './application/standings.js';
import { TakeSeat } from './application/take-seat.js';
import { ForgetEarlyBookers } from './jobs/forget-early-bookers.js';
import { KeepFeedback } from './jobs/keep-feedback.js';
import { KeepMaterials } from './jobs/keep-materials.js';
import { KeepSessions } from './jobs/keep-sessions.js';
import { AttendanceRepository } from './persistence/attendance.repository.js';
import { BookingClicksRepository } from './persistence/booking-clicks.repository.js';
import { BookingsRepository } from './persistence/bookings.repository.js';
import { EarlyBookersRepository } from './persistence/early-bookers.repository.js';
import { FeedbackRepository } from './persistence/feedback.repository.js';
import { MaterialsRepository } from './persistence/materials.repository.js';
import { OccurrencesRepository } from './persistence/occurrences.repository.js';
import { SeatOffersRepository } from './persistence/seat-offers.repository.js';
import { SeriesRepository } from './persistence/series.repository.js';
import { organisingProviders } from './organising.providers.js';

/** All that sessions do by themselves, without the network: the module adds routes and news to it, specs a database. */
export const sessionsProviders: Provider[] = [
  AddAttendee,
  AttendanceMarks,
  AttendanceRepository,
  AddMaterial,
  AnswerFeedback,
  BookSeat,
  BookingClicksRepository,
  BookingViews,
  BookingsQueries,
  BookingsRepository,
  CancelOccurrence,
  ChangeBooking,
  ChangeMaterial,
  ChangeSeries,
  CheckIn,
  DatesSeen,
  DecideOccurrence,
  DatesInBrief,
  DisputeAttendance,
  DraftSeries,
  EarlyBookersRepository,
  EarlyBooking,
  EndSeries,
  ForgetEarlyBookers,
  FeedbackQueries,
  FeedbackRepository,
  GiveSeat,
  HostingDiary,
  KeepFeedback,
  KeepMaterials,
  KeepSessions,
  JoinOnline,
  LetGo,
  MakeDates,
  MarkAttendance,
  MarkTheRest,
  MarksInView,
  MaterialsQueries,
  MaterialsRepository,
  OccurrenceQueries,
  OccurrencesRepository,
  OpenEarly,
  PassOffer,
  PreviewRecurrence,
  PromiseEarly,
  PublishSeries,
  ReleaseSeat,
  RemoveAttendee,
  RemoveMaterial,
  SeatLedgers,
  SeatOffersRepository,
  SeatRecords,
  SeatsToTakeQueries,
  SettleSeats,
  SeriesDetailsCheck,
  SeriesQueries,
  SeriesRepository,
  SessionsQueries,
  ShowMyCode,
  Standings,
  TakeSeat,
  ...organisingProviders,
  BringBack,
  PreviewBringBack,
  SplitSeriesRepository,
  BookingHistoryRepository,
  CancelledDatesRepository,
  EditDates,
  EditedDatesRepository,
  EditSeries,
  HistoryQueries,
  PastDatesRepository,
  PlanEdit,
  PreviewEdit,
  RecordEdit,
  RestoreEdit,
  SeriesEditsQueries,
  SeriesEditsRepository,
  SettleEdits,
  UndoEdit,
  WriteDate,
  WriteEdit,
];

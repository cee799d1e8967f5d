import type { Provider } from '@nestjs/common';
import { AnswerQuestions } from './application/questions/answer-questions.js';
import { AskQuestion } from './application/questions/ask-question.js';
import { Conversations } from './application/questions/conversations.js';
import { KeepConversations } from './application/questions/keep-conversations.js';
import { QuestionsQueries } from './application/questions/questions.queries.js';
import { QuestionsNews } from './live/questions-news.js';
import { BringBack } from './application/series/bring-back.js';
import { PreviewBringBack } from './application/series/preview-bring-back.js';
import { SplitSeriesRepository } from './persistence/series/split-series.repository.js';
import { BookingHistoryRepository } from './persistence/seats/booking-history.repository.js';
import { CancelledDatesRepository } from './persistence/series/cancelled-dates.repository.js';
import { EditDates } from './application/series-edits/edit-dates.js';
import { EditedDatesRepository } from './persistence/series-edits/edited-dates.repository.js';
import { EditSeries } from './application/series-edits/edit-series.js';
import { HistoryQueries } from './application/history/history.queries.js';
import { PastDatesRepository } from './persistence/series/past-dates.repository.js';
import { PlanEdit } from './application/series-edits/plan-edit.js';
import { PreviewEdit } from './application/series-edits/preview-edit.js';
import { RecordEdit } from './application/series-edits/record-edit.js';
import { RestoreEdit } from './application/series-edits/restore-edit.js';
import { SeriesEditsQueries } from './application/series-edits/series-edits.queries.js';
import { SeriesEditsRepository } from './persistence/series-edits/series-edits.repository.js';
import { SettleEdits } from './application/series-edits/settle-edits.js';
import { UndoEdit } from './application/series-edits/undo-edit.js';
import { WriteDate } from './application/series-edits/write-date.js';
import { WriteEdit } from './application/series-edits/write-edit.js';
import { AddAttendee } from './application/seats/add-attendee.js';
import { AttendanceMarks } from './application/attendance/attendance-marks.js';
import { AddMaterial } from './application/materials/add-material.js';
import { AnswerFeedback } from './application/feedback/answer-feedback.js';
import { BookSeat } from './application/seats/book-seat.js';
import { BookingViews } from './application/seats/booking-view.js';
import { BookingsQueries } from './application/seats/bookings.queries.js';
import { CancelOccurrence } from './application/series/cancel-occurrence.js';
import { ChangeBooking } from './application/seats/change-booking.js';
import { ChangeMaterial } from './application/materials/change-material.js';
import { ChangeSeries } from './application/series/change-series.js';
import { CheckIn } from './application/attendance/check-in.js';
import { DatesSeen } from './application/series/date-seen.js';
import { DecideOccurrence } from './application/series/decide-occurrence.js';
import { DisputeAttendance } from './application/attendance/dispute-attendance.js';
import { DraftSeries } from './application/series/draft-series.js';
import { DatesInBrief } from './application/series/dates-in-brief.js';
import { EarlyBooking } from './application/seats/early-booking.js';
import { EndSeries } from './application/series/end-series.js';
import { FeedbackQueries } from './application/feedback/feedback.queries.js';
import { GiveSeat } from './application/seats/give-seat.js';
import { HostingDiary } from './application/series/hosting-diary.js';
import { JoinOnline } from './application/attendance/join-online.js';
import { LetGo } from './application/series/let-go.js';
import { MakeDates } from './application/series/make-dates.js';
import { MarkAttendance } from './application/attendance/mark-attendance.js';
import { MarkTheRest } from './application/attendance/mark-the-rest.js';
import { MarksInView } from './application/attendance/marks-in-view.js';
import { MaterialsQueries } from './application/materials/materials.queries.js';
import { OccurrenceQueries } from './application/series/occurrence.queries.js';
import { OpenEarly } from './application/seats/open-early.js';
import { PassOffer } from './application/seats/pass-offer.js';
import { PreviewRecurrence } from './application/series/preview-recurrence.js';
import { PromiseEarly } from './application/seats/promise-early.js';
import { PublishSeries } from './application/series/publish-series.js';
import { ReleaseSeat } from './application/seats/release-seat.js';
import { RemoveAttendee } from './application/seats/remove-attendee.js';
import { RemoveMaterial } from './application/materials/remove-material.js';
import { SeatLedgers } from './application/seats/seat-ledger.js';
import { SeatRecords } from './application/seats/seat-records.js';
import { SeatsToTakeQueries } from './application/seats/seats-to-take.queries.js';
import { SeriesDetailsCheck } from './application/series/series-details.js';
import { SeriesQueries } from './application/series/series.queries.js';
import { SessionsQueries } from './application/series/sessions.queries.js';
import { SettleSeats } from './application/seats/settle-seats.js';
import { ShowMyCode } from './application/attendance/show-my-code.js';
import { Standings } from './application/standings.js';
import { TakeSeat } from './application/seats/take-seat.js';
import { ForgetEarlyBookers } from './jobs/forget-early-bookers.js';
import { KeepFeedback } from './jobs/keep-feedback.js';
import { KeepMaterials } from './jobs/keep-materials.js';
import { KeepSessions } from './jobs/keep-sessions.js';
import { AttendanceRepository } from './persistence/attendance/attendance.repository.js';
import { BookingClicksRepository } from './persistence/seats/booking-clicks.repository.js';
import { BookingsRepository } from './persistence/seats/bookings.repository.js';
import { EarlyBookersRepository } from './persistence/seats/early-bookers.repository.js';
import { FeedbackRepository } from './persistence/feedback/feedback.repository.js';
import { MaterialsRepository } from './persistence/materials/materials.repository.js';
import { OccurrencesRepository } from './persistence/series/occurrences.repository.js';
import { SeatOffersRepository } from './persistence/seats/seat-offers.repository.js';
import { SeriesRepository } from './persistence/series/series.repository.js';
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

/** What is asked at dates, for which there has to be a forum. */
export const questionsProviders: Provider[] = [
  AnswerQuestions,
  AskQuestion,
  Conversations,
  KeepConversations,
  QuestionsNews,
  QuestionsQueries,
];

export { BookSeat } from './application/book-seat.js';
export { BookingsQueries } from './application/bookings.queries.js';
export { CancelOccurrence } from './application/cancel-occurrence.js';
export { ChangeOccurrence } from './application/change-occurrence.js';
export { DraftSeries } from './application/draft-series.js';
export { MarkAttendance } from './application/mark-attendance.js';
export { PublishSeries } from './application/publish-series.js';
export { ReleaseSeat } from './application/release-seat.js';
export { SeriesQueries } from './application/series.queries.js';
export { KeepSessions } from './jobs/keep-sessions.js';
export { sessionsEntities } from './persistence/index.js';
export {
  HostNeeded,
  OccurrenceCancelled,
  OccurrenceChanged,
  OccurrenceTouched,
  QueueJoined,
  SeatBooked,
  SeatReleased,
  SeriesChanged,
  SeriesPublished,
  SessionAttended,
  SessionHosted,
} from './domain/sessions.events.js';

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

import { BookingCode } from './attendance/booking-code.entity.js';
import { Booking, BookingClick } from './seats/booking.entity.js';
import { EarlyBooker } from './seats/early-booker.entity.js';
import { FeedbackComment, FeedbackRound, FeedbackScore, FeedbackSent } from './feedback/feedback.entity.js';
import { Material } from './materials/material.entity.js';
import { Occurrence, OccurrenceHost } from './series/occurrence.entity.js';
import { SeatOffer } from './seats/seat-offer.entity.js';
import { SeriesEdit } from './series-edits/series-edit.entity.js';
import { SessionHostedRow } from './series/session-hosted.entity.js';
import { SessionMessage, SessionMessageRecipient } from './messages/session-message.entity.js';
import { Series, SeriesHost, SeriesSkill } from './series/series.entity.js';

export const sessionsEntities = [
  Series,
  SeriesHost,
  SeriesSkill,
  Occurrence,
  OccurrenceHost,
  Booking,
  BookingClick,
  BookingCode,
  SeatOffer,
  EarlyBooker,
  SeriesEdit,
  SessionMessage,
  SessionMessageRecipient,
  SessionHostedRow,
  Material,
  FeedbackRound,
  FeedbackSent,
  FeedbackScore,
  FeedbackComment,
];

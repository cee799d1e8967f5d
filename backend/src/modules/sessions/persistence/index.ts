import { BookingCode } from './booking-code.entity.js';
import { Booking, BookingClick } from './booking.entity.js';
import { EarlyBooker } from './early-booker.entity.js';
import { FeedbackComment, FeedbackRound, FeedbackScore, FeedbackSent } from './feedback.entity.js';
import { Material } from './material.entity.js';
import { Occurrence, OccurrenceHost } from './occurrence.entity.js';
import { SeatOffer } from './seat-offer.entity.js';
import { SeriesEdit } from './series-edit.entity.js';
import { SessionHostedRow } from './session-hosted.entity.js';
import { SessionMessage, SessionMessageRecipient } from './session-message.entity.js';
import { Series, SeriesHost, SeriesSkill } from './series.entity.js';

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

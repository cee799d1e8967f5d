import type { Provider } from '@nestjs/common';
import { AttendeesFile } from './application/seats/attendees-file.js';
import { BookSeries } from './application/several-dates/book-series.js';
import { FiguresQueries } from './application/figures/figures.queries.js';
import { LearningQueries } from './application/figures/learning.queries.js';
import { MessageScopes } from './application/messages/message-scopes.js';
import { MessagesQueries } from './application/messages/messages.queries.js';
import { ReleaseDates } from './application/seats/release-dates.js';
import { SendMessage } from './application/messages/send-message.js';
import { SeriesBookingQueries } from './application/several-dates/series-booking.queries.js';
import { FiguresRepository } from './persistence/figures/figures.repository.js';
import { LearningRepository } from './persistence/figures/learning.repository.js';
import { SessionMessagesRepository } from './persistence/messages/session-messages.repository.js';

/** What goes over several dates at once: booking them in one act, what a person learned at them, writing to their people, their figures. */
export const organisingProviders: Provider[] = [
  AttendeesFile,
  BookSeries,
  FiguresQueries,
  FiguresRepository,
  LearningQueries,
  LearningRepository,
  MessageScopes,
  MessagesQueries,
  ReleaseDates,
  SendMessage,
  SeriesBookingQueries,
  SessionMessagesRepository,
];

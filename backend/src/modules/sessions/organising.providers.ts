import type { Provider } from '@nestjs/common';
import { AttendeesFile } from './application/attendees-file.js';
import { BookSeries } from './application/book-series.js';
import { FiguresQueries } from './application/figures.queries.js';
import { LearningQueries } from './application/learning.queries.js';
import { MessageScopes } from './application/message-scopes.js';
import { MessagesQueries } from './application/messages.queries.js';
import { ReleaseDates } from './application/release-dates.js';
import { SendMessage } from './application/send-message.js';
import { SeriesBookingQueries } from './application/series-booking.queries.js';
import { FiguresRepository } from './persistence/figures.repository.js';
import { LearningRepository } from './persistence/learning.repository.js';
import { SessionMessagesRepository } from './persistence/session-messages.repository.js';

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

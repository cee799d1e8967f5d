import { Module } from '@nestjs/common';
import { NotificationKinds } from '../../platform/notifications/index.js';
import { PersonalData } from '../../platform/personal-data/index.js';
import { ForumModule } from '../forum/index.js';
import { AttendeesController } from './api/seats/attendees.controller.js';
import { BookingsController } from './api/seats/bookings.controller.js';
import { CheckInController } from './api/attendance/check-in.controller.js';
import { FiguresController } from './api/figures/figures.controller.js';
import { HistoryController } from './api/history/history.controller.js';
import { LearningController } from './api/figures/learning.controller.js';
import { MessagesController } from './api/messages/messages.controller.js';
import { SeriesBookingsController } from './api/several-dates/series-bookings.controller.js';
import { FeedbackController } from './api/feedback/feedback.controller.js';
import { MaterialsController } from './api/materials/materials.controller.js';
import { QuestionsController } from './api/questions/questions.controller.js';
import { SeatOffersController } from './api/seats/seat-offers.controller.js';
import { SeriesController } from './api/series/series.controller.js';
import { SeriesEditsController } from './api/series-edits/series-edits.controller.js';
import { SessionsController } from './api/series/sessions.controller.js';
import { BookingsQueries } from './application/seats/bookings.queries.js';
import { Colleagues } from './application/colleagues.js';
import { FeedbackQueries } from './application/feedback/feedback.queries.js';
import { sessionKinds } from './application/notification-kinds.js';
import { PeopleColleagues } from './application/people-colleagues.js';
import { SeriesInSearch } from './application/series/series-in-search.js';
import { TellAboutFeedback } from './application/feedback/tell-about-feedback.js';
import { TellAboutMaterials } from './application/materials/tell-about-materials.js';
import { TellAttendance } from './application/attendance/tell-attendance.js';
import { TellAttendees } from './application/seats/tell-attendees.js';
import { TellEdits } from './application/series-edits/tell-edits.js';
import { TellHosts } from './application/series/tell-hosts.js';
import { TellMessage } from './application/messages/tell-message.js';
import { TellSeriesBooker } from './application/several-dates/tell-series-booker.js';
import { TellWaiting } from './application/seats/tell-waiting.js';
import { AttendanceRoom } from './live/attendance-room.js';
import { OccurrenceRoom } from './live/occurrence-room.js';
import { SeatOffersRepository } from './persistence/seats/seat-offers.repository.js';
import { SessionMessagesRepository } from './persistence/messages/session-messages.repository.js';
import { questionsProviders, sessionsProviders } from './sessions.providers.js';

/** Knowledge-sharing sessions: series, their dates, and who comes. */
@Module({
  imports: [ForumModule],
  controllers: [
    SessionsController,
    BookingsController,
    AttendeesController,
    CheckInController,
    MaterialsController,
    FeedbackController,
    SeatOffersController,
    SeriesController,
    SeriesEditsController,
    HistoryController,
    SeriesBookingsController,
    LearningController,
    MessagesController,
    FiguresController,
    QuestionsController,
  ],
  providers: [
    ...sessionsProviders,
    ...questionsProviders,
    { provide: Colleagues, useClass: PeopleColleagues },
    SeriesInSearch,
    TellAboutFeedback,
    TellAboutMaterials,
    TellAttendance,
    TellAttendees,
    TellEdits,
    TellHosts,
    TellMessage,
    TellSeriesBooker,
    TellWaiting,
    AttendanceRoom,
    OccurrenceRoom,
  ],
  exports: sessionsProviders,
})
export class SessionsModule {
  constructor(
    kinds: NotificationKinds,
    personalData: PersonalData,
    bookings: BookingsQueries,
    feedback: FeedbackQueries,
    messages: SessionMessagesRepository,
    offers: SeatOffersRepository,
  ) {
    kinds.add(...Object.values(sessionKinds));
    personalData.add('sessions', (personId) => bookings.everythingOf(personId));
    personalData.add('sessions seats offered', (personId) => offers.everythingOf(personId));
    personalData.add('sessions feedback', (personId) => feedback.everythingOf(personId));
    personalData.add('sessions messages', (personId) => messages.everythingOf(personId));
  }
}

import { Injectable } from '@nestjs/common';
import { dateInWords } from '../../../../platform/calendar/index.js';
import { Notifications } from '../../../../platform/notifications/index.js';
import { On, type Delivery } from '../../../../platform/outbox/index.js';
import { feedbackWindow, isAsked } from '../../domain/feedback/feedback.js';
import { leastAnswers } from '../../domain/feedback/feedback-results.js';
import { FeedbackOpened } from '../../domain/sessions.events.js';
import { BookingsRepository } from '../../persistence/seats/bookings.repository.js';
import { OccurrencesRepository } from '../../persistence/series/occurrences.repository.js';
import { SeriesRepository } from '../../persistence/series/series.repository.js';
import { titleOf } from '../diary-entries.js';
import { sessionKinds } from '../notification-kinds.js';
import { feedbackPage } from '../pages.js';

/** Asks those who came how it was. */
@Injectable()
export class TellAboutFeedback {
  constructor(
    private readonly notifications: Notifications,
    private readonly occurrences: OccurrencesRepository,
    private readonly series: SeriesRepository,
    private readonly bookings: BookingsRepository,
  ) {}

  @On(FeedbackOpened, 'ask-people', { lane: 'slow' })
  async opened({ payload: { occurrenceId } }: FeedbackOpened, { key }: Delivery): Promise<void> {
    const occurrence = await this.occurrences.find(occurrenceId);
    if (!occurrence) return;
    const series = await this.series.ofDate(occurrence);
    const { lastDay } = feedbackWindow(occurrence);
    const asked = (await this.bookings.holding(occurrenceId)).filter((place) =>
      isAsked(occurrence, place, series.hostIds.includes(place.personId)),
    );
    for (const { personId } of asked) {
      await this.notifications.notify({
        personId,
        key,
        kind: sessionKinds.feedback.kind,
        title: `How was ${titleOf(occurrence, series)}?`,
        body: `Three short questions, until the end of ${dateInWords(lastDay)}. The hosts see the answers together, from ${String(leastAnswers)} people on, and never whose they are.`,
        link: feedbackPage(occurrenceId),
        mail: { button: 'Answer three questions' },
      });
    }
  }
}

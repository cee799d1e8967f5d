import { Injectable } from '@nestjs/common';
import { toWallTime } from '../../../../platform/calendar/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Config } from '../../../../platform/config/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { Every, Outbox } from '../../../../platform/outbox/index.js';
import { isAskingTime, mostOffers, mostOffersAWeek, offerStep } from '../../domain/answers/offering.js';
import { QuestionOffered } from '../../domain/answers/answers.events.js';
import type { OfferedStep } from '../../persistence/answers/question-offer.entity.js';
import { type OpenQuestion, QuestionsRepository } from '../../persistence/answers/questions.repository.js';
import { NewsSettingsRepository } from '../../persistence/following/news-settings.repository.js';
import { ForumTopicsRepository } from '../../persistence/topics/topics.repository.js';
import { WhoCouldAnswer } from './who-could-answer.js';

const DAY = 86_400_000;
const WEEK = 7 * DAY;
const BATCH = 100;
/** Twenty working days are never longer, whatever bank holidays there are. */
const OLDEST = 40 * DAY;
const YOUNGEST = 2 * DAY;

/**
 * Questions that nobody has answered after two working days are sent to up to three people who can help with it and want to be asked; after two
 * more, to those who look after the category.
 */
@Injectable()
export class OfferQuestions {
  constructor(
    private readonly transactions: Transactions,
    private readonly questions: QuestionsRepository,
    private readonly topics: ForumTopicsRepository,
    private readonly settings: NewsSettingsRepository,
    private readonly people: WhoCouldAnswer,
    private readonly outbox: Outbox,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @Every('PT10M', 'forum.offer-questions')
  async run(): Promise<void> {
    if (!isAskingTime(this.wallTime(this.clock.now()))) return;
    const [from, to] = [this.clock.in(-OLDEST), this.clock.in(-YOUNGEST)];
    for (let after = 0, found = BATCH; found === BATCH;) {
      const questions = await this.questions.unanswered(from, to, after, BATCH);
      for (const question of questions) await this.offer(question);
      after = questions.at(-1)?.id ?? after;
      found = questions.length;
    }
  }

  private async offer(question: OpenQuestion): Promise<void> {
    const step = offerStep(this.wallTime(question.startedAt), this.wallTime(this.clock.now()));
    if (step !== 'skill' && step !== 'moderator') return;
    const offered = await this.questions.offeredTo(question.id);
    const already = new Set(offered.map(({ personId }) => personId));
    if (step === 'moderator') {
      if (offered.some((one) => one.step === 'moderator')) return;
      await this.send(question.id, await this.people.moderatorsOf(question, already), step);
    } else if (already.size < mostOffers) {
      await this.send(question.id, await this.people.withSkillsFor(question, already, this.clock.in(-WEEK)), step);
    }
  }

  /** Under the locks of these people and of the topic, so that nobody is asked too often and no question to too many. */
  private async send(topicId: number, personIds: readonly number[], step: OfferedStep): Promise<void> {
    if (personIds.length === 0) return;
    await this.transactions.run(async () => {
      await this.settings.hold(personIds);
      if (!(await this.topics.lock(topicId)) || !(await this.questions.isUnanswered(topicId))) return;
      const places = step === 'skill' ? mostOffers - (await this.questions.offeredTo(topicId)).length : personIds.length;
      const counts = await this.questions.offersOf(personIds, this.clock.in(-WEEK));
      const chosen = personIds.filter((personId) => step === 'moderator' || (counts.get(personId)?.offers ?? 0) < mostOffersAWeek);
      for (const personId of chosen.slice(0, Math.max(0, places))) {
        if (await this.questions.offer(topicId, personId, step, this.clock.now()))
          this.outbox.add(new QuestionOffered({ topicId, personId }));
      }
    });
  }

  private wallTime(instant: Date): string {
    return toWallTime(instant, this.config.timeZone);
  }
}

import { Injectable } from '@nestjs/common';
import { toWallTime } from '../../../../platform/calendar/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Config } from '../../../../platform/config/index.js';
import { NotificationKinds, NotificationSettings } from '../../../../platform/notifications/index.js';
import { type Candidate, mostOffers, whomToAsk } from '../../domain/answers/offering.js';
import { QuestionsRepository } from '../../persistence/answers/questions.repository.js';
import { FollowsRepository } from '../../persistence/following/follows.repository.js';
import { NewsSettingsRepository } from '../../persistence/following/news-settings.repository.js';
import { ForumTopicsRepository } from '../../persistence/topics/topics.repository.js';
import { Askers } from '../anonymous/askers.js';
import { ForumColleagues } from '../colleagues.js';
import { forumNewsKinds } from '../notification-kinds.js';
import { MayReply } from './may-reply.js';

interface Asked {
  readonly id: number;
  readonly categoryId: number;
  readonly authorId: number | null;
}

/** People whose right to reply is looked at for one question; those after them are asked another time. */
const MOST_LOOKED_AT = 60;
const MOST_MODERATORS = 20;

/** Who could answer a question: people who said that they can help with what it is about, and those who look after the category. */
@Injectable()
export class WhoCouldAnswer {
  constructor(
    private readonly questions: QuestionsRepository,
    private readonly topics: ForumTopicsRepository,
    private readonly follows: FollowsRepository,
    private readonly news: NewsSettingsRepository,
    private readonly notificationSettings: NotificationSettings,
    private readonly kinds: NotificationKinds,
    private readonly colleagues: ForumColleagues,
    private readonly askers: Askers,
    private readonly mayReply: MayReply,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Fittest first, not more than there are places left. */
  async withSkillsFor(question: Asked, already: ReadonlySet<number>, weekAgo: Date): Promise<number[]> {
    const skillIds = await this.topics.skillsOf(question.id);
    const offering = skillIds.length === 0 ? [] : await this.colleagues.offering(skillIds);
    const skilled = Map.groupBy(offering, ({ personId }) => personId);
    const willing = await this.willing([...skilled.keys()].filter((personId) => !already.has(personId)));
    const counts = await this.questions.offersOf(willing, weekAgo);
    const away = await this.news.awayUntil(willing);
    const candidates = willing.map((personId): Candidate => {
      const levels = (skilled.get(personId) ?? []).map(({ level }) => level);
      const { offers = 0, lastOfferedAt = null } = counts.get(personId) ?? {};
      return { personId, levels, offers, lastOfferedAt, awayUntil: away.get(personId) ?? null };
    });
    const today = toWallTime(this.clock.now(), this.config.timeZone).slice(0, 10);
    return this.whoMayReply(question, whomToAsk(candidates, MOST_LOOKED_AT, today), mostOffers - already.size);
  }

  async moderatorsOf(question: Asked, already: ReadonlySet<number>): Promise<number[]> {
    const found = new Set(await this.questions.moderatingMembers(question.categoryId));
    for (const { role, serviceId } of await this.questions.moderatingRoles(question.categoryId)) {
      for (const personId of await this.colleagues.holdersOf(role, serviceId)) found.add(personId);
    }
    const people = [...found].filter((personId) => !already.has(personId));
    return this.whoMayReply(question, people.slice(0, MOST_LOOKED_AT), MOST_MODERATORS, 'moderate');
  }

  /** Those who asked to be sent questions, in the product or by mail. */
  private async willing(personIds: readonly number[]): Promise<number[]> {
    const wishes = await this.notificationSettings.wishesOf(personIds, this.kinds.named(forumNewsKinds.questions.kind));
    return personIds.filter((personId) => {
      const wish = wishes.get(personId);
      return wish !== undefined && (wish.app || wish.mail);
    });
  }

  private async whoMayReply(question: Asked, personIds: readonly number[], most: number, as?: 'moderate'): Promise<number[]> {
    const levels = await this.follows.levelsOf(question.id, personIds);
    const found: number[] = [];
    for (const personId of personIds) {
      if (found.length >= most) break;
      const isAsker = question.authorId === personId || (await this.askers.is(question.id, personId));
      if (!isAsker && levels.get(personId) !== 'muted' && (await this.mayReply.to(question.id, personId, as))) found.push(personId);
    }
    return found;
  }
}

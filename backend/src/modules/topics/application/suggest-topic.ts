import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { toUtc, toWallTime } from '../../../platform/calendar/index.js';
import { Clock } from '../../../platform/clock/index.js';
import { Config } from '../../../platform/config/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { renderMarkdown } from '../../../platform/markdown/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import type { SuggestTopic as SuggestTopicRequest } from '../api/topic.schemas.js';
import { limits } from '../domain/topic.js';
import { TooManyTopics } from '../domain/topics.errors.js';
import { TopicTouched } from '../domain/topics.events.js';
import { TopicPeopleRepository } from '../persistence/topic-people.repository.js';
import { TopicsRepository } from '../persistence/topics.repository.js';
import { TopicColleagues } from './colleagues.js';
import { TopicSkillsCheck } from './topic-skills-check.js';

const DAY_MS = 86_400_000;

/** Anyone suggests a topic: who wants one has voted for it, who offers one would speak about it. */
@Injectable()
export class SuggestTopic {
  constructor(
    private readonly transactions: Transactions,
    private readonly topics: TopicsRepository,
    private readonly people: TopicPeopleRepository,
    private readonly colleagues: TopicColleagues,
    private readonly skills: TopicSkillsCheck,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** @returns the id of the topic @throws TooManyTopics, AlreadySuggested, InvalidInput */
  run(actor: Actor, { kind, title, details, skillIds }: SuggestTopicRequest): Promise<number> {
    return this.transactions.run(async () => {
      this.skills.check(skillIds);
      const { personId: authorId } = actor;
      await this.takeTurn(authorId);
      const now = this.clock.now();
      const serviceId = (await this.colleagues.serviceOf(authorId))?.id ?? null;
      const detailsHtml = renderMarkdown(details).html;
      const id = await this.topics.add({ kind, title, details, detailsHtml, authorId, serviceId }, now);
      await this.topics.setSkills(id, [...new Set(skillIds)]);
      if (kind === 'wanted') await this.people.vote(id, authorId, now);
      else await this.people.addSpeaker(id, authorId, null, now);
      await this.topics.saveCounts(id, kind === 'wanted' ? { votes: 1, speakers: 0 } : { votes: 0, speakers: 1 });
      this.outbox.add(new TopicTouched({ topicId: id }));
      return id;
    });
  }

  private async takeTurn(personId: number): Promise<void> {
    const { timeZone } = this.config;
    const now = this.clock.now();
    const day = toWallTime(now, timeZone).slice(0, 10);
    if ((await this.people.countTurn(personId, day)) <= limits.aDay) return;
    const tomorrow = toWallTime(new Date(new Date(toUtc(`${day}T12:00`, timeZone)).getTime() + DAY_MS), timeZone).slice(0, 10);
    throw new TooManyTopics(Math.ceil((new Date(toUtc(`${tomorrow}T00:00`, timeZone)).getTime() - now.getTime()) / 1000));
  }
}

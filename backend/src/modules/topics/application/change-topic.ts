import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { renderMarkdown } from '../../../platform/markdown/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import type { ChangeTopic as ChangeTopicRequest } from '../api/topic.schemas.js';
import { TopicTouched } from '../domain/topics.events.js';
import { TopicsRepository } from '../persistence/topics.repository.js';
import { TopicSkillsCheck } from './topic-skills-check.js';
import { TopicStandings } from './topic-standings.js';

/** The author, or an organiser of their service, puts the words of an open topic right. */
@Injectable()
export class ChangeTopic {
  constructor(
    private readonly transactions: Transactions,
    private readonly topics: TopicsRepository,
    private readonly standings: TopicStandings,
    private readonly skills: TopicSkillsCheck,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  run(actor: Actor, id: number, { title, details, skillIds }: ChangeTopicRequest): Promise<void> {
    return this.transactions.run(async () => {
      const topic = await this.topics.lock(id);
      await this.standings.requireOpen(actor, 'change', topic);
      if (skillIds) this.skills.check(skillIds);
      if (title !== undefined && title !== topic.title) await this.topics.rename(topic, title);
      if (details !== undefined) await this.topics.describe(id, details, renderMarkdown(details).html);
      if (skillIds) await this.topics.setSkills(id, [...new Set(skillIds)]);
      await this.topics.raiseRev(id);
      this.outbox.add(new TopicTouched({ topicId: id }));
      const detail = { was: topic.title, ...(title === undefined ? {} : { is: title }) };
      await this.audit.record({ actor, action: 'topics.topic-changed', subject: { type: 'topic', id }, detail });
    });
  }
}

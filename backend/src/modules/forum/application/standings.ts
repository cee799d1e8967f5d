import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { forumPolicy, type TopicStanding } from '../domain/forum.policy.js';
import { ForumTopicsRepository, type TopicRow } from '../persistence/topics/topics.repository.js';
import { type CategoryForReader, Readers, standingIn } from './readers.js';

/** A topic that a person may read, and how they stand to it. */
export interface TopicSeen {
  readonly topic: TopicRow;
  readonly category: CategoryForReader;
  readonly standing: TopicStanding;
}

const ATTEMPTS = 3;

/** Works out how a person stands to a topic. What they may not read is not there: always the same `NotFound`. */
@Injectable()
export class ForumStandings {
  constructor(
    private readonly topics: ForumTopicsRepository,
    private readonly readers: Readers,
  ) {}

  /** For reading. @throws NotFound */
  async read(actor: Actor, topicId: number): Promise<TopicSeen> {
    const topic = await this.topics.find(topicId);
    if (!topic) throw new NotFound();
    return this.seen(actor, topic, await this.readers.in(actor, topic.categoryId));
  }

  /**
   * For a change: holds the category as it is, then locks the topic, until the transaction ends. So nobody's rights change meanwhile.
   * @throws NotFound
   */
  async hold(actor: Actor, topicId: number): Promise<TopicSeen> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const category = await this.holdCategoryOf(actor, topicId);
      const topic = await this.topics.lock(topicId);
      if (!topic) throw new NotFound();
      // It may have been moved between the two statements.
      if (topic.categoryId === category.id) return this.seen(actor, topic, category);
    }
    throw new NotFound();
  }

  /** The first step of a change whose own first statement locks the topic. @throws NotFound */
  async holdCategoryOf(actor: Actor, topicId: number): Promise<CategoryForReader> {
    const categoryId = await this.topics.categoryOf(topicId);
    if (categoryId === undefined) throw new NotFound();
    return this.readers.in(actor, categoryId, 'shared');
  }

  /** @throws NotFound where the person may not read it */
  seen(actor: Actor, topic: TopicRow, category: CategoryForReader): TopicSeen {
    const standing: TopicStanding = {
      ...standingIn(category),
      isStarter: topic.authorId === actor.personId,
      state: topic.state,
      isLocked: topic.lockedAt !== null,
    };
    if (!forumPolicy.read(standing)) throw new NotFound();
    return { topic, category, standing };
  }
}

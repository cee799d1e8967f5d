import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { forumPolicy, type TopicStanding } from '../domain/forum.policy.js';
import type { AuthorKind } from '../domain/words.js';
import { ForumTopicsRepository, type TopicRow } from '../persistence/topics/topics.repository.js';
import { Askers } from './anonymous/askers.js';
import { type CategoryForReader, Readers, standingIn } from './readers.js';

/** A topic that a person may read, and how they stand to it. */
export interface TopicSeen {
  readonly topic: TopicRow;
  readonly category: CategoryForReader;
  readonly standing: TopicStanding;
}

/** A category that is held, and whom the topic is shown to be from that is about to be locked. */
export interface HeldCategory extends CategoryForReader {
  readonly startedAs: AuthorKind;
}

const ATTEMPTS = 3;

/** Works out how a person stands to a topic. What they may not read is not there: always the same `NotFound`. */
@Injectable()
export class ForumStandings {
  constructor(
    private readonly topics: ForumTopicsRepository,
    private readonly readers: Readers,
    private readonly askers: Askers,
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
  async holdCategoryOf(actor: Actor, topicId: number): Promise<HeldCategory> {
    const place = await this.topics.placeOf(topicId);
    if (!place) throw new NotFound();
    return { ...(await this.readers.in(actor, place.categoryId, 'shared')), startedAs: place.authorAs };
  }

  /** @throws NotFound where the person may not read it */
  async seen(actor: Actor, topic: TopicRow, category: CategoryForReader): Promise<TopicSeen> {
    const standing: TopicStanding = {
      ...standingIn(category),
      isStarter: await this.isStarter(actor, topic),
      state: topic.state,
      isLocked: topic.lockedAt !== null,
    };
    if (!forumPolicy.read(standing)) throw new NotFound();
    return { topic, category, standing };
  }

  private async isStarter({ personId }: Actor, { id, authorId, authorAs }: TopicRow): Promise<boolean> {
    return authorAs === 'anonymous' ? this.askers.is(id, personId) : authorId === personId;
  }
}

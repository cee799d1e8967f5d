import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { type Audience, type RoomRule, Rooms } from '../../../platform/live/index.js';
import { Readers } from '../application/readers.js';
import { ForumStandings, type TopicSeen } from '../application/standings.js';
import { topicRooms } from '../application/topics/topic-ledger.js';
import { forumPolicy } from '../domain/forum.policy.js';
import { CategoriesRepository } from '../persistence/categories/categories.repository.js';
import { ForumTopicsRepository } from '../persistence/topics/topics.repository.js';

/** Open pages of a topic: who may be told what is written in it. */
@Injectable()
export class ForumTopicRoom implements RoomRule {
  readonly prefix = topicRooms;
  readonly countsReaders = true;

  constructor(
    private readonly transactions: Transactions,
    private readonly standings: ForumStandings,
    private readonly readers: Readers,
    private readonly topics: ForumTopicsRepository,
    private readonly categories: CategoriesRepository,
    rooms: Rooms,
  ) {
    rooms.add(this);
  }

  /** Waits for whoever changes the category's readers. */
  async mayJoin(actor: Actor, id: number): Promise<boolean> {
    return (await this.seen(actor, id)) !== undefined;
  }

  async mayWrite(actor: Actor, id: number): Promise<boolean> {
    const seen = await this.seen(actor, id);
    return seen !== undefined && forumPolicy.reply(seen.standing);
  }

  async rev(id: number): Promise<number | null> {
    return (await this.topics.revsOf([id])).get(id) ?? null;
  }

  revs(ids: readonly number[]): Promise<ReadonlyMap<number, number>> {
    return this.topics.revsOf(ids);
  }

  async audience(id: number, people: () => readonly number[]): Promise<Audience> {
    const topic = await this.topics.readersOf(id);
    if (!topic) return new Set();
    return topic.isOpen ? 'all' : new Set(await this.readers.whoMayRead(topic, people()));
  }

  /** In small groups, of those who allow it. */
  async namable(id: number): Promise<ReadonlySet<number>> {
    // Who is seen writing just before somebody without a name has written would have one.
    if ((await this.topics.placeOf(id))?.authorAs === 'anonymous') return new Set();
    return new Set(await this.categories.namableIn(id));
  }

  private async seen(actor: Actor, id: number): Promise<TopicSeen | undefined> {
    try {
      return await this.transactions.run(async () => {
        const category = await this.standings.holdCategoryOf(actor, id);
        const topic = await this.topics.find(id);
        return topic?.categoryId === category.id ? await this.standings.seen(actor, topic, category) : undefined;
      });
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }
}

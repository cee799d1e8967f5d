import { Injectable } from '@nestjs/common';
import { requireAllowed, type Actor } from '../../../../platform/access/index.js';
import { Audit } from '../../../../platform/audit/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { Conflict, InvalidInput, NotFound } from '../../../../platform/errors/index.js';
import { Connections } from '../../../../platform/live/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { TopicAttached } from '../../domain/care/care.errors.js';
import { topicCarePolicy } from '../../domain/care/care.policy.js';
import { TopicMoved } from '../../domain/forum.events.js';
import { forumPolicy } from '../../domain/forum.policy.js';
import { ForumTopicsRepository } from '../../persistence/topics/topics.repository.js';
import { MonthPoints } from '../lists/month-points.js';
import { type CategoryForReader, Readers, standingIn } from '../readers.js';
import { ForumStandings, type TopicSeen } from '../standings.js';
import { TopicLedger, topicRoom } from '../topics/topic-ledger.js';

/** A moderator of both categories moves a topic, which gives it other readers. */
@Injectable()
export class MoveTopic {
  constructor(
    private readonly transactions: Transactions,
    private readonly topics: ForumTopicsRepository,
    private readonly readers: Readers,
    private readonly standings: ForumStandings,
    private readonly ledger: TopicLedger,
    private readonly months: MonthPoints,
    private readonly connections: Connections,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** @throws InvalidInput where the topic cannot go there, TopicAttached, Conflict */
  run(actor: Actor, topicId: number, categoryId: number): Promise<void> {
    return this.transactions.run(async () => {
      const { topic, standing, to } = await this.hold(actor, topicId, categoryId);
      requireAllowed(topicCarePolicy.move(standing));
      if (!to || !forumPolicy.moderate(standingIn(to))) {
        throw new InvalidInput([{ field: 'categoryId', message: 'Choose a category that you look after' }]);
      }
      if (topic.aboutKind !== null) throw new TopicAttached();
      if (topic.categoryId === categoryId) return;
      await this.months.moveTo(topicId, categoryId);
      await this.ledger.changed(topicId, { kind: 'reload' }, { category_id: categoryId });
      this.outbox.add(new TopicMoved({ topicId, fromCategoryId: topic.categoryId, toCategoryId: categoryId }));
      const detail = { from: topic.categoryId, to: categoryId };
      await this.audit.record({ actor, action: 'forum.topic-moved', subject: { type: 'forum-topic', id: topicId }, detail });
      // Whoever would join waits for the categories that are held here; whoever is in is put out before anything of the new readers is told.
      await this.connections.evict([topicRoom(topicId)]);
    });
  }

  /** Both categories alone, the lower id first, then the topic. @throws NotFound, Conflict where it was moved meanwhile */
  private async hold(actor: Actor, topicId: number, toId: number): Promise<TopicSeen & { readonly to: CategoryForReader | undefined }> {
    const fromId = await this.topics.categoryOf(topicId);
    if (fromId === undefined) throw new NotFound();
    const held = new Map<number, CategoryForReader>();
    for (const id of [...new Set([fromId, toId])].sort((one, other) => one - other)) {
      const category = await this.holdOne(actor, id);
      if (category) held.set(id, category);
    }
    const from = held.get(fromId);
    const topic = await this.topics.lock(topicId);
    if (!from || !topic) throw new NotFound();
    if (topic.categoryId !== fromId) throw new Conflict();
    return { ...(await this.standings.seen(actor, topic, from)), to: held.get(toId) };
  }

  /** Undefined where it does not exist for the person. */
  private async holdOne(actor: Actor, id: number): Promise<CategoryForReader | undefined> {
    try {
      return await this.readers.in(actor, id, 'alone');
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }
}

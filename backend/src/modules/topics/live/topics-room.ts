import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { Live, Rooms, type LiveMessage, type RoomRule } from '../../../platform/live/index.js';
import { On } from '../../../platform/outbox/index.js';
import type { TopicChange } from '../api/topic.schemas.js';
import { changeOf } from '../application/topic-change.js';
import { TopicTouched } from '../domain/topics.events.js';
import { TopicsRepository } from '../persistence/topics.repository.js';

/** Told to everybody who has topics open when anything about one of them has changed. */
export type TopicChangedMessage = LiveMessage & TopicChange & { readonly type: 'topics.changed' };

/** All topics share one room: whoever is signed in may read each of them. */
const TOPICS = 1;

/** Keeps votes and states on open pages up to date. */
@Injectable()
export class TopicsRoom implements RoomRule {
  readonly prefix = 'topics';

  constructor(
    private readonly live: Live,
    private readonly topics: TopicsRepository,
    rooms: Rooms,
  ) {
    rooms.add(this);
  }

  mayJoin(_actor: Actor, id: number): boolean {
    return id === TOPICS;
  }

  @On(TopicTouched, 'show-change')
  async show({ payload: { topicId } }: TopicTouched): Promise<void> {
    if (!this.live.isServing) return;
    const topic = await this.topics.find(topicId);
    if (!topic) return;
    const message: TopicChangedMessage = { type: 'topics.changed', ...changeOf(topic) };
    this.live.send(`${this.prefix}:${String(TOPICS)}`, message);
  }
}

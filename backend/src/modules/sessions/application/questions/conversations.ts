import { Injectable } from '@nestjs/common';
import { type AttachedTopic, AttachedTopics, CategoryOfRoom, Following, OpenTopicAbout, type RoomCategory } from '../../../forum/index.js';
import { CONVERSATION, conversationOpening, conversationTitle } from '../../domain/series/conversation.js';
import { BookingsRepository } from '../../persistence/seats/bookings.repository.js';
import type { LockedOccurrence } from '../../persistence/series/occurrences.repository.js';
import type { SeriesWithPeople } from '../../persistence/series/series.repository.js';
import { Colleagues } from '../colleagues.js';

/** What is asked and answered at a date, as a topic of the forum. It is opened with the first question, so that no date stands there in silence. */
@Injectable()
export class Conversations {
  constructor(
    private readonly attached: AttachedTopics,
    private readonly categories: CategoryOfRoom,
    private readonly openTopic: OpenTopicAbout,
    private readonly following: Following,
    private readonly bookings: BookingsRepository,
    private readonly colleagues: Colleagues,
  ) {}

  of(occurrenceId: number): Promise<AttachedTopic | undefined> {
    return this.attached.one(CONVERSATION, occurrenceId);
  }

  /** Dates whose conversations can be written in, those longest ago first. */
  writable(limit: number): Promise<number[]> {
    return this.attached.writable(CONVERSATION, limit);
  }

  /** Opens it where there is none: whoever does so at the same moment gets the same. @returns the id of the topic */
  async open(occurrence: LockedOccurrence, series: SeriesWithPeople): Promise<number> {
    const found = await this.of(occurrence.id);
    if (found) return found.id;
    const named = { ...occurrence, title: occurrence.ownTitle ?? series.title };
    const topicId = await this.openTopic.run({
      about: { kind: CONVERSATION, id: occurrence.id },
      categoryId: await this.categories.run(await this.categoryFor(series)),
      title: conversationTitle(named),
      words: conversationOpening(occurrence.id, named),
    });
    // After it is there: whoever books from now on follows it by their booking, and whoever booked before is found here.
    const places = await this.bookings.holding(occurrence.id);
    for (const personId of new Set([...series.hostIds, ...places.map((place) => place.personId)])) {
      await this.following.add(personId, topicId, 'session');
    }
    return topicId;
  }

  /** Follows it while the person has a place or a number in the queue. Their other reasons to follow it stay as they are. */
  async follow(occurrenceId: number, personId: number): Promise<void> {
    const topic = await this.of(occurrenceId);
    if (!topic) return;
    if (await this.bookings.find(occurrenceId, personId)) await this.following.add(personId, topic.id, 'session');
    else await this.following.remove(personId, topic.id, 'session');
  }

  /** Who may book may read and ask, and nobody else finds it. */
  private async categoryFor({ audience, audienceServiceId }: SeriesWithPeople): Promise<RoomCategory> {
    const isForAll = audience === 'everyone' || audienceServiceId === null;
    const serviceId = isForAll ? null : audienceServiceId;
    const name = serviceId === null ? null : await this.colleagues.serviceName(serviceId);
    return {
      slug: serviceId === null ? 'sessions' : `sessions-${String(serviceId)}`,
      name: name === null ? 'Sessions' : `Sessions of ${name}`.slice(0, 80),
      description: 'What is asked and answered before, during and after knowledge-sharing sessions.',
      grants: [
        { holder: 'staff', serviceId, level: 'reply' },
        { holder: 'forum-moderator', serviceId: null, level: 'moderate' },
      ],
    };
  }
}

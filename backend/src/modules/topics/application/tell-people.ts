import { Injectable } from '@nestjs/common';
import { momentInWords, periodInWords } from '../../../platform/calendar/index.js';
import { Notifications, type Notice } from '../../../platform/notifications/index.js';
import { On, type Delivery } from '../../../platform/outbox/index.js';
import { DatesInBrief } from '../../sessions/index.js';
import { SpeakerFound, TopicClosed, TopicMerged, TopicPlanned } from '../domain/topics.events.js';
import { TopicPeopleRepository } from '../persistence/topic-people.repository.js';
import { TopicsRepository, type LockedTopic } from '../persistence/topics.repository.js';
import { TopicColleagues } from './colleagues.js';
import { topicNewsKinds } from './notification-kinds.js';

const topicPage = (id: number): string => `/sessions/topics/${String(id)}`;

type Words = Pick<Notice, 'kind' | 'title' | 'body' | 'link' | 'mail'>;

/** Tells people what became of the topics they suggested, voted for or would speak about. */
@Injectable()
export class TellTopicPeople {
  constructor(
    private readonly notifications: Notifications,
    private readonly topics: TopicsRepository,
    private readonly people: TopicPeopleRepository,
    private readonly colleagues: TopicColleagues,
    private readonly dates: DatesInBrief,
  ) {}

  /** Under one key for each speaker, however often they change their mind. */
  @On(SpeakerFound, 'tell-author')
  async speakerFound({ payload: { topicId, personId } }: SpeakerFound): Promise<void> {
    const topic = await this.topics.find(topicId);
    const speaker = (await this.colleagues.people([personId])).get(personId);
    if (!topic || !speaker || !(await this.people.speaker(topicId, personId))) return;
    await this.notifications.notify({
      personId: topic.authorId,
      key: `topics.speaker:${String(topicId)}:${String(personId)}`,
      kind: topicNewsKinds.speaker.kind,
      title: `${speaker.name} could speak about your topic`,
      body: `${topic.title}. An organiser can plan a session now.`,
      link: topicPage(topicId),
    });
  }

  /** The slow way, because very many may have voted. */
  @On(TopicPlanned, 'tell-interested', { lane: 'slow' })
  async planned({ payload: { topicId, seriesId, occurrenceId, plannedBy } }: TopicPlanned, { key }: Delivery): Promise<void> {
    const topic = await this.topics.find(topicId);
    if (!topic) return;
    const interested = new Set([...(await this.people.interested(topicId)), topic.authorId]);
    if (plannedBy !== null) interested.delete(plannedBy);
    const meant = new Set(await this.dates.meantFor(seriesId, [...interested]));
    const forThem = await this.bookable(topic, seriesId, occurrenceId);
    for (const personId of interested) {
      await this.notifications.notify({ personId, key, ...(meant.has(personId) ? forThem : notForYou(topic)) });
    }
  }

  @On(TopicClosed, 'tell-author')
  async closed({ payload: { topicId, closedBy, reason } }: TopicClosed, { key }: Delivery): Promise<void> {
    const topic = await this.topics.find(topicId);
    if (!topic) return;
    await this.tellOwners(topic, closedBy, key, {
      kind: topicNewsKinds.ended.kind,
      title: `Closed: ${topic.title}`,
      body: `This topic was closed. ${sentence(reason)}`,
      link: topicPage(topicId),
    });
  }

  @On(TopicMerged, 'tell-author')
  async merged({ payload: { topicId, intoId, mergedBy } }: TopicMerged, { key }: Delivery): Promise<void> {
    const [topic, into] = [await this.topics.find(topicId), await this.topics.find(intoId)];
    if (!topic || !into || topic.authorId === mergedBy) return;
    await this.notifications.notify({
      personId: topic.authorId,
      key,
      kind: topicNewsKinds.ended.kind,
      title: `Your topic goes on as ‘${into.title}’`,
      body: `‘${topic.title}’ was merged into it. Everybody’s votes and offers to speak went along.`,
      link: topicPage(intoId),
    });
  }

  /** The author and those who would speak, but for whoever did it. */
  private async tellOwners(topic: LockedTopic, by: number, key: string, words: Words): Promise<void> {
    const speakers = (await this.people.speakers(topic.id)).map(({ personId }) => personId);
    for (const personId of new Set([topic.authorId, ...speakers])) {
      if (personId !== by) await this.notifications.notify({ personId, key, ...words });
    }
  }

  private async bookable(topic: LockedTopic, seriesId: number, occurrenceId: number | null): Promise<Words> {
    const date = occurrenceId === null ? undefined : await this.dates.date(occurrenceId);
    const kind = topicNewsKinds.planned.kind;
    const asked = topic.votes === 1 ? 'One person asked for it.' : `${topic.votes.toLocaleString('en-GB')} people asked for it.`;
    if (!date) {
      const body = `${asked} Its first date is not decided yet.`;
      return { kind, title: `Planned: ${topic.title}`, body, link: `/sessions/series/${String(seriesId)}` };
    }
    const ahead = date.earlyUntil ? ` You can book before everybody else until ${momentInWords(date.earlyUntil, date.timeZone)}.` : '';
    return {
      kind,
      title: `You asked for it: ${topic.title}`,
      body: `‘${date.title}’ is on ${periodInWords(date.startsAt, date.endsAt, date.timeZone)}. ${asked}${ahead}`,
      link: `/sessions/${String(date.id)}`,
      mail: { button: 'Book your place' },
    };
  }
}

function notForYou({ id, title }: LockedTopic): Words {
  return {
    kind: topicNewsKinds.planned.kind,
    title: `Planned: ${title}`,
    body: 'A topic you asked for became a session for one part of the council, so you cannot book it. Your vote stays on record.',
    link: topicPage(id),
  };
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

import { DomainEvent } from '../../../platform/outbox/index.js';

/** Something that people can see changed: votes, speakers, state, words. */
export class TopicTouched extends DomainEvent<{ topicId: number }> {
  static readonly type = 'topics.topic-touched';
}

export class SpeakerFound extends DomainEvent<{ topicId: number; personId: number }> {
  static readonly type = 'topics.speaker-found';
}

/** A session for it can be booked. `occurrenceId` is null where the series has no date that runs yet. */
export class TopicPlanned extends DomainEvent<{
  topicId: number;
  seriesId: number;
  occurrenceId: number | null;
  plannedBy: number | null;
}> {
  static readonly type = 'topics.topic-planned';
}

export class TopicClosed extends DomainEvent<{ topicId: number; closedBy: number; reason: string }> {
  static readonly type = 'topics.topic-closed';
}

export class TopicMerged extends DomainEvent<{ topicId: number; intoId: number; mergedBy: number }> {
  static readonly type = 'topics.topic-merged';
}

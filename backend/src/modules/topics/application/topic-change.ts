import type { TopicChange } from '../api/topic.schemas.js';
import type { LockedTopic } from '../persistence/topics.repository.js';

export function changeOf({ id, rev, state, votes, speakers }: LockedTopic): TopicChange {
  return { id, rev, state, votes, speakerCount: speakers };
}

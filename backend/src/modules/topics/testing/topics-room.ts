import type { Actor } from '../../../platform/access/index.js';
import { aSessionsRoom, type SessionsRoom } from '../../sessions/testing/index.js';
import { suggestTopicSchema, type SuggestTopic as SuggestRequest, type TopicPerson } from '../api/topic.schemas.js';
import { TopicColleagues } from '../application/colleagues.js';
import { SuggestTopic } from '../application/suggest-topic.js';
import { topicsProviders } from '../topics.providers.js';

/** The same council as that of sessions: services 1 over 2 (libraries, people below 100) and 3 (finance). */
class TopicCouncil extends TopicColleagues {
  people(ids: readonly number[]): Promise<Map<number, TopicPerson>> {
    const service = (id: number): string => (id < 100 ? 'Libraries' : 'Finance');
    return Promise.resolve(new Map(ids.map((id) => [id, { id, name: `Person ${String(id)}`, initials: 'P', service: service(id) }])));
  }
  skills(ids: readonly number[]): { id: number; name: string }[] {
    return ids.filter((id) => id < 1000).map((id) => ({ id, name: `Skill ${String(id)}` }));
  }
  serviceOf(personId: number): Promise<{ id: number; name: string }> {
    return Promise.resolve(personId < 100 ? { id: 2, name: 'Libraries' } : { id: 3, name: 'Finance' });
  }
  servicesWithin(serviceId: number): Promise<number[]> {
    return Promise.resolve(serviceId === 1 ? [1, 2, 3] : [serviceId]);
  }
}

/** The use cases of topics and of sessions over a database of their own. */
export function aTopicsRoom(options: { pool?: number } = {}): Promise<SessionsRoom> {
  return aSessionsRoom({ ...options, providers: [...topicsProviders, { provide: TopicColleagues, useClass: TopicCouncil }] });
}

let last = 0;

/** `aTopic(room, anna)`: an open topic that nobody has suggested before, through the use case. @returns its id */
export function aTopic(room: SessionsRoom, author: Actor, wishes: Partial<SuggestRequest> = {}): Promise<number> {
  last += 1;
  const title = `Topic ${String(last)} of ${author.name}`;
  return room.get(SuggestTopic).run(author, suggestTopicSchema.parse({ kind: 'wanted', title, ...wishes }));
}

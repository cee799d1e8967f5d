import { Injectable } from '@nestjs/common';
import { requireAllowed, type Actor } from '../../../platform/access/index.js';
import type { TopicState } from '../domain/topic.js';
import { TopicNotOpen } from '../domain/topics.errors.js';
import { mayDo, type Standing, type TopicAction } from '../domain/topics.policy.js';
import { TopicColleagues } from './colleagues.js';

const ORGANISER = 'session-organiser';

export interface TopicAsked {
  readonly state: TopicState;
  readonly authorId: number;
  readonly serviceId: number | null;
}

/** Works out how a person stands to a topic, and asks the policy. */
@Injectable()
export class TopicStandings {
  constructor(private readonly colleagues: TopicColleagues) {}

  async of(actor: Actor, topic: TopicAsked): Promise<Standing> {
    return {
      isAuthor: topic.authorId === actor.personId,
      isOrganiser: actor.holds(ORGANISER),
      isOrganiserHere: await this.organises(actor, topic.serviceId),
    };
  }

  /** Of what is done to open topics alone. @throws TopicNotOpen where it is not, Refused where the person may not do this */
  async requireOpen(actor: Actor, action: TopicAction, topic: TopicAsked): Promise<void> {
    requireAllowed(mayDo(action, await this.of(actor, topic), 'open'));
    if (topic.state !== 'open') throw new TopicNotOpen(topic.state);
  }

  private async organises(actor: Actor, serviceId: number | null): Promise<boolean> {
    const scopes = actor.roles.filter(({ role }) => role === ORGANISER).map(({ scopeId }) => scopeId);
    for (const scope of scopes) {
      if (scope === null) return true;
      if (serviceId !== null && (await this.colleagues.servicesWithin(scope)).includes(serviceId)) return true;
    }
    return false;
  }
}

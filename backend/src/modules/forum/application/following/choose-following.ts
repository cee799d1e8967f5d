import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import type { FollowingView } from '../../api/following/following.schemas.js';
import type { FollowLevel } from '../../domain/words.js';
import { FollowsRepository } from '../../persistence/following/follows.repository.js';
import { ForumStandings } from '../standings.js';
import { Following } from './following.js';

/** A person says how closely they want to follow a topic that they may read. */
@Injectable()
export class ChooseFollowing {
  constructor(
    private readonly standings: ForumStandings,
    private readonly follows: FollowsRepository,
    private readonly following: Following,
  ) {}

  /** @param level null where they leave it to what they do in the topic @throws NotFound */
  async run(actor: Actor, topicId: number, level: FollowLevel | null): Promise<void> {
    await this.standings.read(actor, topicId);
    await this.following.choose(actor.personId, topicId, level);
  }

  /** @throws NotFound */
  async view(actor: Actor, topicId: number): Promise<FollowingView> {
    await this.standings.read(actor, topicId);
    const follows = await this.follows.of(actor.personId, topicId);
    return {
      level: await this.follows.levelOf(actor.personId, topicId),
      chosen: follows.some(({ reason }) => reason === 'chosen'),
      because: follows.map(({ reason, level, since }) => ({ reason, level, since: since.toISOString() })),
    };
  }
}

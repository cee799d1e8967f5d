import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../../platform/errors/index.js';
import { ActorDirectory } from '../../../../platform/identity/index.js';
import { reaches } from '../../domain/categories/levels.js';
import { forumPolicy } from '../../domain/forum.policy.js';
import { ForumTopicsRepository } from '../../persistence/topics/topics.repository.js';
import { Readers, standingIn } from '../readers.js';

/** Whether somebody who is not there may reply to a topic now. */
@Injectable()
export class MayReply {
  constructor(
    private readonly topics: ForumTopicsRepository,
    private readonly readers: Readers,
    private readonly directory: ActorDirectory,
  ) {}

  /** @param as and look after the category too */
  async to(topicId: number, personId: number, as?: 'moderate'): Promise<boolean> {
    const topic = await this.topics.find(topicId);
    const person = await this.directory.find(personId);
    if (!topic || !person) return false;
    try {
      const category = await this.readers.in({ personId, roles: person.roles }, topic.categoryId);
      const standing = {
        ...standingIn(category),
        isStarter: topic.authorId === personId,
        state: topic.state,
        isLocked: topic.lockedAt !== null,
      };
      return forumPolicy.reply(standing) && (as === undefined || reaches(category.level, as));
    } catch (error) {
      if (error instanceof NotFound) return false;
      throw error;
    }
  }
}

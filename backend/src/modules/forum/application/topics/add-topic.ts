import { Injectable } from '@nestjs/common';
import { Conflict, InvalidInput } from '../../../../platform/errors/index.js';
import type { WrittenPost } from '../../api/posts/post.schemas.js';
import type { TopicKind } from '../../domain/words.js';
import { ForumTopicsRepository } from '../../persistence/topics/topics.repository.js';
import { ForumColleagues } from '../colleagues.js';
import { type ReadyPost, WritePost } from '../posts/write-post.js';
import type { CategoryForReader } from '../readers.js';

export interface TopicWords {
  readonly kind: TopicKind;
  readonly title: string;
  readonly skillIds: readonly number[];
  /** What it is attached to in another room. */
  readonly about: { readonly kind: string; readonly id: number } | null;
}

/** Adds a topic with its first post, whoever it is from. The category is held by whoever calls. */
@Injectable()
export class AddTopic {
  constructor(
    private readonly topics: ForumTopicsRepository,
    private readonly colleagues: ForumColleagues,
    private readonly writePost: WritePost,
  ) {}

  /** Skills come from the vocabulary of all rooms. @throws InvalidInput */
  checkSkills(skillIds: readonly number[]): void {
    const known = new Set(this.colleagues.skills(skillIds).map(({ id }) => id));
    if (!skillIds.every((id) => known.has(id))) throw new InvalidInput([{ field: 'skillIds', message: 'Choose skills from the list' }]);
  }

  async run(category: Pick<CategoryForReader, 'id'>, { kind, title, skillIds, about }: TopicWords, ready: ReadyPost): Promise<WrittenPost> {
    const authorId = ready.authorAs === 'person' ? ready.personId : null;
    const topic = { categoryId: category.id, kind, title, authorId, authorAs: ready.authorAs, about };
    const topicId = await this.topics.add(topic, ready.now);
    // Somebody else attached one meanwhile: the unique key says so, whatever raced.
    if (topicId === undefined) throw new Conflict();
    await this.topics.addSkills(topicId, [...new Set(skillIds)]);
    return this.writePost.run(topicId, category, ready, () => undefined);
  }
}

import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import type { TopicKind } from '../../domain/words.js';
import { CategoriesRepository } from '../../persistence/categories/categories.repository.js';
import { ForumTopicsRepository } from '../../persistence/topics/topics.repository.js';
import { authorOf } from '../posts/post-view.js';
import { renderPost } from '../posts/render-post.js';
import { AddTopic } from './add-topic.js';

/** A topic that another room attaches to something of its own, such as the date of a session. */
export interface TopicAbout {
  readonly about: { readonly kind: string; readonly id: number };
  readonly categoryId: number;
  readonly title: string;
  /** Its first post, in Markdown, from Trellis itself. */
  readonly words: string;
  readonly kind?: TopicKind;
  readonly skillIds?: readonly number[];
}

/** Opens the topic about something, once: whoever asks again gets the same. */
@Injectable()
export class OpenTopicAbout {
  constructor(
    private readonly transactions: Transactions,
    private readonly categories: CategoriesRepository,
    private readonly topics: ForumTopicsRepository,
    private readonly addTopic: AddTopic,
    private readonly clock: Clock,
  ) {}

  /** @returns the id of the topic @throws NotFound where there is no such category */
  async run({ about, categoryId, title, words, kind = 'discussion', skillIds = [] }: TopicAbout): Promise<number> {
    const rendered = renderPost(words);
    return this.transactions.run(async () => {
      // The category's row orders those who attach at the same moment.
      if (!(await this.categories.one(categoryId, 0, 'alone'))) throw new NotFound();
      const found = await this.topics.findAbout(about.kind, about.id);
      if (found) return found.id;
      const ready = {
        personId: null,
        authorAs: 'product' as const,
        source: words,
        rendered,
        replyTo: null,
        keyHash: null,
        attachments: [],
      };
      const author = authorOf({ authorId: null, authorAs: 'product' }, new Map());
      const topic = { kind, title, skillIds, about };
      return (await this.addTopic.run({ id: categoryId }, topic, { ...ready, author, now: this.clock.now() })).topicId;
    });
  }
}

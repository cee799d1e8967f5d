import { Injectable } from '@nestjs/common';
import type { Attached } from '../../api/attachments/attachment.schemas.js';
import type { AuthorView, WrittenPost } from '../../api/posts/post.schemas.js';
import { MovedMeanwhile } from '../../domain/forum.errors.js';
import type { AuthorKind, TopicKind } from '../../domain/words.js';
import { ForumPostsRepository } from '../../persistence/posts/posts.repository.js';
import { ForumTopicsRepository, type TopicRow } from '../../persistence/topics/topics.repository.js';
import type { CategoryForReader } from '../readers.js';
import { Attachments } from '../attachments/attachments.js';
import { TopicLedger } from '../topics/topic-ledger.js';
import { PostSteps } from './post-steps.js';
import { postView } from './post-view.js';
import type { RenderedPost } from './render-post.js';

/** A post that is ready to be written: whatever takes time has been done. */
export interface ReadyPost {
  /** Who wrote it, also where their name is not shown; null where it is Trellis itself. */
  readonly personId: number | null;
  readonly authorAs: AuthorKind;
  readonly author: AuthorView;
  readonly source: string;
  readonly rendered: RenderedPost;
  readonly replyTo: number | null;
  readonly keyHash: Buffer | null;
  readonly attachments: readonly Attached[];
  readonly now: Date;
}

/** Writes a post under the next number of its topic. The category is held by whoever calls. */
@Injectable()
export class WritePost {
  constructor(
    private readonly topics: ForumTopicsRepository,
    private readonly posts: ForumPostsRepository,
    private readonly ledger: TopicLedger,
    private readonly steps: PostSteps,
    private readonly files: Attachments,
  ) {}

  /** @param check what has to be true of the topic once it is locked; it throws where it is not @throws MovedMeanwhile */
  async run(
    topicId: number,
    category: Pick<CategoryForReader, 'id'>,
    ready: ReadyPost,
    check: (topic: TopicRow, number: number) => void | Promise<void>,
  ): Promise<WrittenPost> {
    const { now, authorAs } = ready;
    const authorId = authorAs === 'person' ? ready.personId : null;
    const number = await this.ledger.takeNumber(topicId, category.id, { by: authorId, as: authorAs, at: now });
    const topic = number === undefined ? undefined : await this.topics.find(topicId);
    if (number === undefined || !topic) throw new MovedMeanwhile();
    await check(topic, number);
    const { id, html } = await this.add(topicId, number, authorId, ready);
    const attachments = await this.files.claim({ personId: ready.personId, isNameless: authorAs !== 'person' }, id, ready.attachments);
    const post = postView(
      { ...unchanged, id, topicId, number, authorId, authorAs, replyToNo: ready.replyTo, html, postedAt: now },
      new Map(),
    );
    const shown = { ...post, author: ready.author, attachments };
    await this.take({ id: topicId, kind: topic.kind }, category, { id, number }, ready);
    await this.ledger.posted(topicId, topic.rev, shown);
    return { topicId, rev: topic.rev, post: shown };
  }

  private async add(topicId: number, number: number, authorId: number | null, ready: ReadyPost): Promise<{ id: number; html: string }> {
    const { source, authorAs, replyTo, keyHash, now } = ready;
    const { html, rendererVersion } = ready.rendered;
    const post = { topicId, number, authorId, authorAs, replyToNo: replyTo, source, html, rendererVersion, keyHash };
    return { id: await this.posts.add(post, now), html };
  }

  private take(
    topic: { id: number; kind: TopicKind },
    category: Pick<CategoryForReader, 'id'>,
    { id, number }: { id: number; number: number },
    { personId, authorAs, replyTo, rendered, now }: ReadyPost,
  ): Promise<void> {
    return this.steps.take({ personId, authorAs, category, topic, post: { id, number, replyTo }, rendered, now });
  }
}

/** A post that nothing has happened to yet. */
const unchanged = {
  state: 'shown',
  editedAt: null,
  revisions: 0,
  thanks: 0,
  helpful: 0,
  celebrate: 0,
  movedToTopicId: null,
  movedToNo: null,
  hasFiles: 0,
} as const;

import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { SqlValue } from '../../../../platform/database/index.js';
import { Live, type LiveMessage } from '../../../../platform/live/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import type { PostView } from '../../api/posts/post.schemas.js';
import type { ChangeKind } from '../../domain/words.js';
import { PostAdded, PostChanged, TopicChanged } from '../../domain/forum.events.js';
import { ForumTopicsRepository, type LastPost } from '../../persistence/topics/topics.repository.js';

export const topicRooms = 'forum-topic';

export function topicRoom(topicId: number): string {
  return `${topicRooms}:${String(topicId)}`;
}

/** A post, new or changed, whole; told only where everybody who is signed in may read it. */
export type PostMessage = LiveMessage & { readonly type: 'forum.post'; readonly rev: number; readonly post: PostView };
/** Something has changed: who may see it fetches it. */
export type ChangedMessage = LiveMessage & {
  readonly type: 'forum.changed';
  readonly rev: number;
  readonly kind: ChangeKind;
  readonly number?: number;
};

/** What becomes visible with a revision. */
export type VisibleChange =
  /** Its words, marks, number of reactions ...; the view as it stands after the change. */
  | { readonly kind: 'edit'; readonly post: PostView }
  | { readonly kind: 'topic' }
  /** So much at once that open pages begin anew. */
  | { readonly kind: 'reload' };

/**
 * The only way to change what can be seen of a topic. It raises the revision under the topic's lock, writes down what changed, so that pages catch
 * up, and tells open pages after the commit.
 */
@Injectable()
export class TopicLedger {
  constructor(
    private readonly topics: ForumTopicsRepository,
    private readonly live: Live,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The number of a new post, as the statement that locks the topic. @returns undefined where it is not in the category any more */
  takeNumber(topicId: number, categoryId: number, last: LastPost): Promise<number | undefined> {
    return this.topics.takeNumber(topicId, categoryId, last);
  }

  /** Completes `takeNumber` once the post is written. */
  async posted(topicId: number, rev: number, post: PostView): Promise<void> {
    await this.topics.addChange(topicId, { rev, kind: 'post', number: post.number }, this.clock.now());
    this.outbox.add(new PostAdded({ topicId, postId: post.id, number: post.number }));
    this.tell(topicId, rev, 'post', post);
  }

  /**
   * Anything else, with the topic locked. `sets` are columns of the topic that change with it.
   * @returns the new revision
   */
  async changed(topicId: number, change: VisibleChange, sets: Readonly<Record<string, SqlValue>> = {}): Promise<number> {
    const post = change.kind === 'edit' ? change.post : undefined;
    const rev = await this.topics.raiseRev(topicId, sets);
    await this.topics.addChange(topicId, { rev, kind: change.kind, number: post?.number ?? null }, this.clock.now());
    this.outbox.add(post ? new PostChanged({ topicId, postId: post.id, number: post.number }) : new TopicChanged({ topicId }));
    this.tell(topicId, rev, change.kind, post);
    return rev;
  }

  private tell(topicId: number, rev: number, kind: ChangeKind, post: PostView | undefined): void {
    const hint: ChangedMessage = { type: 'forum.changed', rev, kind, ...(post ? { number: post.number } : {}) };
    const message: PostMessage | ChangedMessage = post ? { type: 'forum.post', rev, post } : hint;
    this.live.send(topicRoom(topicId), message, hint);
  }
}

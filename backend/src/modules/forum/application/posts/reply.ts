import { Injectable } from '@nestjs/common';
import { requireAllowed, type Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { InvalidInput } from '../../../../platform/errors/index.js';
import type { ReplyRequest, WrittenPost } from '../../api/posts/post.schemas.js';
import { CategoryArchived, TopicGone, TopicLocked } from '../../domain/forum.errors.js';
import { forumPolicy } from '../../domain/forum.policy.js';
import type { TopicRow } from '../../persistence/topics/topics.repository.js';
import { Turns } from '../care/turns.js';
import { Drafts } from '../drafts/drafts.js';
import { ForumColleagues } from '../colleagues.js';
import type { CategoryForReader } from '../readers.js';
import { ForumStandings } from '../standings.js';
import { authorOf } from './post-view.js';
import { keyHashOf } from './post-key.js';
import { renderPost } from './render-post.js';
import { SentBefore } from './sent-before.js';
import { WritePost } from './write-post.js';

/** Somebody replies to a topic, perhaps to one of its posts. Sent twice under one key, it is written once. */
@Injectable()
export class Reply {
  constructor(
    private readonly transactions: Transactions,
    private readonly turns: Turns,
    private readonly standings: ForumStandings,
    private readonly colleagues: ForumColleagues,
    private readonly writePost: WritePost,
    private readonly drafts: Drafts,
    private readonly sentBefore: SentBefore,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, Refused, TopicLocked, TopicGone, CategoryArchived, TooMuchWriting, PostKeyUsed, InvalidInput */
  async run(actor: Actor, topicId: number, { key, words, replyTo, attachments = [], draft }: ReplyRequest): Promise<WrittenPost> {
    const { personId } = actor;
    const rendered = renderPost(words);
    const author = authorOf({ authorId: personId, authorAs: 'person' }, await this.colleagues.authors([personId]));
    const keyHash = keyHashOf(personId, key);
    return this.sentBefore.or(
      keyHash,
      (post) => post.topicId === topicId,
      () =>
        this.transactions.run(async () => {
          await this.turns.post(personId, 'reply', words);
          const category = await this.standings.holdCategoryOf(actor, topicId);
          const ready = { personId, authorAs: 'person' as const, author, source: words, rendered, replyTo, keyHash, now: this.clock.now() };
          const written = await this.writePost.run(topicId, category, { ...ready, attachments }, (topic, number) => {
            this.check(actor, topic, category);
            if (replyTo !== null && replyTo >= number)
              throw new InvalidInput([{ field: 'replyTo', message: 'Choose a post of this topic' }]);
          });
          await this.drafts.posted(personId, draft);
          return written;
        }),
    );
  }

  private check(actor: Actor, topic: TopicRow, category: CategoryForReader): void {
    const { standing } = this.standings.seen(actor, topic, category);
    if (forumPolicy.reply(standing)) return;
    if (standing.isArchived) throw new CategoryArchived();
    if (standing.state !== 'open') throw new TopicGone();
    if (standing.isLocked) throw new TopicLocked();
    requireAllowed(false, 'You can read this topic, but not reply to it.');
  }
}

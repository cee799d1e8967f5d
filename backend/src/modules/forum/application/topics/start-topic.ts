import { Injectable } from '@nestjs/common';
import { requireAllowed, type Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import type { WrittenPost } from '../../api/posts/post.schemas.js';
import type { StartTopicRequest } from '../../api/topics/topic.schemas.js';
import { CategoryArchived } from '../../domain/forum.errors.js';
import { forumPolicy } from '../../domain/forum.policy.js';
import { NamelessWriting } from '../anonymous/nameless-writing.js';
import { Turns } from '../care/turns.js';
import { Drafts } from '../drafts/drafts.js';
import { ForumColleagues } from '../colleagues.js';
import { type CategoryForReader, Readers, standingIn } from '../readers.js';
import { keyHashOf } from '../posts/post-key.js';
import { authorOf } from '../posts/post-view.js';
import { renderPost } from '../posts/render-post.js';
import { SentBefore } from '../posts/sent-before.js';
import { AddTopic } from './add-topic.js';

/** Somebody starts a topic. Sent twice under one key, it is started once. */
@Injectable()
export class StartTopic {
  constructor(
    private readonly transactions: Transactions,
    private readonly turns: Turns,
    private readonly namelessWriting: NamelessWriting,
    private readonly readers: Readers,
    private readonly colleagues: ForumColleagues,
    private readonly addTopic: AddTopic,
    private readonly drafts: Drafts,
    private readonly sentBefore: SentBefore,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound, Refused, CategoryArchived, TooMuchWriting, PostKeyUsed, InvalidInput */
  async run(
    actor: Actor,
    { key, categoryId, kind, title, words, skillIds, attachments = [], draft, anonymous = false }: StartTopicRequest,
  ): Promise<WrittenPost> {
    const { personId } = actor;
    this.addTopic.checkSkills(skillIds);
    const rendered = renderPost(words);
    const people = await this.colleagues.authors([personId]);
    const authorAs = anonymous ? 'anonymous' : 'person';
    const author = authorOf({ authorId: anonymous ? null : personId, authorAs }, people);
    const keyHash = keyHashOf(personId, key);
    return this.sentBefore.or(
      keyHash,
      ({ number }) => number === 1,
      () =>
        this.transactions.run(async () => {
          const turn = await this.turns.hold(personId);
          if (!anonymous) await this.turns.post(personId, turn, 'topic', `${title}\n${words}`);
          const category = await this.readers.in(actor, categoryId, 'shared');
          requireMayStart(category);
          if (anonymous) await this.namelessWriting.ask({ personId, category, title, words, attachments });
          const topic = { kind: anonymous ? 'question' : (kind ?? category.opensWith), title, skillIds, about: null } as const;
          const ready = { personId, authorAs, author, source: words, rendered, replyTo: null, keyHash } as const;
          const written = await this.addTopic.run(category, topic, { ...ready, attachments, now: this.clock.now() });
          if (anonymous) await this.namelessWriting.asked(written.topicId, personId);
          await this.drafts.posted(personId, draft);
          return written;
        }),
    );
  }
}

function requireMayStart(category: CategoryForReader): void {
  const standing = standingIn(category);
  if (forumPolicy.start(standing)) return;
  if (standing.isArchived) throw new CategoryArchived();
  requireAllowed(false, 'You can read this category, but not start topics in it.');
}

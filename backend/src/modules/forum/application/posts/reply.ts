import { Injectable } from '@nestjs/common';
import { requireAllowed, type Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { InvalidInput } from '../../../../platform/errors/index.js';
import type { ReplyRequest, WrittenPost } from '../../api/posts/post.schemas.js';
import { CategoryArchived, MovedMeanwhile, TopicGone, TopicLocked } from '../../domain/forum.errors.js';
import { forumPolicy } from '../../domain/forum.policy.js';
import type { TopicRow } from '../../persistence/topics/topics.repository.js';
import { NamelessWriting } from '../anonymous/nameless-writing.js';
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
    private readonly namelessWriting: NamelessWriting,
    private readonly standings: ForumStandings,
    private readonly colleagues: ForumColleagues,
    private readonly writePost: WritePost,
    private readonly drafts: Drafts,
    private readonly sentBefore: SentBefore,
    private readonly clock: Clock,
  ) {}

  /**
   * @param together what is written with the post, in its transaction
   * @throws NotFound, Refused, TopicLocked, TopicGone, CategoryArchived, TooMuchWriting, PostKeyUsed, InvalidInput
   */
  async run(
    actor: Actor,
    topicId: number,
    { key, words, replyTo, attachments = [], draft }: ReplyRequest,
    together: (written: WrittenPost) => Promise<void> = () => Promise.resolve(),
  ): Promise<WrittenPost> {
    const { personId } = actor;
    const rendered = renderPost(words);
    const people = await this.colleagues.authors([personId]);
    const keyHash = keyHashOf(personId, key);
    return this.sentBefore.or(
      keyHash,
      (post) => post.topicId === topicId,
      () =>
        whereverItIs(() =>
          this.transactions.run(async () => {
            const turn = await this.turns.hold(personId);
            const category = await this.standings.holdCategoryOf(actor, topicId);
            // In their own question somebody without a name never writes under it, whatever they meant to.
            const isNameless = category.startedAs === 'anonymous' && (await this.namelessWriting.isAsker(topicId, personId));
            const authorAs = isNameless ? 'anonymous' : 'person';
            if (isNameless) await this.namelessWriting.reply({ topicId, personId, words, attachments });
            else await this.turns.post(personId, turn, 'reply', words);
            const author = authorOf({ authorId: isNameless ? null : personId, authorAs }, people);
            const ready = { personId, authorAs, author, source: words, rendered, replyTo, keyHash, now: this.clock.now() } as const;
            const written = await this.writePost.run(topicId, category, { ...ready, attachments }, async (topic, number) => {
              await this.check(actor, topic, category);
              if (replyTo !== null && replyTo >= number)
                throw new InvalidInput([{ field: 'replyTo', message: 'Choose a post of this topic' }]);
            });
            await this.drafts.posted(personId, draft);
            await together(written);
            return written;
          }),
        ),
    );
  }

  private async check(actor: Actor, topic: TopicRow, category: CategoryForReader): Promise<void> {
    const { standing } = await this.standings.seen(actor, topic, category);
    if (forumPolicy.reply(standing)) return;
    if (standing.isArchived) throw new CategoryArchived();
    if (standing.state !== 'open') throw new TopicGone();
    if (standing.isLocked) throw new TopicLocked();
    requireAllowed(false, 'You can read this topic, but not reply to it.');
  }
}

async function whereverItIs<Written>(write: () => Promise<Written>): Promise<Written> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof MovedMeanwhile) return write();
    throw error;
  }
}

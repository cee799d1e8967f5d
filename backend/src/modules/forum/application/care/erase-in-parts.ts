import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { type SqlValue, Transactions } from '../../../../platform/database/index.js';
import { On, Outbox } from '../../../../platform/outbox/index.js';
import { ErasureAsked } from '../../domain/care/care.events.js';
import { withoutMentionsOf, withoutNameOfQuoted } from '../../domain/care/former.js';
import { PostChanged } from '../../domain/forum.events.js';
import { CarePostsRepository } from '../../persistence/care/care-posts.repository.js';
import { ErasuresRepository, type NamedPost } from '../../persistence/care/erasures.repository.js';
import { ForumTopicsRepository } from '../../persistence/topics/topics.repository.js';
import { Attachments } from '../attachments/attachments.js';
import { renderPost } from '../posts/render-post.js';
import { TopicLedger } from '../topics/topic-ledger.js';

/** Posts of one topic, and rows of one table, that are changed in one transaction. */
const PART = 200;
/** More quotes of one post than anybody makes. */
const QUOTES = 100;

/** Does what was asked for in parts, each in a transaction of its own, so that nobody waits long. Begun again, it goes on where it was. */
@Injectable()
export class EraseInParts {
  constructor(
    private readonly transactions: Transactions,
    private readonly erasures: ErasuresRepository,
    private readonly topics: ForumTopicsRepository,
    private readonly posts: CarePostsRepository,
    private readonly attachments: Attachments,
    private readonly ledger: TopicLedger,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  @On(ErasureAsked, 'forum.erase', { lane: 'slow' })
  async erase({ payload: { personId } }: ErasureAsked): Promise<void> {
    const erasure = await this.erasures.find(personId);
    if (erasure?.doneAt !== null) return;
    for (let topicId = await this.next(personId); topicId !== undefined; topicId = await this.next(personId)) {
      await this.inTopic(topicId, personId, erasure.takeOut === 1);
    }
    for (let post = await this.erasures.nextNaming(personId); post; post = await this.erasures.nextNaming(personId)) {
      await this.inWords(post, personId);
    }
    while (await this.transactions.run(() => this.erasures.removeSome(personId, PART)));
    await this.transactions.run(async () => {
      await this.erasures.forgetDeeds(personId);
      await this.erasures.done(personId, this.clock.now());
    });
  }

  private next(personId: number): Promise<number | undefined> {
    return this.erasures.nextTopicWrittenIn(personId);
  }

  private async inTopic(topicId: number, personId: number, takeOut: boolean): Promise<void> {
    await this.transactions.run(async () => {
      const topic = await this.topics.lock(topicId);
      if (!topic) return;
      const posts = await this.erasures.postsIn(topicId, personId, PART);
      for (const post of posts) await this.unquote(post);
      await this.erasures.takeName(posts.map(({ id }) => id));
      if (takeOut) for (const { id } of posts) await this.remove(id);
      for (const { id, number } of posts) this.outbox.add(new PostChanged({ topicId, postId: id, number }));
      const author: Record<string, SqlValue> = topic.authorId === personId ? { author_id: null, author_as: 'former' } : {};
      await this.ledger.changed(topicId, { kind: 'reload' }, { ...(await this.posts.counts(topicId)), ...author });
    });
  }

  private async remove(postId: number): Promise<void> {
    await this.attachments.release(postId);
    await this.posts.empty(postId);
  }

  /** Their name stands in the posts that quote theirs. */
  private async unquote({ topicId, number }: NamedPost): Promise<void> {
    const quoting = await this.erasures.saying(topicId, `](/forum/t/${String(topicId)}/${String(number)})`, QUOTES);
    for (const post of quoting) await this.rewrite(post, (words) => withoutNameOfQuoted(words, topicId, number));
  }

  private async inWords(post: NamedPost, personId: number): Promise<void> {
    await this.transactions.run(async () => {
      await this.topics.lock(post.topicId);
      const held = await this.posts.lock(post.topicId, post.number);
      if (held) await this.rewrite(held, (words) => withoutMentionsOf(words, personId));
      await this.erasures.forgetMention(post.id, personId);
      this.outbox.add(new PostChanged({ topicId: post.topicId, postId: post.id, number: post.number }));
      await this.ledger.changed(post.topicId, { kind: 'reload' });
    });
  }

  private async rewrite({ id, source }: Pick<NamedPost, 'id' | 'source'>, change: (words: string) => string): Promise<void> {
    const words = change(source);
    if (words !== source) await this.erasures.setWords(id, words, renderPost(words).html);
    for (const revision of await this.erasures.revisionsOf(id)) {
      const changed = change(revision.source);
      if (changed !== revision.source) await this.erasures.setRevision(id, revision.number, changed);
    }
  }
}

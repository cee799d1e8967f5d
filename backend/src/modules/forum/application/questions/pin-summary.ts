import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import type { WrittenPost } from '../../api/posts/post.schemas.js';
import { Reply } from '../posts/reply.js';
import { TopicLedger } from '../topics/topic-ledger.js';

/** Writes the summary of an attached topic: a post that stands before all others. A later one takes its place; the earlier stays a post. */
@Injectable()
export class PinSummary {
  constructor(
    private readonly reply: Reply,
    private readonly ledger: TopicLedger,
  ) {}

  /** Whether the person may is asked by the room that attached the topic. @throws what `Reply` throws */
  run(actor: Actor, topicId: number, { key, words }: { readonly key: string; readonly words: string }): Promise<WrittenPost> {
    return this.reply.run(actor, topicId, { key, words, replyTo: null }, async ({ post }) => {
      await this.ledger.changed(topicId, { kind: 'topic' }, { summary_no: post.number });
    });
  }
}

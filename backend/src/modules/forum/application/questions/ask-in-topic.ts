import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import type { WrittenPost } from '../../api/posts/post.schemas.js';
import { AskedQuestionsRepository } from '../../persistence/questions/asked-questions.repository.js';
import { Reply } from '../posts/reply.js';

/** Somebody asks in an attached topic what others can vote for. */
@Injectable()
export class AskInTopic {
  constructor(
    private readonly reply: Reply,
    private readonly questions: AskedQuestionsRepository,
  ) {}

  /** Sent twice under one key it is asked once. @throws what `Reply` throws */
  run(actor: Actor, topicId: number, { key, words }: { readonly key: string; readonly words: string }): Promise<WrittenPost> {
    return this.reply.run(actor, topicId, { key, words, replyTo: null }, ({ post }) => this.questions.add(post.id, topicId));
  }
}

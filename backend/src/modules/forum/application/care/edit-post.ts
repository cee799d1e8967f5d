import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { requireAllowed, type Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import type { EditPostRequest } from '../../api/care/care.schemas.js';
import { WordsChanged } from '../../domain/care/care.errors.js';
import { postCarePolicy } from '../../domain/care/care.policy.js';
import { editedFrom, keepsWording } from '../../domain/care/edits.js';
import { CarePostsRepository, type HeldPost } from '../../persistence/care/care-posts.repository.js';
import { Attachments } from '../attachments/attachments.js';
import { Drafts } from '../drafts/drafts.js';
import { renderPost } from '../posts/render-post.js';
import { HeldPosts } from './held-posts.js';
import { Turns } from './turns.js';

/** What tells one wording of a post from another: editors send back that of the words they began with. */
export function wordingOf(source: string): string {
  return createHash('sha256').update(source).digest('hex').slice(0, 16);
}

/** Its author changes the words of a post. After the first minutes the earlier ones are kept for everybody to read. */
@Injectable()
export class EditPost {
  constructor(
    private readonly transactions: Transactions,
    private readonly turns: Turns,
    private readonly held: HeldPosts,
    private readonly posts: CarePostsRepository,
    private readonly attachments: Attachments,
    private readonly drafts: Drafts,
    private readonly clock: Clock,
  ) {}

  /** @throws WordsChanged, TooMuchWriting */
  async run(actor: Actor, topicId: number, number: number, { words, seen, attachments, draft }: EditPostRequest): Promise<void> {
    const rendered = renderPost(words);
    await this.transactions.run(async () => {
      await this.turns.hold(actor.personId);
      const { post, standing } = await this.held.hold(actor, topicId, number);
      requireAllowed(postCarePolicy.edit(standing));
      await this.drafts.posted(actor.personId, draft);
      if (words === post.source && attachments === undefined) return;
      if (words !== post.source && seen !== wordingOf(post.source)) throw new WordsChanged();
      const isNameless = post.authorAs === 'anonymous';
      // Counted on the person's row only where it may say so.
      if (!isNameless) await this.turns.edit(actor.personId);
      if (words !== post.source) await this.write(post, words, rendered);
      if (attachments) await this.attachments.change({ personId: actor.personId, isNameless }, post.id, attachments);
      await this.held.changed(post);
    });
  }

  private async write(post: HeldPost, words: string, { html, rendererVersion }: ReturnType<typeof renderPost>): Promise<void> {
    const now = this.clock.now();
    const revisions = post.revisions + (keepsWording(post, now) ? 1 : 0);
    if (revisions > post.revisions) {
      await this.posts.addRevision(post.id, { number: revisions, source: post.source, writtenAt: post.editedAt ?? post.postedAt });
    }
    await this.posts.setWords(post.id, { source: words, html, rendererVersion, editedAt: editedFrom(post, now), revisions });
  }
}

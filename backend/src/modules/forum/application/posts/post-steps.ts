import { Injectable } from '@nestjs/common';
import type { AuthorKind, TopicKind } from '../../domain/words.js';
import type { CategoryForReader } from '../readers.js';
import type { RenderedPost } from './render-post.js';

/** A post in the transaction that writes it, under the lock of its topic. */
export interface PostInHand {
  /** Who wrote it, also where their name is not shown; null where it was Trellis itself. */
  readonly personId: number | null;
  readonly authorAs: AuthorKind;
  readonly category: Pick<CategoryForReader, 'id'>;
  readonly topic: { readonly id: number; readonly kind: TopicKind };
  readonly post: { readonly id: number; readonly number: number; readonly replyTo: number | null };
  readonly rendered: RenderedPost;
  readonly now: Date;
}

/** Something that other parts of the forum write together with a post. It must be quick: everybody else who writes in the topic waits for it. */
export type PostStep = (written: PostInHand) => Promise<void>;

/** What happens with each new post, in its transaction. Parts of the forum add theirs when they are made. */
@Injectable()
export class PostSteps {
  private readonly steps: PostStep[] = [];

  add(step: PostStep): void {
    this.steps.push(step);
  }

  async take(written: PostInHand): Promise<void> {
    for (const step of this.steps) await step(written);
  }
}

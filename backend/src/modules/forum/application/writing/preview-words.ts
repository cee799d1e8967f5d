import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { TooManyAttempts } from '../../../../platform/errors/index.js';
import { Attempts } from '../../../../platform/identity/index.js';
import type { PreviewView } from '../../api/writing/writing.schemas.js';
import { TooMuchWriting } from '../../domain/forum.errors.js';
import { renderPost } from '../posts/render-post.js';

/** Far more than anybody looks, and too little to keep a server busy. */
const limit = { kind: 'forum-preview', most: 60, window: 60_000 };

/** Shows words as they will stand in the post, by the renderer that posts have. */
@Injectable()
export class PreviewWords {
  constructor(private readonly attempts: Attempts) {}

  /** @throws TooMuchWriting */
  async run({ personId }: Actor, words: string): Promise<PreviewView> {
    await this.attempts.count(limit, String(personId)).catch((error: unknown) => {
      if (!(error instanceof TooManyAttempts)) throw error;
      const wait = error.retryAfter === 1 ? '1 second' : `${String(error.retryAfter)} seconds`;
      throw new TooMuchWriting(error.retryAfter, `You have looked at the preview very often. Look again in ${wait}. Your words are kept.`);
    });
    return { html: renderPost(words).html };
  }
}

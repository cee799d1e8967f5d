import { Injectable } from '@nestjs/common';
import type { WrittenPost } from '../../api/posts/post.schemas.js';
import { PostKeyUsed } from '../../domain/forum.errors.js';
import { ForumPostsRepository, type PostRow } from '../../persistence/posts/posts.repository.js';
import { ForumTopicsRepository } from '../../persistence/topics/topics.repository.js';
import { PostViews } from './post-views.js';

/** Finds what a browser has sent already, so that sending it again, for whatever reason, writes nothing and answers the same. */
@Injectable()
export class SentBefore {
  constructor(
    private readonly posts: ForumPostsRepository,
    private readonly topics: ForumTopicsRepository,
    private readonly views: PostViews,
  ) {}

  /** Does the work, unless what it writes is there: whatever refused the second sending then does not matter. @throws PostKeyUsed */
  async or(keyHash: Buffer, fits: (post: PostRow) => boolean, work: () => Promise<WrittenPost>): Promise<WrittenPost> {
    try {
      return await work();
    } catch (error) {
      const sent = await this.posts.withKey(keyHash);
      if (!sent) throw error;
      if (!fits(sent)) throw new PostKeyUsed();
      return this.answer(sent);
    }
  }

  private async answer(sent: PostRow): Promise<WrittenPost> {
    const [post] = await this.views.of([sent]);
    if (!post) throw new Error('A post has no view.');
    return { topicId: sent.topicId, rev: (await this.topics.revOfPost(sent.topicId, sent.number)) ?? 0, post };
  }
}

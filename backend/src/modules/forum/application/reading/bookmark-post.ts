import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { mostBookmarks } from '../../domain/reading/bookmarks.js';
import { TooManyBookmarks } from '../../domain/reading/reading.errors.js';
import { ForumPostsRepository } from '../../persistence/posts/posts.repository.js';
import { BookmarksRepository } from '../../persistence/reading/bookmarks.repository.js';
import { ForumStandings } from '../standings.js';

/** Keeps a post where its reader finds it again, or lets it go. Twice the same is once. */
@Injectable()
export class BookmarkPost {
  constructor(
    private readonly transactions: Transactions,
    private readonly standings: ForumStandings,
    private readonly posts: ForumPostsRepository,
    private readonly bookmarks: BookmarksRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound where the person may not read the topic, or there is no such post, TooManyBookmarks */
  run(actor: Actor, topicId: number, number: number, wanted: boolean): Promise<void> {
    return this.transactions.run(async () => {
      await this.standings.read(actor, topicId);
      const [post] = await this.posts.numbered(topicId, [number]);
      if (!post) throw new NotFound();
      if (!wanted) return this.bookmarks.remove(actor.personId, post.id);
      if (post.state !== 'shown') throw new NotFound();
      if (await this.bookmarks.has(actor.personId, post.id)) return;
      if ((await this.bookmarks.count(actor.personId)) >= mostBookmarks) throw new TooManyBookmarks();
      await this.bookmarks.add(actor.personId, post.id, this.clock.now());
    });
  }
}

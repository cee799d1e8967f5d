import { Injectable } from '@nestjs/common';
import type { AuthorView, PostView } from '../../api/posts/post.schemas.js';
import type { PostRow } from '../../persistence/posts/posts.repository.js';
import { ForumColleagues } from '../colleagues.js';
import { Attachments } from '../attachments/attachments.js';
import { postView } from './post-view.js';

type Named = Pick<PostRow, 'authorId'>;

/** Posts with all that stands on them for every reader. */
@Injectable()
export class PostViews {
  constructor(
    private readonly colleagues: ForumColleagues,
    private readonly attachments: Attachments,
  ) {}

  async of(rows: readonly PostRow[]): Promise<PostView[]> {
    return this.from(rows, await this.people(rows));
  }

  /** Files are asked for only where there are some. */
  async from(rows: readonly PostRow[], people: ReadonlyMap<number, AuthorView>): Promise<PostView[]> {
    const files = await this.attachments.of(rows.filter(({ state, hasFiles }) => state === 'shown' && hasFiles === 1).map(({ id }) => id));
    return rows.map((row) => postView(row, people, files.get(row.id)));
  }

  /** Everybody who is named on any of these, in one statement. */
  people(named: readonly Named[]): Promise<ReadonlyMap<number, AuthorView>> {
    return this.colleagues.authors([...new Set(named.map(({ authorId }) => authorId).filter((id) => id !== null))]);
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { plainText } from '../../../../platform/markdown/index.js';
import type { BookmarkListView, BookmarkQuery, BookmarkView } from '../../api/lists/list.schemas.js';
import { pageOf, placeOf } from '../../domain/lists/topic-lists.js';
import { excerptOf } from '../../domain/reading/bookmarks.js';
import { type BookmarkedRow, BookmarksRepository } from '../../persistence/reading/bookmarks.repository.js';
import { ForumColleagues } from '../colleagues.js';
import { authorOf } from '../posts/post-view.js';
import { type Reader, Readers } from '../readers.js';

/** What a person has bookmarked and may still read, newest first. */
@Injectable()
export class BookmarksQueries {
  constructor(
    private readonly readers: Readers,
    private readonly bookmarks: BookmarksRepository,
    private readonly colleagues: ForumColleagues,
  ) {}

  async list(actor: Actor, { limit, after }: BookmarkQuery): Promise<BookmarkListView> {
    const reader = await this.readers.of(actor);
    const found = await this.bookmarks.readable(reader, after === undefined ? null : placeOf(after), limit + 1);
    const { items, next } = pageOf(
      found.map((row) => ({ ...row, key: row.bookmarkedAt.getTime() })),
      limit,
    );
    const people = await this.colleagues.authors(items.map(({ authorId }) => authorId).filter((id) => id !== null));
    return { items: items.flatMap((row) => viewOf(row, reader, people)), next };
  }
}

function viewOf(row: BookmarkedRow, reader: Reader, people: Parameters<typeof authorOf>[1]): BookmarkView[] {
  const category = reader.in(row.categoryId);
  if (!category) return [];
  return [
    {
      topicId: row.topicId,
      number: row.number,
      title: row.title,
      category: { id: category.id, slug: category.slug, name: category.name },
      author: authorOf(row, people),
      excerpt: excerptOf(plainText(row.html)),
      postedAt: row.postedAt.toISOString(),
      bookmarkedAt: row.bookmarkedAt.toISOString(),
    },
  ];
}

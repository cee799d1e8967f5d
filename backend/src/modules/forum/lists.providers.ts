import type { Provider } from '@nestjs/common';
import { ReadersPreviewQueries } from './application/categories/readers-preview.queries.js';
import { FrontQueries } from './application/lists/front.queries.js';
import { ListNews } from './application/lists/list-news.js';
import { MonthPoints } from './application/lists/month-points.js';
import { TopicListsQueries } from './application/lists/topic-lists.queries.js';
import { BookmarkPost } from './application/reading/bookmark-post.js';
import { BookmarksQueries } from './application/reading/bookmarks.queries.js';
import { MarkAllRead } from './application/reading/mark-all-read.js';
import { MoveReadingOn } from './application/reading/move-reading-on.js';
import { NotePost } from './application/reading/note-post.js';
import { UnreadQueries } from './application/reading/unread.queries.js';
import { TopicListsRepository } from './persistence/lists/topic-lists.repository.js';
import { TopicMonthsRepository } from './persistence/lists/topic-months.repository.js';
import { BookmarksRepository } from './persistence/reading/bookmarks.repository.js';
import { ReadMarksRepository } from './persistence/reading/read-marks.repository.js';
import { ReadingRepository } from './persistence/reading/reading.repository.js';

/** Where people find what is said, and how far they have read. */
export const listsProviders: Provider[] = [
  BookmarkPost,
  BookmarksQueries,
  BookmarksRepository,
  FrontQueries,
  ListNews,
  MarkAllRead,
  MonthPoints,
  MoveReadingOn,
  NotePost,
  ReadMarksRepository,
  ReadersPreviewQueries,
  ReadingRepository,
  TopicListsQueries,
  TopicListsRepository,
  TopicMonthsRepository,
  UnreadQueries,
];

import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../../../platform/access/index.js';
import { FrontQueries } from '../../application/lists/front.queries.js';
import { TopicListsQueries } from '../../application/lists/topic-lists.queries.js';
import { BookmarksQueries } from '../../application/reading/bookmarks.queries.js';
import { UnreadQueries } from '../../application/reading/unread.queries.js';
import {
  type BookmarkListView,
  bookmarkListSchema,
  type BookmarkQuery,
  bookmarkQuerySchema,
  frontSchema,
  type FrontView,
  newsSchema,
  type NewsView,
  topicListQuerySchema,
  type TopicListQuery,
  topicListSchema,
  type TopicListView,
} from './list.schemas.js';

/** Where people find what is said in the forum. */
@ApiTags('forum-lists')
@Controller('forum')
@Allow(signedIn)
export class ForumListsController {
  constructor(
    private readonly fronts: FrontQueries,
    private readonly lists: TopicListsQueries,
    private readonly unread: UnreadQueries,
    private readonly bookmarked: BookmarksQueries,
  ) {}

  @Get('front')
  @ApiOkResponse({ standardSchema: frontSchema })
  front(@Me() me: Actor): Promise<FrontView> {
    return this.fronts.front(me);
  }

  @Get('topics')
  @ApiOkResponse({ standardSchema: topicListSchema })
  topics(@Me() me: Actor, @Query({ schema: topicListQuerySchema }) query: TopicListQuery): Promise<TopicListView> {
    return this.lists.list(me, query);
  }

  /** For the navigation. */
  @Get('news')
  @ApiOkResponse({ standardSchema: newsSchema })
  news(@Me() me: Actor): Promise<NewsView> {
    return this.unread.news(me);
  }

  @Get('bookmarks')
  @ApiOkResponse({ standardSchema: bookmarkListSchema })
  bookmarks(@Me() me: Actor, @Query({ schema: bookmarkQuerySchema }) query: BookmarkQuery): Promise<BookmarkListView> {
    return this.bookmarked.list(me, query);
  }
}

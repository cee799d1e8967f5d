import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../../../platform/access/index.js';
import { ChooseFollowing } from '../../application/following/choose-following.js';
import { ForumNewsSettings } from '../../application/following/news-settings.js';
import { WatchCategory } from '../../application/following/watch-category.js';
import { id } from '../posts/post.schemas.js';
import {
  categoryWatchSchema,
  type CategoryWatchView,
  type ChooseFollowingRequest,
  chooseFollowingSchema,
  type FollowingView,
  followingViewSchema,
  newsSettingsSchema,
  type NewsSettingsView,
} from './following.schemas.js';

/** What I hear of the forum: mine alone. */
@ApiTags('forum')
@Controller('forum')
@Allow(signedIn)
export class ForumFollowingController {
  constructor(
    private readonly chooseFollowing: ChooseFollowing,
    private readonly watchCategory: WatchCategory,
    private readonly settings: ForumNewsSettings,
  ) {}

  @Get('topics/:id/following')
  @ApiOkResponse({ standardSchema: followingViewSchema })
  following(@Me() me: Actor, @Param('id', { schema: id }) topicId: number): Promise<FollowingView> {
    return this.chooseFollowing.view(me, topicId);
  }

  @Put('topics/:id/following')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: followingViewSchema })
  async follow(
    @Me() me: Actor,
    @Param('id', { schema: id }) topicId: number,
    @Body({ schema: chooseFollowingSchema }) { level }: ChooseFollowingRequest,
  ): Promise<FollowingView> {
    await this.chooseFollowing.run(me, topicId, level);
    return this.chooseFollowing.view(me, topicId);
  }

  @Get('categories/:id/watch')
  @ApiOkResponse({ standardSchema: categoryWatchSchema })
  async isWatched(@Me() me: Actor, @Param('id', { schema: id }) categoryId: number): Promise<CategoryWatchView> {
    return { watching: await this.watchCategory.isWatched(me, categoryId) };
  }

  @Put('categories/:id/watch')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: categoryWatchSchema })
  async watch(@Me() me: Actor, @Param('id', { schema: id }) categoryId: number): Promise<CategoryWatchView> {
    await this.watchCategory.run(me, categoryId, true);
    return { watching: true };
  }

  @Delete('categories/:id/watch')
  @ApiOkResponse({ standardSchema: categoryWatchSchema })
  async unwatch(@Me() me: Actor, @Param('id', { schema: id }) categoryId: number): Promise<CategoryWatchView> {
    await this.watchCategory.run(me, categoryId, false);
    return { watching: false };
  }

  @Get('news-settings')
  @ApiOkResponse({ standardSchema: newsSettingsSchema })
  newsSettings(@Me() me: Actor): Promise<NewsSettingsView> {
    return this.settings.of(me);
  }

  @Put('news-settings')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: newsSettingsSchema })
  chooseNewsSettings(@Me() me: Actor, @Body({ schema: newsSettingsSchema }) wishes: NewsSettingsView): Promise<NewsSettingsView> {
    return this.settings.choose(me, wishes);
  }
}

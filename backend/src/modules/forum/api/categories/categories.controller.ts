import { Body, Controller, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../../../platform/access/index.js';
import { CategoriesQueries } from '../../application/categories/categories.queries.js';
import { ShowPresence } from '../../application/categories/show-presence.js';
import { id } from '../posts/post.schemas.js';
import { presenceSchema } from './administration.schemas.js';
import { categoryListSchema, type CategoryListView } from './category.schemas.js';

/** Where people write. */
@ApiTags('forum')
@Controller('forum/categories')
@Allow(signedIn)
export class ForumCategoriesController {
  constructor(
    private readonly categories: CategoriesQueries,
    private readonly showPresence: ShowPresence,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: categoryListSchema })
  list(@Me() me: Actor): Promise<CategoryListView> {
    return this.categories.list(me);
  }

  /** Whether the others of a small group see that I am reading or writing there. */
  @Put(':id/presence')
  @HttpCode(204)
  @ApiNoContentResponse()
  presence(
    @Me() me: Actor,
    @Param('id', { schema: id }) categoryId: number,
    @Body({ schema: presenceSchema }) { shows }: { shows: boolean },
  ): Promise<void> {
    return this.showPresence.run(me, categoryId, shows);
  }
}

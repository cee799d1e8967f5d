import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../../../platform/access/index.js';
import { CategoriesQueries } from '../../application/categories/categories.queries.js';
import { categoryListSchema, type CategoryListView } from './category.schemas.js';

/** Where people write. */
@ApiTags('forum')
@Controller('forum/categories')
@Allow(signedIn)
export class ForumCategoriesController {
  constructor(private readonly categories: CategoriesQueries) {}

  @Get()
  @ApiOkResponse({ standardSchema: categoryListSchema })
  list(@Me() me: Actor): Promise<CategoryListView> {
    return this.categories.list(me);
  }
}

import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../../../platform/access/index.js';
import { ChangeCategory } from '../../application/categories/change-category.js';
import { ChangeMembers } from '../../application/categories/change-members.js';
import { KeptCategoriesQueries } from '../../application/categories/kept-categories.queries.js';
import { MakeCategory } from '../../application/categories/make-category.js';
import { OrderCategories } from '../../application/categories/order-categories.js';
import { ReadersPreviewQueries } from '../../application/categories/readers-preview.queries.js';
import { SeedCategories } from '../../application/categories/seed-categories.js';
import { id } from '../posts/post.schemas.js';
import {
  type ChangeCategoryRequest,
  changeCategorySchema,
  type KeptDetails,
  keptDetailsSchema,
  type KeptList,
  keptListSchema,
  madeCategorySchema,
  type MakeCategoryRequest,
  makeCategorySchema,
  type OrderCategoriesRequest,
  orderCategoriesSchema,
  type PreviewReadersRequest,
  previewReadersSchema,
  type ReadersPreview,
  readersPreviewSchema,
  seededSchema,
  type SetGrantsRequest,
  setGrantsSchema,
  type SetMemberRequest,
  setMemberSchema,
} from './administration.schemas.js';

/** Categories and their readers. Administrators look after those of the whole council, some of their members after private groups. */
@ApiTags('forum-administration')
@Controller('forum/administration/categories')
@Allow(signedIn)
export class ForumAdministrationController {
  constructor(
    private readonly kept: KeptCategoriesQueries,
    private readonly previews: ReadersPreviewQueries,
    private readonly makeCategory: MakeCategory,
    private readonly changeCategory: ChangeCategory,
    private readonly changeMembers: ChangeMembers,
    private readonly orderCategories: OrderCategories,
    private readonly seedCategories: SeedCategories,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: keptListSchema })
  list(@Me() me: Actor): Promise<KeptList> {
    return this.kept.list(me);
  }

  @Post()
  @ApiCreatedResponse({ standardSchema: madeCategorySchema })
  async make(@Me() me: Actor, @Body({ schema: makeCategorySchema }) request: MakeCategoryRequest) {
    return { id: await this.makeCategory.run(me, request) };
  }

  /** The categories that a council begins with, and a room for each service. */
  @Post('seed')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: seededSchema })
  async seed(@Me() me: Actor) {
    return { made: await this.seedCategories.run(me) };
  }

  @Put('order')
  @HttpCode(204)
  @ApiNoContentResponse()
  order(@Me() me: Actor, @Body({ schema: orderCategoriesSchema }) { ids }: OrderCategoriesRequest): Promise<void> {
    return this.orderCategories.run(me, ids);
  }

  @Get(':id')
  @ApiOkResponse({ standardSchema: keptDetailsSchema })
  one(@Me() me: Actor, @Param('id', { schema: id }) categoryId: number): Promise<KeptDetails> {
    return this.kept.one(me, categoryId);
  }

  @Patch(':id')
  @ApiOkResponse({ standardSchema: keptDetailsSchema })
  async change(
    @Me() me: Actor,
    @Param('id', { schema: id }) categoryId: number,
    @Body({ schema: changeCategorySchema }) request: ChangeCategoryRequest,
  ): Promise<KeptDetails> {
    await this.changeCategory.words(me, categoryId, request);
    return this.kept.one(me, categoryId);
  }

  /** The whole list at once. */
  @Put(':id/grants')
  @ApiOkResponse({ standardSchema: keptDetailsSchema })
  async grants(
    @Me() me: Actor,
    @Param('id', { schema: id }) categoryId: number,
    @Body({ schema: setGrantsSchema }) request: SetGrantsRequest,
  ): Promise<KeptDetails> {
    await this.changeCategory.grants(me, categoryId, request);
    return this.kept.one(me, categoryId);
  }

  /** How many would read it, and how many not any more; nothing is changed. */
  @Post(':id/grants/preview')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: readersPreviewSchema })
  preview(
    @Me() me: Actor,
    @Param('id', { schema: id }) categoryId: number,
    @Body({ schema: previewReadersSchema }) { grants }: PreviewReadersRequest,
  ): Promise<ReadersPreview> {
    return this.previews.preview(me, categoryId, grants);
  }

  @Put(':id/archive')
  @HttpCode(204)
  @ApiNoContentResponse()
  archive(@Me() me: Actor, @Param('id', { schema: id }) categoryId: number): Promise<void> {
    return this.changeCategory.archive(me, categoryId, true);
  }

  @Delete(':id/archive')
  @HttpCode(204)
  @ApiNoContentResponse()
  bringBack(@Me() me: Actor, @Param('id', { schema: id }) categoryId: number): Promise<void> {
    return this.changeCategory.archive(me, categoryId, false);
  }

  /** Adds them, or says anew whether they look after it. */
  @Put(':id/members/:personId')
  @HttpCode(204)
  @ApiNoContentResponse()
  setMember(
    @Me() me: Actor,
    @Param('id', { schema: id }) categoryId: number,
    @Param('personId', { schema: id }) personId: number,
    @Body({ schema: setMemberSchema }) { moderates }: SetMemberRequest,
  ): Promise<void> {
    return this.changeMembers.set(me, categoryId, { personId, moderates });
  }

  @Delete(':id/members/:personId')
  @HttpCode(204)
  @ApiNoContentResponse()
  removeMember(
    @Me() me: Actor,
    @Param('id', { schema: id }) categoryId: number,
    @Param('personId', { schema: id }) personId: number,
  ): Promise<void> {
    return this.changeMembers.remove(me, categoryId, personId);
  }
}

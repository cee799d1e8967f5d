import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../../../platform/access/index.js';
import { CasesQueries } from '../../application/care/cases.queries.js';
import { ClaimCase } from '../../application/care/claim-case.js';
import { DecideCase } from '../../application/care/decide-case.js';
import { id } from '../posts/post.schemas.js';
import {
  caseCountSchema,
  type CaseCount,
  caseListQuerySchema,
  type CaseListQuery,
  caseListSchema,
  type CaseList,
  decideCaseSchema,
  type DecideCaseRequest,
} from './care.schemas.js';

/** What was reported, for those who look after categories. */
@ApiTags('forum')
@Controller('forum/reports')
@Allow(signedIn)
export class ForumReportsController {
  constructor(
    private readonly queries: CasesQueries,
    private readonly claimCase: ClaimCase,
    private readonly decideCase: DecideCase,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: caseListSchema })
  list(@Me() me: Actor, @Query({ schema: caseListQuerySchema }) query: CaseListQuery): Promise<CaseList> {
    return this.queries.list(me, query);
  }

  /** How many wait for the reader. */
  @Get('count')
  @ApiOkResponse({ standardSchema: caseCountSchema })
  count(@Me() me: Actor): Promise<CaseCount> {
    return this.queries.count(me);
  }

  @Put(':id/claim')
  @HttpCode(204)
  @ApiNoContentResponse()
  claim(@Me() me: Actor, @Param('id', { schema: id }) caseId: number): Promise<void> {
    return this.claimCase.run(me, caseId, true);
  }

  @Delete(':id/claim')
  @HttpCode(204)
  @ApiNoContentResponse()
  release(@Me() me: Actor, @Param('id', { schema: id }) caseId: number): Promise<void> {
    return this.claimCase.run(me, caseId, false);
  }

  @Post(':id/decision')
  @HttpCode(204)
  @ApiNoContentResponse()
  decide(
    @Me() me: Actor,
    @Param('id', { schema: id }) caseId: number,
    @Body({ schema: decideCaseSchema }) request: DecideCaseRequest,
  ): Promise<void> {
    return this.decideCase.run(me, caseId, request);
  }
}

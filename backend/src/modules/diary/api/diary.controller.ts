import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../../platform/access/index.js';
import { DiaryQueries } from '../application/diary.queries.js';
import { type DiaryWeekQuery, diaryWeekQuerySchema, type DiaryWeekView, diaryWeekViewSchema } from './diary.schemas.js';
import { weekView } from './diary.views.js';

@ApiTags('diary')
@Controller('diary')
export class DiaryController {
  constructor(private readonly queries: DiaryQueries) {}

  /** My own diary; nobody can ask for another person's. */
  @Get('week')
  @Allow(signedIn)
  @ApiOkResponse({ standardSchema: diaryWeekViewSchema })
  async week(@Me() me: Actor, @Query({ schema: diaryWeekQuerySchema }) { from }: DiaryWeekQuery): Promise<DiaryWeekView> {
    return weekView(await this.queries.week(me.personId, from));
  }
}

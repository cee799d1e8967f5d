import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../../../platform/access/index.js';
import { csvFile } from '../../../../platform/csv/index.js';
import { learningHeads, LearningQueries } from '../../application/figures/learning.queries.js';
import {
  learningListSchema,
  learningPeriodSchema,
  learningQuerySchema,
  learningTotalsSchema,
  type LearningList,
  type LearningPeriod,
  type LearningQuery,
  type LearningTotals,
} from './learning.schemas.js';
import { csvAnswer } from './csv-answer.js';

/** What I attended and hosted. Private to me: there is no way to ask for somebody else. */
@ApiTags('sessions')
@Controller('sessions/learning')
@Allow(signedIn)
export class LearningController {
  constructor(private readonly learning: LearningQueries) {}

  @Get()
  @ApiOkResponse({ standardSchema: learningListSchema })
  list(@Me() me: Actor, @Query({ schema: learningQuerySchema }) query: LearningQuery): Promise<LearningList> {
    return this.learning.list(me, query);
  }

  @Get('totals')
  @ApiOkResponse({ standardSchema: learningTotalsSchema })
  totals(@Me() me: Actor, @Query({ schema: learningPeriodSchema }) period: LearningPeriod): Promise<LearningTotals> {
    return this.learning.totals(me, period);
  }

  @Get('file')
  @ApiOkResponse(csvAnswer)
  file(@Me() me: Actor, @Query({ schema: learningPeriodSchema }) period: LearningPeriod): StreamableFile {
    return csvFile('my-learning', learningHeads, this.learning.rows(me, period));
  }
}

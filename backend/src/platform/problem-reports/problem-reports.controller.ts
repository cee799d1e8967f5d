import { Body, Controller, Get, HttpCode, Ip, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, anyone, holding, MaybeMe } from '../access/index.js';
import { ProblemReports } from './problem-reports.js';
import {
  problemReportRequestSchema,
  problemReportsViewSchema,
  type ProblemReportRequest,
  type ProblemReportsView,
} from './problem-reports.schemas.js';

@ApiTags('problem reports')
@Controller('problem-reports')
export class ProblemReportsController {
  constructor(private readonly reports: ProblemReports) {}

  @Post()
  @Allow(anyone)
  @HttpCode(204)
  @ApiNoContentResponse()
  async add(
    @Body({ schema: problemReportRequestSchema }) report: ProblemReportRequest,
    @MaybeMe() me: Actor | undefined,
    @Ip() address: string,
  ): Promise<void> {
    await this.reports.add(report, me, address);
  }

  @Get()
  @Allow(holding('administrator'))
  @ApiOkResponse({ standardSchema: problemReportsViewSchema })
  list(): Promise<ProblemReportsView> {
    return this.reports.list();
  }
}

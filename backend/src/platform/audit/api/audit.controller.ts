import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow, holding } from '../../access/index.js';
import { AuditQueries } from '../audit.queries.js';
import { auditFilterSchema, auditPageViewSchema, type AuditFilter, type AuditPageView } from './audit.schemas.js';

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(private readonly queries: AuditQueries) {}

  @Get()
  @Allow(holding('administrator'))
  @ApiOkResponse({ standardSchema: auditPageViewSchema })
  async list(@Query({ schema: auditFilterSchema }) filter: AuditFilter): Promise<AuditPageView> {
    const items = await this.queries.entries(filter);
    return { items, next: items.length === filter.limit ? (items.at(-1)?.id ?? null) : null };
  }
}

import { Global, Module } from '@nestjs/common';
import { AuditController } from './api/audit.controller.js';
import { Audit } from './audit.js';
import { AuditQueries } from './audit.queries.js';

@Global()
@Module({ controllers: [AuditController], providers: [Audit, AuditQueries], exports: [Audit, AuditQueries] })
export class AuditModule {}

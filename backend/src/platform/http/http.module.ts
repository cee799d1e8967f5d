import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessCheck } from '../access/index.js';
import { AccessGuard } from './access.guard.js';
import { Contract, ContractController } from './contract.controller.js';
import { HealthController } from './health.controller.js';
import { Metrics, MetricsController } from './metrics.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [ContractController, HealthController, MetricsController],
  providers: [AccessCheck, Contract, Metrics, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [Metrics],
})
export class HttpModule {}

import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessCheck } from '../access/index.js';
import { AccessGuard } from './access.guard.js';
import { Contract, ContractController } from './contract.controller.js';
import { HealthController } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [ContractController, HealthController, MetricsController],
  providers: [AccessCheck, Contract, { provide: APP_GUARD, useClass: AccessGuard }],
})
export class HttpModule {}

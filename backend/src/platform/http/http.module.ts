import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AccessCheck } from '../access/index.js';
import { AccessGuard } from './access.guard.js';
import { HealthController } from './health.controller.js';
import { Metrics, MetricsController } from './metrics.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [HealthController, MetricsController],
  providers: [AccessCheck, Metrics, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [Metrics],
})
export class HttpModule {}

import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import type { Clock } from './platform/clock/index.js';
import type { Config } from './platform/config/index.js';
import { openApiOf } from './describe-api.js';
import { LiveAdapter } from './platform/live/index.js';
import { configureServer, Contract, createLog, fastifyAdapter, NestLog } from './platform/http/index.js';

/** The product, ready to listen. The server, the tests and the tools all start from here. */
export async function createApp(config: Config, clock: Clock): Promise<NestFastifyApplication> {
  const log = createLog(config.logLevel);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, clock), fastifyAdapter(config), {
    logger: new NestLog(log),
    abortOnError: false,
    forceCloseConnections: true,
  });
  app.useWebSocketAdapter(await LiveAdapter.for(app));
  await configureServer(app, log);
  app.get(Contract).tellBy(() => openApiOf(app));
  return app;
}

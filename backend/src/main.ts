import 'reflect-metadata';
import { createApp } from './create-app.js';
import { SystemClock } from './platform/clock/index.js';
import { readConfig } from './platform/config/index.js';
import { BackgroundWork } from './platform/outbox/index.js';

try {
  const config = readConfig();
  const app = await createApp(config, new SystemClock());
  app.enableShutdownHooks();
  await app.listen(config.port, config.host);
  app.get(BackgroundWork).start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { AppModule } from './app.module.js';
import { SystemClock } from './platform/clock/index.js';
import { readConfig } from './platform/config/index.js';
import { fastifyAdapter } from './platform/http/index.js';

/** The contract as the code has it. Starts nothing and needs no database. */
export async function describeApi(): Promise<OpenAPIObject> {
  const config = readConfig({ DATABASE_URL: 'mysql://nobody@localhost/none', TRELLIS_DEMO: '1' });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, new SystemClock()), fastifyAdapter(config), {
    preview: true,
    abortOnError: false,
    logger: ['error'],
  });
  app.setGlobalPrefix('api', { exclude: ['metrics'] });
  return openApiOf(app);
}

export function openApiOf(app: NestFastifyApplication): OpenAPIObject {
  const about = new DocumentBuilder().setTitle('Trellis').setVersion('1').build();
  const document = SwaggerModule.createDocument(app, about, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  // The order of discovery must not show as a change of the contract.
  return {
    ...document,
    paths: sorted(document.paths),
    components: { ...document.components, schemas: sorted(document.components?.schemas ?? {}) },
  };
}

function sorted<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).sort(([left], [right]) => (left < right ? -1 : 1))) as T;
}

import { randomUUID } from 'node:crypto';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import { constants } from 'node:zlib';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config } from '../config/index.js';
import { Metrics } from '../metrics/index.js';
import { limitBodyTime, longestRequestMs } from './body-time.js';
import { giveXsrfToken, refuseCrossSite } from './cross-site.js';
import { serveFrontend } from './frontend.js';
import { setHeaders } from './headers.js';
import { inputPipe } from './input.pipe.js';
import type { Logger } from 'pino';
import { ProblemFilter } from './problem.filter.js';

const MEGABYTE = 1024 * 1024;

export function fastifyAdapter(config: Pick<Config, 'trustedProxies'>): FastifyAdapter {
  return new FastifyAdapter({
    trustProxy: (_address: string, hop: number) => hop < config.trustedProxies,
    bodyLimit: MEGABYTE,
    requestTimeout: longestRequestMs,
    keepAliveTimeout: 65_000,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
    genReqId: () => randomUUID(),
    logger: false,
  });
}

/** All that surrounds the routes: headers, cookies, cross-site guard, uploads, problems, log, and the built application. */
export async function configureServer(app: NestFastifyApplication, log: Logger): Promise<void> {
  const config = app.get(Config);
  const metrics = app.get(Metrics);
  const fastify = app.getHttpAdapter().getInstance();

  await app.register(fastifyCookie);
  await app.register(fastifyCompress, {
    threshold: 2048,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  await app.register(fastifyMultipart, {
    throwFileSizeLimit: true,
    limits: { fieldNameSize: 100, fieldSize: 10_000, fields: 20, fileSize: 20 * MEGABYTE, files: 1, headerPairs: 100, parts: 21 },
  });

  fastify.addHook('onRequest', (request, reply, done) => {
    setHeaders(request, reply, config);
    limitBodyTime(request.raw);
    if (request.url === '/api/session' && request.method === 'GET') giveXsrfToken(request, reply, config);
    done();
  });
  fastify.addHook('preValidation', (request, _reply, done) => {
    refuseCrossSite(request, config);
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.answered(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    log.info({ requestId: request.id, method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) });
    done();
  });

  app.setGlobalPrefix('api', { exclude: ['metrics', 'calendar/:file', 'unsubscribe/:token'] });
  app.useGlobalPipes(inputPipe());
  app.useGlobalFilters(new ProblemFilter());
  await serveFrontend(fastify, config);
}

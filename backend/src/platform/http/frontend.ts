import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/index.js';
import { isSecure } from '../identity/index.js';
import { contentSecurityPolicy, newNonce } from './headers.js';

const NONCE_PLACEHOLDER = 'CSP_NONCE';
const HASHED_NAME = /[.-][A-Z0-9]{8}\.(?:js|css|woff2|svg|png)$/;

/** Serves the built application: hashed files for ever, its page anew each time with a nonce of its own. */
export async function serveFrontend(fastify: FastifyInstance, config: Pick<Config, 'frontendDir' | 'publicUrl'>): Promise<void> {
  const root = resolve(config.frontendDir);
  const page = join(root, 'index.html');
  if (!existsSync(page)) return;
  const [before = '', ...after] = readFileSync(page, 'utf8').split(NONCE_PLACEHOLDER);

  await fastify.register(fastifyStatic, {
    root,
    index: false,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header('Cache-Control', HASHED_NAME.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
    },
  });

  fastify.get('/*', (request, reply) => {
    if (/^\/(?:api|socket\.io|metrics)(?:\/|$|\?)/.test(request.url) || /\.\w{2,5}(?:$|\?)/.test(request.url)) {
      reply.callNotFound();
      return reply;
    }
    const nonce = newNonce();
    return reply
      .header('Content-Security-Policy', contentSecurityPolicy(nonce, isSecure(config)))
      .header('Cache-Control', 'no-store')
      .type('text/html; charset=utf-8')
      .send([before, ...after].join(nonce));
  });
}

/** Fastify and mysql2 with nothing between them: the limit that the product is compared with. `bare-server.js PLAN` prints its port. */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import { createPool } from 'mysql2/promise';
import { databaseAddress } from '../../src/platform/config/database-address.js';
import { bookBare } from './book-bare.js';
import { planSchema } from './plan.js';
import { releaseBare } from './release-bare.js';
import { replyBare } from './reply-bare.js';

const plan = planSchema.parse(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')));
const { user, password, database, host, port, socketPath } = databaseAddress(plan.databaseUrl) ?? {};
const pool = createPool({
  user,
  password,
  database,
  ...(socketPath ? { socketPath } : { host, port }),
  timezone: 'Z',
  connectionLimit: plan.pool,
});
const server = fastify({ logger: false });

server.get<{ Params: { name: string } }>('/reads/:name', async (request) => {
  const answers: unknown[] = [];
  for (const sql of plan.reads[request.params.name] ?? []) answers.push((await pool.query(sql))[0]);
  return answers;
});

server.post<{ Params: { occurrenceId: string }; Headers: { 'x-person': string; 'idempotency-key': string } }>(
  '/bookings/:occurrenceId',
  async (request, reply) => {
    const click = { personId: Number(request.headers['x-person']), key: request.headers['idempotency-key'] };
    return reply.code(201).send(await bookBare(pool, Number(request.params.occurrenceId), click));
  },
);

server.delete<{ Params: { occurrenceId: string }; Headers: { 'x-person': string } }>('/releases/:occurrenceId', async (request) =>
  releaseBare(pool, Number(request.params.occurrenceId), Number(request.headers['x-person'])),
);

server.post<{ Params: { topicId: string }; Headers: { 'x-person': string }; Body: { key: string; words: string } }>(
  '/replies/:topicId',
  async (request, reply) => {
    const { key, words } = request.body;
    return reply
      .code(201)
      .send(await replyBare(pool, Number(request.params.topicId), { personId: Number(request.headers['x-person']), key, words }));
  },
);

await server.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`${String((server.server.address() as AddressInfo).port)}\n`);

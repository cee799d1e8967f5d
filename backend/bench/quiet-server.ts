/** The product on another database, answering requests and doing nothing beside it. `quiet-server.js DATABASE_URL` prints its port. */
import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { createApp } from '../src/create-app.js';
import { SystemClock } from '../src/platform/clock/index.js';
import { readConfig } from '../src/platform/config/index.js';

const config = readConfig({ ...process.env, DATABASE_URL: process.argv[2] ?? '', LOG_LEVEL: 'silent', FRONTEND_DIR: 'none' });
const app = await createApp(config, new SystemClock());
await app.listen(0, '127.0.0.1');
process.stdout.write(`${String((app.getHttpServer().address() as AddressInfo).port)}\n`);

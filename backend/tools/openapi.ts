import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { describeApi } from '../src/describe-api.js';

/** Writes the contract to the file that is named, or to the committed one: the client of the application is generated from it. */
const path = process.argv[2] ?? 'backend/openapi.json';
writeFileSync(path, `${JSON.stringify(await describeApi(), null, 2)}\n`);
// Providers that were made for the description may hold timers.
process.exit(0);

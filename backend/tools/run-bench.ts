import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Bench } from '../bench/bench.js';

/** Runs one compiled bench in a process of its own: `run-bench.js FILE` prints its name, `run-bench.js FILE RESULT` measures. */
const [file = '', result] = process.argv.slice(2);
const { bench } = (await import(pathToFileURL(file).href)) as { bench: Bench };

if (result) {
  const stage = z
    .object({ address: z.url(), databaseUrl: z.string(), serverPid: z.number() })
    .parse(JSON.parse(process.env['TRELLIS_BENCH_STAGE'] ?? '{}'));
  writeFileSync(result, JSON.stringify(await bench.run(stage)));
} else {
  process.stdout.write(bench.name);
}
process.exit(0);

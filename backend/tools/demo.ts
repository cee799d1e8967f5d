import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../src/app.module.js';
import { dayAt } from '../src/demo/day.js';
import { holdsPeople, loadAldermere } from '../src/demo/load/load-aldermere.js';
import { Stage, type Tell } from '../src/demo/load/stage.js';
import { MovedClock, SystemClock } from '../src/platform/clock/index.js';
import { readConfig } from '../src/platform/config/index.js';
import { Transactions } from '../src/platform/database/index.js';

/** What the command exits with where the database holds people already; with `--if-empty` that is fine. */
const NOT_EMPTY = 3;
const BAR = 24;

/** Loads the demo council into the migrated database that DATABASE_URL names. Refuses one that holds people. */
async function demo(options: readonly string[]): Promise<number> {
  const now = new SystemClock().now();
  const clock = new MovedClock(now);
  const config = readConfig({ ...process.env, ORGANISATION: 'Aldermere Council', TIME_ZONE: 'Europe/London', TRELLIS_DEMO: '1' });
  const app = await NestFactory.createApplicationContext(AppModule.with(config, clock), { logger: ['error', 'warn'], abortOnError: false });
  try {
    if (await holdsPeople(app.get(Transactions, { strict: false }))) {
      if (options.includes('--if-empty')) return 0;
      process.stderr.write('This database holds people already. The demo council is loaded into an empty one only.\n');
      return NOT_EMPTY;
    }
    await loadAldermere(new Stage(app, clock, dayAt(now, config.timeZone), process.stdout.isTTY ? bar : line));
    return 0;
  } finally {
    clock.moveTo(now);
    await app.close();
  }
}

/** `  Two years of sessions  ████████████░░░░░░░░░░░░  52%`, in place. */
const bar: Tell = (part, done, of) => {
  const share = of === 0 ? 1 : done / of;
  const full = Math.round(share * BAR);
  process.stdout.write(`\r  ${part}  ${'█'.repeat(full)}${'░'.repeat(BAR - full)}  ${String(Math.floor(share * 100)).padStart(3)}%`);
  if (share === 1) process.stdout.write('\n');
};

/** Into a file or a pipe goes one line for each part that is done. */
const line: Tell = (part, done, of) => {
  if (done === of) process.stdout.write(`  ${part}: done\n`);
};

process.exit(await demo(process.argv.slice(2)));

import 'reflect-metadata';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { ConfirmStaffImport, DiscardStaffImport, PreviewStaffImport, StaffImportQueries } from '../src/modules/people/index.js';
import { Dispatcher } from '../src/platform/outbox/index.js';
import { withProduct } from './with-product.js';

const PAGE = 500;
const APPLIED_WITHIN_MS = 10 * 60_000;
const SERVER_ANSWERS_WITHIN_MS = 1500;

type Run = Awaited<ReturnType<StaffImportQueries['run']>>;

/** `npm run import -- people FILE.csv [--dry-run]`: shows row by row what the file changes, then changes it. */
async function importPeople(product: INestApplicationContext, file: string, options: ReadonlySet<string>): Promise<number> {
  const queries = product.get(StaffImportQueries);
  const id = await product.get(PreviewStaffImport).run(null, {
    name: basename(file),
    bytes: readFileSync(file),
    mode: options.has('--changes-only') ? 'changes' : 'full',
    blank: 'unchanged',
    invite: options.has('--invite'),
  });
  await showRows(queries, id);
  const preview = await queries.run(id);
  say(inCounts(preview));
  for (const { sentence } of preview.consequences) say(`  ${sentence}`);

  if (options.has('--dry-run')) {
    await product.get(DiscardStaffImport).run(null, id);
    for (const { sentence } of preview.stops) say(sentence);
    say('This was a dry run: nothing was changed.');
    return 0;
  }
  await product
    .get(ConfirmStaffImport)
    .run(null, id, { confirmLeavers: options.has('--confirm-leavers'), leaveOutErrors: options.has('--leave-out-errors') });
  const applied = await whenApplied(product, id);
  if (applied.state === 'applied') {
    say('Imported.');
    return 0;
  }
  process.stderr.write(`${applied.message ?? 'The import did not finish. Nothing was changed.'}\n`);
  return 1;
}

/** Every row but those that stay as they are. */
async function showRows(queries: StaffImportQueries, id: number): Promise<void> {
  for (let after: number | null = 0; after !== null;) {
    const { items, next }: Awaited<ReturnType<StaffImportQueries['page']>> = await queries.page(id, { after, limit: PAGE });
    for (const { row, outcome, personNumber, name, changes, notes } of items) {
      if (outcome === 'same' && notes.length === 0) continue;
      const where = row === null ? 'not in the file' : `row ${String(row)}`;
      const what = changes.map(({ field, from, to }) => `${field}: ${from ?? 'nothing'} to ${to ?? 'nothing'}`);
      say(
        [where.padEnd(16), outcome.padEnd(8), `${personNumber ?? ''} ${name}`.trim(), ...what, ...notes.map(({ message }) => message)].join(
          '  ',
        ),
      );
    }
    after = next;
  }
}

function inCounts({ counts }: Run): string {
  const words = {
    created: 'created',
    changed: 'changed',
    same: 'the same',
    skipped: 'skipped',
    error: 'with errors',
    left: 'left',
  } as const;
  return Object.entries(counts)
    .map(([outcome, count]) => `${count.toLocaleString('en-GB')} ${words[outcome as keyof typeof words]}`)
    .join(', ');
}

/**
 * A server that runs beside applies it, and tells the screens that are open; without one this process does.
 */
async function whenApplied(product: INestApplicationContext, id: number): Promise<Run> {
  const queries = product.get(StaffImportQueries);
  const began = performance.now();
  let alone = false;
  for (;;) {
    const run = await queries.run(id);
    const waited = performance.now() - began;
    if (run.state !== 'applying' || waited > APPLIED_WITHIN_MS) return run;
    if (!alone && run.done === 0 && waited > SERVER_ANSWERS_WITHIN_MS) {
      alone = true;
      product.get(Dispatcher).start();
    }
    await pause(100);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

const [file = '', ...options] = process.argv.slice(2);
if (existsSync(file)) {
  process.exitCode = await withProduct((product) => importPeople(product, file, new Set(options)));
} else {
  process.stderr.write(`There is no file ${file}.\n`);
  process.exitCode = 1;
}

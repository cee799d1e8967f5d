import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UnusableHolidays, updatedHolidays, writeHolidayData } from '../src/platform/calendar/index.js';

const published = 'https://www.gov.uk/bank-holidays.json';
const dataFile = 'backend/src/platform/calendar/holidays/bank-holidays.data.ts';

/**
 * Rewrites the bank holidays that Trellis ships from a file or an address, or from GOV.UK without either, after checking them.
 * @param argv FILE or ADDRESS, and `--dry-run` to change nothing
 * @param root the folder of the repository
 * @returns the exit code
 */
export async function main(argv: readonly string[], root = process.cwd()): Promise<number> {
  const dryRun = argv.includes('--dry-run');
  const [source = published, ...more] = argv.filter((word) => word !== '--dry-run');
  if (more.length > 0 || source.startsWith('-')) return fail('Name one file or address, and --dry-run to change nothing.');
  try {
    const { holidays, notes } = updatedHolidays(await read(source));
    process.stdout.write(`${[...notes, ...(notes.length === 0 ? ['Nothing is new.'] : [])].join('\n')}\n`);
    if (!dryRun) await writeFile(resolve(root, dataFile), writeHolidayData(holidays));
    return 0;
  } catch (error) {
    if (error instanceof UnusableHolidays) return fail(`${error.message} Nothing was changed.`);
    throw error;
  }
}

async function read(source: string): Promise<string> {
  try {
    return await (/^https?:\/\//.test(source) ? download(source) : readFile(source, 'utf8'));
  } catch (error) {
    throw new UnusableHolidays(`We could not read ${source}: ${String(error)}.`, { cause: error });
  }
}

async function download(address: string): Promise<string> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(20_000) });
  if (!answer.ok) throw new Error(`it answered ${answer.status}`);
  return answer.text();
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`);
  return 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2));

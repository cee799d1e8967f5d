/** `npm run bench [-- NAME...]`: measures, each beside the bare limit of the same run; a table and `dist/bench.json`. */
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, onStage } from './stage.mjs';
import { at } from './paths.mjs';
import { checkMachine, loadSettings, prepare } from './prepare.mjs';
import { endRunningAtSignals, runNode } from './processes.mjs';
import { PlainProblem, runCommand, say } from './terminal.mjs';

/** @typedef {{ name: string, value: number, unit: string, bare: number | null, ratio: number | null }} Measurement */

const built = at('backend/dist/bench');
const runner = at('backend/dist/tools/run-bench.js');
const memory = ['server.bench.js', 'live-sockets.bench.js'];

/**
 * What an idle server holds, and then what open pages add, is measured before any other bench has used it; the rest by name.
 * @param {string} one
 * @param {string} other
 */
function idleServerFirst(one, other) {
  const rank = (/** @type {string} */ name) => [...memory, name].indexOf(name);
  return rank(one) - rank(other) || (one < other ? -1 : 1);
}

/**
 * @param {string[]} wanted beginnings of names: `sessions` measures all of sessions
 * @returns {Promise<{ name: string, file: string }[]>}
 */
async function chosenBenches(wanted) {
  const files = (await readdir(built, { recursive: true })).filter((name) => name.endsWith('.bench.js')).sort(idleServerFirst);
  const benches = await Promise.all(
    files.map(async (name) => {
      const file = join(built, name);
      const { code, output } = await runNode([runner, file], { quiet: true });
      if (code !== 0) throw new PlainProblem(`The bench ${name} cannot be loaded:\n${output.trim()}`);
      return { name: output.trim(), file };
    }),
  );
  const chosen = benches.filter(
    ({ name }) => wanted.length === 0 || wanted.some((beginning) => name.startsWith(beginning) || beginning.startsWith(`${name}.`)),
  );
  if (chosen.length > 0) return chosen;
  throw new PlainProblem(`There is no bench of that name. There are: ${benches.map(({ name }) => name).join(', ')}.`);
}

/**
 * @param {{ name: string, file: string }} bench
 * @param {{ chromium: string }} stage
 * @returns {Promise<Measurement[]>}
 */
async function measure({ name, file }, stage) {
  say(`Measuring ${name} ...`);
  const folder = await mkdtemp(join(tmpdir(), 'trellis-bench-'));
  try {
    const result = join(folder, 'result.json');
    // A process for each: what one leaves in memory must not slow the next.
    const { code } = await runNode([runner, file, result], {
      env: { TRELLIS_BENCH_STAGE: JSON.stringify(stage), CHROMIUM: stage.chromium },
    });
    if (code !== 0) throw new PlainProblem(`The bench ${name} failed; the reason is above.`);
    return JSON.parse(await readFile(result, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {Measurement[]} measurements */
function table(measurements) {
  const heading = ['name', 'value', 'unit', 'bare', 'ratio'];
  const rows = [
    heading,
    ...measurements.map(({ name, value, unit, bare, ratio }) => [
      name,
      format(value),
      unit,
      bare === null ? '-' : format(bare),
      ratio === null ? '-' : ratio.toFixed(2),
    ]),
  ];
  const widths = heading.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 || column === 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

/** @param {number} value */
function format(value) {
  return value >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toFixed(2);
}

await runCommand(async () => {
  const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  endRunningAtSignals();
  loadSettings();
  checkMachine();
  await prepare({ build: ['backend', 'frontend'] });
  const benches = await chosenBenches(wanted);
  const chromium = await findChromium();
  const measurements = await onStage(
    async (stage) => {
      /** @type {Measurement[]} */
      const all = [];
      for (const bench of benches) all.push(...(await measure(bench, { ...stage, chromium })));
      return all.filter(({ name }) => wanted.length === 0 || wanted.some((beginning) => name.startsWith(beginning)));
    },
    { durable: true },
  );
  await mkdir(at('dist'), { recursive: true });
  await writeFile(at('dist/bench.json'), `${JSON.stringify(measurements, null, 2)}\n`);
  say(`\n${table(measurements)}\n\nAlso in dist/bench.json.`);
});
process.exit();

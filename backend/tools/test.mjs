/** `npm test [-- --quick | --deep] [-- NAME...]`: every proof there is, added up to one line. */
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { checks } from './checks.mjs';
import { contractDrift } from './contract-check.mjs';
import { findChromium, onStage } from './stage.mjs';
import { dataDir } from './paths.mjs';
import { checkMachine, prepare } from './prepare.mjs';
import { endRunningAtSignals } from './processes.mjs';
import { lintSqlLog } from './sql-sources.mjs';
import { explain, runCommand, say, seconds } from './terminal.mjs';
import { jest, playwright } from './test-runners.mjs';

/** @typedef {import('./test-runners.mjs').Count} Count */
/** @typedef {{ name: string, run: () => Promise<Count> }} Suite */

const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const isQuick = flags.includes('--quick');
const env = { TRELLIS_DEEP: flags.includes('--deep') ? '1' : process.env.TRELLIS_DEEP };
const results = join(dataDir(), 'test');
const sqlLog = join(results, 'statements.sql');
const workers = `--maxWorkers=${cpus().length}`;

/** @type {Record<'sources' | 'built' | 'product', Suite[]>} what may run side by side with what else there is to do */
const suites = {
  sources: checks.map(({ name, run }) => ({ name, run: async () => asCount(await run()) })),
  built: [{ name: 'contract', run: async () => asCount(await contractDrift()) }],
  product: [
    {
      name: 'unit',
      run: () => jest({ config: 'backend/jest.config.mjs', esm: true, args: [workers, '--selectProjects', 'unit', ...patterns()], env }),
    },
    { name: 'database and API', run: databaseAndApi },
    {
      name: 'commands',
      run: () =>
        jest({ config: 'backend/jest.config.mjs', esm: true, args: ['--runInBand', '--selectProjects', 'commands', ...patterns()], env }),
    },
    { name: 'application', run: () => jest({ config: 'frontend/jest.config.mjs', esm: false, args: [workers, ...patterns()], env }) },
    ...(isQuick ? [] : [{ name: 'journeys', run: journeys }]),
  ],
};

/** A name that is no suite's is part of the path of a test. */
function patterns() {
  const paths = names.filter((name) => !allSuites().some((suite) => suite.name.includes(name)));
  return paths.length === 0 ? [] : ['--passWithNoTests', '--', ...paths];
}

/** @returns {Suite[]} */
function allSuites() {
  return Object.values(suites).flat();
}

/**
 * @param {string[]} problems
 * @returns {Count}
 */
function asCount(problems) {
  return problems.length === 0 ? { passed: 1, failed: 0, output: '' } : { passed: 0, failed: 1, output: problems.join('\n') };
}

/** The statements that these tests send are checked too: one more test. */
async function databaseAndApi() {
  const args = [workers, '--selectProjects', 'database', ...patterns()];
  const count = await jest({ config: 'backend/jest.config.mjs', esm: true, args, env: { ...env, TRELLIS_SQL_LOG: sqlLog } });
  const statements = asCount(existsSync(sqlLog) ? await lintSqlLog(sqlLog) : []);
  return {
    passed: count.passed + statements.passed,
    failed: count.failed + statements.failed,
    output: `${count.output}\n${statements.output}`,
  };
}

async function journeys() {
  const chromium = await findChromium();
  /** @param {{ address: string, dataDir: string }} stage */
  const play = ({ address, dataDir: filesOf }) =>
    playwright({
      args: patterns().map((argument) => (argument === '--passWithNoTests' ? '--pass-with-no-tests' : argument)),
      env: { ...env, TRELLIS_E2E_URL: address, TRELLIS_E2E_DATA: filesOf, CHROMIUM: chromium },
    });
  // Nobody waits ten minutes for a mail.
  return onStage(play, { settings: { NEWS_MAIL_MINUTES: '0.05' } });
}

const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const summary = [];

const stop = endRunningAtSignals();

/** @param {Suite} suite */
async function runSuite({ name, run }) {
  if (stop.asked) return;
  const began = process.hrtime.bigint();
  const { passed, failed, output } = await run().catch((error) => ({ passed: 0, failed: 1, output: explain(error) }));
  total.passed += passed;
  total.failed += failed;
  const line = `${failed > 0 ? 'FAILED' : 'ok    '} ${name.padEnd(40)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds(began).padStart(9)}`;
  summary.push(line);
  say(line);
  if (failed > 0) say(output.trim());
}

/** @param {Suite[]} list */
async function runInOrder(list) {
  for (const suite of list.filter(isChosen)) await runSuite(suite);
}

/** @param {Suite} suite */
function isChosen({ name }) {
  if (names.length === 0) return true;
  const named = names.filter((wanted) => allSuites().some((suite) => suite.name.includes(wanted)));
  if (named.some((wanted) => name.includes(wanted))) return true;
  // Only paths were named: the runners look for them.
  return named.length === 0 && ['unit', 'database and API', 'commands', 'application', 'journeys'].includes(name);
}

await runCommand(async () => {
  // Tests run on their own databases and settings, whatever this machine is set up for.
  for (const name of [
    'DATABASE_URL',
    'PORT',
    'HOST',
    'PUBLIC_URL',
    'TRUST_PROXY',
    'SMTP_URL',
    'NEWS_MAIL_MINUTES',
    'TRELLIS_DEMO',
    'ORGANISATION',
    'TIME_ZONE',
  ])
    delete process.env[name];
  checkMachine();
  const began = process.hrtime.bigint();
  await rm(results, { recursive: true, force: true });
  await mkdir(results, { recursive: true });
  await prepare();
  // Two cores: the sources are checked while the product is built; then the runners have both cores to themselves.
  const building = runSuite({ name: 'build', run: () => prepare({ build: ['backend', 'frontend'] }).then(() => asCount([])) });
  await Promise.all([runInOrder(suites.sources), building.then(() => runInOrder(suites.built))]);
  await runInOrder(suites.product);
  say(`\nIn ${seconds(began)}:\n${summary.join('\n')}\n`);
  const count = `${total.passed} passed, ${total.failed} failed`;
  await writeFile(join(results, 'count.txt'), `${count}\n`);
  say(count);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
});
process.exit();

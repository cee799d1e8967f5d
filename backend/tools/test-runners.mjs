/** Runs Jest and Playwright and reads what they counted. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from './paths.mjs';
import { runNode } from './processes.mjs';

/** @typedef {{ passed: number, failed: number, output: string }} Count `output` says what failed */

/**
 * @param {{ config: string, esm: boolean, args: readonly string[], env?: Record<string, string | undefined> }} options
 * @returns {Promise<Count>}
 */
export function jest({ config, esm, args, env = {} }) {
  return withReport(async (report) => {
    const { code, output } = await runNode(
      [
        ...(esm ? ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning'] : []),
        at('node_modules/jest/bin/jest.js'),
        '-c',
        config,
        '--json',
        `--outputFile=${report}`,
        ...args,
      ],
      { quiet: true, env: { ...env, NODE_ENV: 'test', FORCE_COLOR: '0' } },
    );
    const said = output.replace(/^\{"numFailedTestSuites".*$/m, '');
    return countJest(await readReport(report), code, said);
  });
}

/**
 * A suite that cannot even be loaded counts as one failed test; so does a run that ended badly and does not say why.
 * @param {JestReport | undefined} report
 * @param {number} code
 * @param {string} output
 * @returns {Count}
 */
export function countJest(report, code, output) {
  if (!report) return { passed: 0, failed: 1, output };
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, output };
}

/** @typedef {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number }} JestReport */

/**
 * @param {{ args: readonly string[], env: Record<string, string | undefined> }} options
 * @returns {Promise<Count>}
 */
export function playwright({ args, env }) {
  return withReport(async (report) => {
    const { code, output } = await runNode(
      [at('node_modules/@playwright/test/cli.js'), 'test', '--config', at('e2e/playwright.config.ts'), ...args],
      { quiet: true, env: { ...env, TRELLIS_E2E_REPORT: report, FORCE_COLOR: '0' } },
    );
    return countPlaywright(await readReport(report), code, output);
  });
}

/**
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number }} stats
 * @property {{ message?: string }[]} errors
 * @property {PlaywrightSuite[]} [suites]
 *
 * @typedef {object} PlaywrightSuite
 * @property {PlaywrightSuite[]} [suites]
 * @property {{ title: string, file: string, line: number, ok: boolean, tests: { results: { error?: { message?: string } }[] }[] }[]} [specs]
 */

/**
 * A test that passes only at a second try has failed once too often.
 * @param {PlaywrightReport | undefined} report
 * @param {number} code
 * @param {string} output
 * @returns {Count}
 */
export function countPlaywright(report, code, output) {
  if (!report) return { passed: 0, failed: 1, output };
  const failed = report.stats.unexpected + report.stats.flaky + report.errors.length;
  const said = [output.trim(), ...report.errors.map(({ message }) => message ?? ''), ...failures(report)].filter(Boolean).join('\n');
  return { passed: report.stats.expected, failed: failed === 0 && code !== 0 ? 1 : failed, output: said };
}

/**
 * @param {{ suites?: PlaywrightSuite[] }} parent
 * @returns {string[]} each journey that failed, with where it stands and why
 */
function failures({ suites = [] }) {
  return suites.flatMap((suite) => [
    ...(suite.specs ?? [])
      .filter(({ ok }) => !ok)
      .map(({ title, file, line, tests }) => {
        const reasons = tests.flatMap(({ results }) => results.map(({ error }) => error?.message ?? '')).filter(Boolean);
        return `${file}:${line} ${title}\n${reasons.join('\n')}`;
      }),
    ...failures(suite),
  ]);
}

/**
 * @param {(path: string) => Promise<Count>} work
 * @returns {Promise<Count>}
 */
async function withReport(work) {
  const folder = await mkdtemp(join(tmpdir(), 'trellis-report-'));
  try {
    return await work(join(folder, 'report.json'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} path */
async function readReport(path) {
  return existsSync(path) ? JSON.parse(await readFile(path, 'utf8')) : undefined;
}

/** Everything about the sources that a tool can check without running the product. */
import { existsSync } from 'node:fs';
import { checkBeforeInstall } from './before-install.mjs';
import { checkLockfile } from './lockfile-check.mjs';
import { at } from './paths.mjs';
import { runNode } from './processes.mjs';
import { lintSqlSources } from './sql-sources.mjs';
import { checkWhole } from './whole-check.mjs';

/** @typedef {{ name: string, run: () => Promise<string[]> }} Check answers with what is wrong, in lines; none when all is well */

const modules = 'node_modules';

/** @type {Check[]} in an order that puts the long ones first */
export const checks = [
  // No cache: what one file may do depends on the types of others, and the cache looks at the file alone.
  { name: 'eslint', run: () => node(`${modules}/eslint/bin/eslint.js`, ['.', '--max-warnings', '0']) },
  { name: 'types of the application and its tests', run: () => types('frontend/tsconfig.spec.json') },
  { name: 'types of the API and its tests', run: () => types('backend/tsconfig.json') },
  { name: 'types of the journeys', run: () => types('e2e/tsconfig.json') },
  { name: 'types of the tools', run: () => types('backend/tools/tsconfig.json') },
  {
    name: 'formatting',
    run: () =>
      node(`${modules}/prettier/bin/prettier.cjs`, ['--check', '--log-level=warn', '--cache', '--cache-location=.nx/prettier-cache', '.']),
  },
  {
    name: 'boundaries and layers',
    run: () =>
      node(`${modules}/dependency-cruiser/bin/dependency-cruise.mjs`, [
        '--config',
        '.dependency-cruiser.mjs',
        'backend',
        'frontend/src',
        'e2e',
      ]),
  },
  { name: 'dead code', run: () => node(`${modules}/knip/bin/knip.js`, ['--no-progress']) },
  { name: 'SQL of both servers', run: lintSqlSources },
  { name: 'lock file', run: async () => checkLockfile() },
  { name: 'whole by itself', run: async () => checkWhole() },
  { name: 'starts with nothing installed', run: async () => checkBeforeInstall() },
];

/** @param {string} project */
function types(project) {
  return existsSync(at(project))
    ? node(`${modules}/typescript/bin/tsc`, ['-p', project, '--noEmit', '--incremental', 'false', '--pretty', 'false'])
    : Promise.resolve([`${project} is missing.`]);
}

/**
 * @param {string} script
 * @param {string[]} args
 */
async function node(script, args) {
  const { code, output } = await runNode([script, ...args], {
    quiet: true,
    env: { NODE_OPTIONS: undefined, FORCE_COLOR: '0', TRELLIS_E2E_URL: 'http://localhost' },
  });
  if (code === 0) return [];
  return output.trim() === '' ? [`${script} ended with ${code} and said nothing.`] : output.trim().split('\n');
}

/** The committed contract and the committed client must be what the code makes of itself today. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from './paths.mjs';
import { runNode } from './processes.mjs';

/** @returns {Promise<string[]>} what has drifted */
export async function contractDrift() {
  const folder = await mkdtemp(join(tmpdir(), 'trellis-contract-'));
  try {
    return [...(await openapiDrift(folder)), ...(await clientDrift(folder))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function openapiDrift(folder) {
  const fresh = join(folder, 'openapi.json');
  const { code, output } = await runNode([at('backend/dist/tools/openapi.js'), fresh], { quiet: true });
  if (code !== 0) return [`The contract could not be described: ${output.trim()}`];
  if (!existsSync(at('backend/openapi.json'))) return ['backend/openapi.json is missing. Run: npx nx run backend:openapi'];
  const same = (await readFile(fresh, 'utf8')) === (await readFile(at('backend/openapi.json'), 'utf8'));
  return same ? [] : ['backend/openapi.json is not what the code says. Run: npx nx run backend:openapi'];
}

/** @param {string} folder */
async function clientDrift(folder) {
  const fresh = join(folder, 'client');
  const config = 'frontend/ng-openapi-gen.json';
  const { code, output } = await runNode([at('node_modules/ng-openapi-gen/lib/index.js'), '--config', config, '--output', fresh], {
    quiet: true,
  });
  if (code !== 0) return [`The client could not be generated: ${output.trim()}`];
  const committed = at('frontend/src/app/api');
  const [wanted, found] = await Promise.all([filesOf(fresh), filesOf(committed)]);
  const names = [...new Set([...wanted.keys(), ...found.keys()])].sort();
  return names
    .filter((name) => wanted.get(name) !== found.get(name))
    .map((name) => `frontend/src/app/api/${name} is not what backend/openapi.json makes. Run: npx nx run frontend:api`);
}

/**
 * @param {string} folder
 * @returns {Promise<Map<string, string>>}
 */
async function filesOf(folder) {
  if (!existsSync(folder)) return new Map();
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(paths.map(async (path) => /** @type {const} */ ([path.slice(folder.length + 1), await readFile(path, 'utf8')]))),
  );
}

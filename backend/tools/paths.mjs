/** Where things are in the repository, for every tool. */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** The project's own Node, brought by the `node` package. */
export const projectNode = join(root, 'node_modules/node/bin/node');

/**
 * @param {string} path from the root of the repository
 * @returns {string}
 */
export const at = (path) => join(root, path);

/** @returns {string} the folder of everything that Trellis keeps outside the database, and of the private database */
export const dataDir = () => resolve(root, process.env.DATA_DIR || '.data');

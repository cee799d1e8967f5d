/** A fresh clone has no packages: whatever a command loads as it starts is Node's own, or a file of ours that is. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { at } from './paths.mjs';

const loads = /^(?:import|export)\s[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'/gm;

/**
 * @param {string} entry from the root of the repository
 * @param {(path: string) => string} read
 * @returns {string[]} a line for each package that is loaded before it can be there
 */
export function packagesAtStart(entry, read) {
  /** @type {string[]} */
  const problems = [];
  const seen = new Set([entry]);
  for (const path of seen) {
    for (const [, from, bare] of read(path).matchAll(loads)) {
      const wanted = from ?? bare ?? '';
      if (wanted.startsWith('.')) seen.add(join(dirname(path), wanted));
      else if (!wanted.startsWith('node:')) problems.push(`${entry} loads ${wanted} (in ${path}) before anything is installed.`);
    }
  }
  return problems;
}

/** @returns {string[]} */
export function checkBeforeInstall() {
  const { scripts } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
  const entries = Object.values(scripts).map((script) => String(script).split(' ')[1] ?? '');
  return [...new Set(entries)].flatMap((entry) => packagesAtStart(entry, (path) => readFileSync(at(path), 'utf8')));
}

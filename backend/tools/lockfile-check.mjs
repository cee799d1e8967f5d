/** What the lock file must hold to: versions without known holes, one copy of socket.io, one source. */
import { readFileSync } from 'node:fs';
import { missingForOtherSystems } from './complete-lockfile.mjs';
import { at } from './paths.mjs';

/**
 * The first version without the hole that the advisory names.
 * Sources: GitHub Advisory Database, entries of each package; OWASP Top 10:2025, A03 software supply chain failures.
 */
const floors = {
  'socket.io-parser': '4.2.7',
  'engine.io': '6.6.7',
  ws: '8.21.1',
  multer: '2.2.0',
  'path-to-regexp': '8.4.0',
  typeorm: '1.1.0',
  mysql2: '3.17.0',
  '@angular/common': '22.0.1',
  '@angular/core': '22.0.1',
  '@angular/compiler': '22.0.1',
  '@angular/platform-browser': '22.0.1',
  '@angular/router': '22.0.1',
  '@angular/forms': '22.0.1',
  dompurify: '3.4.11',
  'markdown-it': '14.2.0',
  'linkify-it': '5.0.1',
};

/** In the product; a development tool may bring its own. */
const once = ['socket.io', '@nestjs/common', '@nestjs/core', 'typeorm', 'zod', 'rxjs', 'reflect-metadata'];

/** @typedef {Record<string, { version?: string, resolved?: string, dev?: boolean, hasInstallScript?: boolean, link?: boolean, integrity?: string, optional?: boolean, os?: string[], cpu?: string[], optionalDependencies?: Record<string, string> }>} Locked */

/**
 * @param {Locked} packages the `packages` of a package-lock.json
 * @returns {string[]}
 */
export function lockfileProblems(packages) {
  const installed = Object.entries(packages).filter(([path]) => path !== '');
  const named = installed.map(([path, entry]) => ({
    name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    path,
    entry,
  }));
  const low = named
    .filter(
      ({ name, entry }) =>
        name in floors &&
        isBelow(entry.version ?? '0', floors[/** @type {keyof typeof floors} */ (name)]) &&
        !(entry.dev && name === 'path-to-regexp'),
    )
    .map(
      ({ name, path, entry }) =>
        `${path} is ${entry.version}; ${floors[/** @type {keyof typeof floors} */ (name)]} is the first without a known hole.`,
    );
  const copies = once
    .map((name) => ({ name, count: named.filter((found) => found.name === name && !found.entry.dev).length }))
    .filter(({ count }) => count > 1)
    .map(({ name, count }) => `${name} is in the tree ${count} times; it must be there once.`);
  const addresses = installed
    .filter(([, entry]) => entry.resolved && !entry.link)
    .map(([path]) => `${path} names the address it came from; npm install writes none when .npmrc is read.`);
  const unsealed = installed
    .filter(([, entry]) => !entry.integrity && !entry.link && !(entry.optional && (entry.os || entry.cpu)))
    .map(([path]) => `${path} has no integrity hash.`);
  const forOthers = missingForOtherSystems(packages).map(
    ({ path }) => `${path} is asked for and not named: npm ci refuses. Run: node backend/tools/complete-lockfile.mjs`,
  );
  return [...low, ...copies, ...addresses, ...unsealed, ...forOthers];
}

/** @returns {string[]} */
export function checkLockfile() {
  return lockfileProblems(JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages);
}

/**
 * @param {string} version
 * @param {string} floor
 */
function isBelow(version, floor) {
  const [found, wanted] = [version, floor].map((text) => text.split(/[.-]/).slice(0, 3).map(Number));
  for (const [index, number] of (wanted ?? []).entries()) {
    const difference = (found?.[index] ?? 0) - number;
    if (difference !== 0) return difference < 0;
  }
  return false;
}

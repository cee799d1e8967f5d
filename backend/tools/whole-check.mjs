/** The repository is whole by itself: nothing in it reads or names a file outside, or a folder of one machine. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { at, root } from './paths.mjs';

const text = /\.(ts|mjs|js|json|html|css|scss|md|ya?ml|csv|sql|txt|svg)$|(^|\/)(Dockerfile|run|LICENSE|\.[\w.]+)$/;
const climbs = /(?:\.\.\/)+[\w.-][\w./-]*/g;
const ofOneMachine = /(?<![\w.])\/(?:work|home|root|Users)\/[\w.-]+/g;

/**
 * @param {string} path from the root of the repository
 * @param {string} content
 * @returns {string[]}
 */
export function leadsOutside(path, content) {
  const outside = [...content.matchAll(climbs)]
    .map(([found]) => found)
    .filter((found) => !`${resolve(root, dirname(path), found)}/`.startsWith(`${root}/`));
  const machine = [...content.matchAll(ofOneMachine)].map(([found]) => found);
  return [...outside, ...machine].map((found) => `${path} names ${found}, which is outside the repository.`);
}

/** @returns {string[]} */
export function checkWhole() {
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((path) => text.test(path) && path !== 'package-lock.json');
  return files.flatMap((path) => leadsOutside(path, readFileSync(at(path), 'utf8')));
}

import { expect, it } from '@jest/globals';
import { packagesAtStart } from './before-install.mjs';

/** @type {Record<string, string>} */
const files = {
  'tools/a.mjs': "import { b } from './b.mjs';\nimport fs from 'node:fs';\nconst later = () => import('far');",
  'tools/b.mjs': "import {\n  c,\n} from './c.mjs';\nimport './a.mjs';",
  'tools/c.mjs': "export { d } from 'near';",
};

it('finds a package at the end of a chain, and leaves what is loaded later', () => {
  expect(packagesAtStart('tools/a.mjs', (path) => files[path] ?? '')).toEqual([
    'tools/a.mjs loads near (in tools/c.mjs) before anything is installed.',
  ]);
});

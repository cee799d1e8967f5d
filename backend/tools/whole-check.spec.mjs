import { expect, it } from '@jest/globals';
import { leadsOutside } from './whole-check.mjs';

const up = '../';

it('takes paths that stay inside the repository', () => {
  expect(leadsOutside('backend/tools/a.mjs', `import '${up}${up}package.json'; import '${up}src/b.js';`)).toEqual([]);
});

it.each([
  ['a folder beside the repository', 'README.md', `see ${up}notes/PLAN.md`],
  ['one step too many', 'backend/src/a.ts', `import '${up}${up}${up}other/b.js'`],
  ['a folder of one machine', 'README.md', ['', 'home', 'somebody', 'trellis'].join('/')],
])('refuses %s', (_, path, content) => {
  expect(leadsOutside(path, content)).toHaveLength(1);
});

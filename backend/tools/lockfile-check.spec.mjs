import { expect, it } from '@jest/globals';
import { missingForOtherSystems } from './complete-lockfile.mjs';
import { lockfileProblems } from './lockfile-check.mjs';

const whole = { 'node_modules/ws': { version: '8.21.3', integrity: 'a' }, 'node_modules/socket.io': { version: '4.8.3', integrity: 'b' } };

it('takes a tree above the floors', () => {
  expect(lockfileProblems({ '': {}, ...whole })).toEqual([]);
});

it.each([
  [
    'a version with a known hole',
    { 'node_modules/engine.io/node_modules/ws': { version: '8.21.0', integrity: 'c' } },
    /8\.21\.1 is the first/,
  ],
  ['a second copy of socket.io', { 'node_modules/@nestjs/x/node_modules/socket.io': { version: '4.8.4', integrity: 'c' } }, /2 times/],
  [
    'the address of a registry',
    { 'node_modules/zod': { version: '4.6.7', integrity: 'c', resolved: 'https://packages.example/zod' } },
    /address/,
  ],
  [
    'a package of another system that is asked for and not named',
    { 'node_modules/zod': { version: '4.6.7', integrity: 'c', optionalDependencies: { '@zod/fast-darwin-arm64': '4.6.7' } } },
    /fast-darwin-arm64 is asked for/,
  ],
  ['a package without a hash', { 'node_modules/zod': { version: '4.6.7' } }, /no integrity/],
])('refuses %s', (_, added, reason) => {
  expect(lockfileProblems({ ...whole, ...added }).join()).toMatch(reason);
});

it('names a package of another system with the version that is asked for and the system it is for', () => {
  const packages = {
    'node_modules/zod': { version: '4.6.7', dev: true, optionalDependencies: { '@zod/fast-linux-arm-gnueabihf': '4.6.7' } },
  };
  expect(missingForOtherSystems(packages)).toEqual([
    {
      path: 'node_modules/@zod/fast-linux-arm-gnueabihf',
      entry: { version: '4.6.7', cpu: ['arm'], os: ['linux'], dev: true, optional: true },
    },
  ]);
});

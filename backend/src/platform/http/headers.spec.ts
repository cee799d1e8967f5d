import { expect, it } from '@jest/globals';
import { contentSecurityPolicy, newNonce } from './headers.js';

it('lets a page run our own scripts only, and styles with its own nonce', () => {
  const nonce = newNonce();
  const policy = contentSecurityPolicy(nonce, true).split('; ');
  expect(policy).toEqual(
    expect.arrayContaining([
      `script-src 'self'`,
      `style-src 'self' 'nonce-${nonce}'`,
      `style-src-attr 'unsafe-inline'`,
      `object-src 'none'`,
      `base-uri 'none'`,
      `frame-ancestors 'none'`,
      'upgrade-insecure-requests',
    ]),
  );
  expect(policy.filter((rule) => rule.includes('unsafe'))).toEqual([`style-src-attr 'unsafe-inline'`]);
});

it('never uses a nonce twice', () => {
  expect(new Set(Array.from({ length: 100 }, newNonce)).size).toBe(100);
});

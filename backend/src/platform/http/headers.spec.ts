import { describe, expect, it } from '@jest/globals';
import { contentSecurityPolicy, newNonce, permissionsPolicy } from './headers.js';

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

describe('the camera', () => {
  it.each(['/sessions/12/scan', '/sessions/12/scan?code=1'])('is open to a page that scans: %s', (url) => {
    expect(permissionsPolicy(url)).toBe('camera=(self), microphone=(), geolocation=(), payment=()');
  });

  it.each(['/', '/sessions/12', '/sessions/12/scan/more', '/sessions/12/scanned', '/api/scan', '/sessions?next=/scan'])(
    'is closed to every other: %s',
    (url) => {
      expect(permissionsPolicy(url)).toContain('camera=(),');
    },
  );
});

it('never uses a nonce twice', () => {
  expect(new Set(Array.from({ length: 100 }, newNonce)).size).toBe(100);
});

import { safeReturnTo } from './return-to';

const home = 'https://trellis.example';

describe('where to go after signing in', () => {
  it.each(['/sessions/7?from=mail#book', '/account', '/'])('goes back to %s', (path) => {
    expect(safeReturnTo(path, home)).toBe(path);
  });

  it.each([
    null,
    undefined,
    '',
    'sessions',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/%0d//evil.example/..//x',
    'javascript:alert(1)',
    '/sign-in?returnTo=/',
  ])('goes home instead of %s', (value) => {
    const path = safeReturnTo(value, home);
    expect(new URL(path, home).origin).toBe(home);
    if (value !== '/%0d//evil.example/..//x') expect(path).toBe('/');
  });
});

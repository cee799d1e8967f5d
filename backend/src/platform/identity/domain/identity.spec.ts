import { describe, expect, it } from '@jest/globals';
import { browserInWords } from './browser-in-words.js';
import { isOver } from './lifetimes.js';
import { passwordProblem } from './password-rule.js';
import { hashOfSecret, newCode, newToken } from './secrets.js';

describe('secrets', () => {
  it('are 256 bits and never the same', () => {
    const tokens = Array.from({ length: 200 }, newToken);
    expect(new Set(tokens).size).toBe(200);
    expect(Buffer.from(newToken(), 'base64url')).toHaveLength(32);
  });

  it('codes on paper have no letters that are mixed up', () => {
    for (let n = 0; n < 200; n += 1) expect(newCode()).toMatch(/^[2-9A-HJKMNPQRSTVW-Z]{4}(-[2-9A-HJKMNPQRSTVW-Z]{4}){2}$/);
  });

  it('find a code however it was typed', () => {
    expect(hashOfSecret('7kqm w3tn xa9p')).toEqual(hashOfSecret('7KQM-W3TN-XA9P'));
  });

  it('keep the case of a token', () => {
    const token = newToken();
    expect(hashOfSecret(token.toUpperCase())).not.toEqual(hashOfSecret(token));
  });
});

describe('a sign-in', () => {
  const expiresAt = new Date('2026-12-01T09:00:00Z');
  const lastSeenAt = new Date('2026-11-24T09:00:00Z');

  it.each([
    ['2026-11-24T16:59:59.999Z', false],
    ['2026-11-24T17:00:00.000Z', true],
  ])('ends after eight hours without a request: at %s %s', (now, over) => {
    expect(isOver({ lastSeenAt, expiresAt }, new Date(now))).toBe(over);
  });

  it('ends at its absolute end however busy it is', () => {
    expect(isOver({ lastSeenAt: expiresAt, expiresAt }, expiresAt)).toBe(true);
  });
});

describe('a new password', () => {
  it.each([
    ['short', 'Enter a password of 12 characters or more. Three random words work well.'],
    ['aaaaaaaaaaaaaaa', 'Enter a password that does not repeat the same few characters.'],
    ['Password12345678', 'Enter a password that is harder to guess. Avoid your name and common words.'],
    ['amara.nwosu1234', 'Enter a password that is harder to guess. Avoid your name and common words.'],
    ['x'.repeat(129), 'Enter a password of 128 characters or fewer.'],
  ])('%s: %s', (password, problem) => {
    expect(passwordProblem(password, 'amara.nwosu@aldermere.gov.uk')).toBe(problem);
  });

  it.each(['coffee tin fish', 'rhaeadr-eira-glas', 'q9#Lm2!vT7pZ'])('%s is taken', (password) => {
    expect(passwordProblem(password, 'amara.nwosu@aldermere.gov.uk')).toBeUndefined();
  });
});

it.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
    'Safari on iPhone',
  ],
  ['curl/8', 'A browser'],
])('a browser in words: %s', (userAgent, words) => {
  expect(browserInWords(userAgent)).toBe(words);
});

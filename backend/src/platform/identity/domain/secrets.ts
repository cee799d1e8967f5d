import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 256 bits that nobody can guess, as text for a cookie or a link. Only its hash is ever stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

// No letters or digits that people mix up when they read a code from paper.
const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Twelve characters in three groups, about 58 bits: `7KQM-W3TN-XA9P`. For paper, so only with a short life and limited attempts. */
export function newCode(): string {
  const group = (): string => Array.from({ length: 4 }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
  return [group(), group(), group()].join('-');
}

/** The hash under which a token or a code is stored. A code is found however it was typed. */
export function hashOfSecret(secret: string): Buffer {
  const compact = secret.replace(/[\s-]/g, '').toUpperCase();
  const isCode = compact.length === 12 && [...compact].every((letter) => CODE_LETTERS.includes(letter));
  return createHash('sha256')
    .update(isCode ? compact : secret)
    .digest();
}

import { createHash, randomBytes } from 'node:crypto';

/** 192 bits that nobody can guess, as they stand in an address. */
export function newFeedSecret(): string {
  return randomBytes(24).toString('base64url');
}

/** The hash that a secret is found by; undefined for what cannot be one. */
export function hashOfFeedSecret(secret: string): Buffer | undefined {
  return /^[\w-]{32}$/.test(secret) ? createHash('sha256').update(secret).digest() : undefined;
}

/** Path of the address that calendar programs read. */
export function feedPath(secret: string): string {
  return `/calendar/${secret}.ics`;
}

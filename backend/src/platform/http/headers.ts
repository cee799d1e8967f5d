import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/index.js';
import { isSecure } from '../identity/index.js';

export function newNonce(): string {
  return randomBytes(18).toString('base64');
}

/**
 * Nothing inline but component styles, which carry the response's nonce; style attributes are needed by Material's overlays.
 * @param nonce undefined for everything that is not a page
 */
export function contentSecurityPolicy(nonce: string | undefined, secure: boolean): string {
  const styles = nonce ? `'self' 'nonce-${nonce}'` : `'self'`;
  return [
    `default-src 'self'`,
    `script-src 'self'`,
    `style-src ${styles}`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** Pages named so read codes with the camera of the device. The browser takes the policy of the page that was loaded, so links to them load anew. */
const WITH_CAMERA = /^(?!\/api\/)[^?]*\/scan(?:$|\?)/;

/** No device is open to any page, but the camera to one that scans. */
export function permissionsPolicy(url: string): string {
  const camera = WITH_CAMERA.test(url) ? 'camera=(self)' : 'camera=()';
  return `${camera}, microphone=(), geolocation=(), payment=()`;
}

/** On every response, errors and downloads included. A handler may set a stricter or more particular value afterwards. */
export function setHeaders(request: FastifyRequest, reply: FastifyReply, config: Pick<Config, 'publicUrl'>): void {
  const secure = isSecure(config);
  void reply.headers({
    'Content-Security-Policy': contentSecurityPolicy(undefined, secure),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': permissionsPolicy(request.url),
    'X-Request-Id': request.id,
    ...(secure ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
    ...(request.url.startsWith('/api/') || request.url === '/metrics' ? { 'Cache-Control': 'no-store' } : {}),
  });
}

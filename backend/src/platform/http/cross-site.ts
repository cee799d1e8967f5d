import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/index.js';
import { Refused } from '../errors/index.js';
import { isSecure } from '../identity/index.js';

const XSRF_COOKIE = 'XSRF-TOKEN';
const XSRF_HEADER = 'x-xsrf-token';
/** Mail programs post here for a reader who stops mails: they have no cookies. The address itself is the right to do it. Source: RFC 8058, 3.2 */
const FROM_MAIL_PROGRAMS = /^\/unsubscribe\/[\w-]{1,100}$/;
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The one origin that may change things: PUBLIC_URL, or the request's own host where that is not set. */
export function isOwnOrigin(origin: string | undefined, host: string | undefined, config: Pick<Config, 'publicUrl'>): boolean {
  if (!origin || !URL.canParse(origin)) return false;
  return config.publicUrl ? new URL(origin).origin === config.publicUrl : new URL(origin).host === host;
}

/**
 * Refuses a change that another site could have sent: by Sec-Fetch-Site, by Origin, and by a token that only our own pages can read.
 * @throws Refused
 */
export function refuseCrossSite(request: FastifyRequest, config: Pick<Config, 'publicUrl'>): void {
  if (READS.has(request.method) || isFromMailProgram(request)) return;
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const foreign = (site !== undefined && site !== 'same-origin') || (origin !== undefined && !isOwnOrigin(origin, host, config));
  if (foreign || !sameToken(request.cookies[XSRF_COOKIE], request.headers[XSRF_HEADER])) {
    throw new Refused('This page has been open for a while. Reload it and try again.');
  }
}

function isFromMailProgram({ method, url }: FastifyRequest): boolean {
  return method === 'POST' && FROM_MAIL_PROGRAMS.test(url);
}

/** Gives the browser the token that its changes must repeat, unless it has one. */
export function giveXsrfToken(request: FastifyRequest, reply: FastifyReply, config: Pick<Config, 'publicUrl'>): void {
  if (request.cookies[XSRF_COOKIE]) return;
  // Readable by our pages on purpose: Angular repeats it in a header.
  void reply.setCookie(XSRF_COOKIE, randomBytes(24).toString('base64url'), {
    path: '/',
    sameSite: 'lax',
    secure: isSecure(config),
    httpOnly: false,
  });
}

function sameToken(cookie: string | undefined, header: string | string[] | undefined): boolean {
  if (!cookie || typeof header !== 'string') return false;
  const [left, right] = [Buffer.from(cookie), Buffer.from(header)];
  return left.length === right.length && timingSafeEqual(left, right);
}

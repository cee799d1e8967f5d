import { describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { isOwnOrigin, refuseCrossSite } from './cross-site.js';

const open = { publicUrl: undefined };
const council = { publicUrl: 'https://trellis.example.gov.uk' };

describe('the origin that may change things', () => {
  it.each([
    ['http://localhost:3000', 'localhost:3000', open, true],
    ['http://127.0.0.1:3000', '127.0.0.1:3000', open, true],
    ['http://localhost:3001', 'localhost:3000', open, false],
    ['https://evil.example', 'localhost:3000', open, false],
    ['null', 'localhost:3000', open, false],
    [undefined, 'localhost:3000', open, false],
    ['https://trellis.example.gov.uk', 'internal:3000', council, true],
    ['http://trellis.example.gov.uk', 'trellis.example.gov.uk', council, false],
    ['https://trellis.example.gov.uk.evil.example', 'trellis.example.gov.uk', council, false],
  ])('%s at %s with %j: %s', (origin, host, config, own) => {
    expect(isOwnOrigin(origin, host, config)).toBe(own);
  });
});

describe('a change', () => {
  const request = (
    headers: Record<string, string>,
    method = 'POST',
    cookies: Record<string, string> = { 'XSRF-TOKEN': 'abc' },
    url = '/api/sessions',
  ): FastifyRequest => ({ method, url, headers: { host: 'localhost:3000', ...headers }, cookies }) as unknown as FastifyRequest;
  const own = { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin', 'x-xsrf-token': 'abc' };

  it('passes from our own page', () => {
    expect(() => {
      refuseCrossSite(request(own), open);
    }).not.toThrow();
  });

  it.each([
    ['another origin', { ...own, origin: 'https://evil.example' }],
    ['another site', { ...own, 'sec-fetch-site': 'cross-site' }],
    ['a sibling site', { ...own, 'sec-fetch-site': 'same-site' }],
    ['a typed address', { ...own, 'sec-fetch-site': 'none' }],
    ['no token', { ...own, 'x-xsrf-token': '' }],
    ['another token', { ...own, 'x-xsrf-token': 'abd' }],
  ])('is refused from %s', (_, headers) => {
    expect(() => {
      refuseCrossSite(request(headers), open);
    }).toThrow('Reload it and try again');
  });

  it('is refused without the cookie, whatever the header says', () => {
    expect(() => {
      refuseCrossSite(request(own, 'DELETE', {}), open);
    }).toThrow('Reload it and try again');
  });

  it.each([
    ['POST', '/unsubscribe/t7-12-abc', true],
    ['DELETE', '/unsubscribe/t7-12-abc', false],
    ['POST', '/unsubscribe/t7-12-abc/more', false],
    ['POST', '/unsubscribe/t7?to=/api', false],
    ['POST', '/api/unsubscribe/t7-12-abc', false],
  ])('%s %s from a mail program passes: %s', (method, url, passes) => {
    const send = () => {
      refuseCrossSite(request({}, method, {}, url), open);
    };
    if (passes) expect(send).not.toThrow();
    else expect(send).toThrow('Reload it and try again');
  });

  it('that is none passes from anywhere', () => {
    expect(() => {
      refuseCrossSite(request({ origin: 'https://evil.example' }, 'GET', {}), open);
    }).not.toThrow();
  });
});

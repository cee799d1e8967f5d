import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import PostalMime from 'postal-mime';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { type RunningApp, startApp } from '../../testing/start-app.js';
import { Accounts } from './index.js';

const PASSWORD = 'coffee tin fish';

/** A mail server that keeps what it is sent. */
async function aMailServer(): Promise<{ url: string; texts: string[]; close: () => Promise<void> }> {
  const texts: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        void PostalMime.parse(Buffer.concat(parts)).then(({ text }) => {
          texts.push(text ?? '');
          done();
        });
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    texts,
    close: () =>
      new Promise((resolve) =>
        server.close(() => {
          resolve();
        }),
      ),
  };
}

describe('signing in', () => {
  let product: RunningApp;
  let mail: Awaited<ReturnType<typeof aMailServer>>;
  let personId: number;
  let number = 0;

  beforeAll(async () => {
    mail = await aMailServer();
    product = await startApp({ env: { SMTP_URL: mail.url } });
  });
  afterAll(async () => {
    await product.stop();
    await mail.close();
  });
  beforeEach(async () => {
    number += 1;
    mail.texts.length = 0;
    const { insertId } = await product.database.transactions.execute(
      `INSERT INTO person (given_name, family_name, email, state, starts_on, created_at) VALUES ('Amara', 'Nwosu', ?, 'here', '2020-01-01', '2020-01-01')`,
      [email()],
    );
    personId = insertId;
    await product.app.get(Accounts).addFor([{ personId, signInName: email() }]);
  });

  const email = (): string => `amara${String(number)}@aldermere.example`;
  const linkInMail = (): string => /#(\S+)/.exec(mail.texts.at(-1) ?? '')?.[1] ?? '';
  const setPassword = async (token: string, password = PASSWORD): Promise<number> =>
    (await product.browser().post('/api/account/password', { token, password })).status;
  const invited = async (): Promise<void> => {
    await product.app.get(Accounts).invite(personId);
    await product.settle();
    expect(await setPassword(linkInMail())).toBe(204);
  };

  it('begins with the link of an invitation, which works once', async () => {
    await product.app.get(Accounts).invite(personId);
    await product.settle();
    const token = linkInMail();
    expect((await product.browser().post('/api/account/password-link', { token })).body).toEqual({ signInName: email() });
    const browser = product.browser();
    expect((await browser.post('/api/account/password', { token, password: PASSWORD })).status).toBe(204);
    expect((await browser.get('/api/session')).body).toMatchObject({ signedIn: true, person: { name: 'Amara Nwosu', initials: 'Am' } });
    expect(await setPassword(token, 'another long password')).toBe(410);
  });

  it('takes an easy password back in words, and keeps the link', async () => {
    await product.app.get(Accounts).invite(personId);
    await product.settle();
    const answer = await product.browser().post('/api/account/password', { token: linkInMail(), password: 'password1234' });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ field: 'password' }] } });
    expect(await setPassword(linkInMail())).toBe(204);
  });

  it('uses the name and the password; the cookie is new each time, and unreadable to scripts', async () => {
    await invited();
    const browser = product.browser();
    const first = await browser.post('/api/session', { email: email(), password: PASSWORD });
    const before = browser.cookie('trellis');
    await browser.post('/api/session', { email: email(), password: PASSWORD });
    expect(first.headers.getSetCookie().find((line) => line.startsWith('trellis='))).toMatch(/; HttpOnly; SameSite=Lax$/);
    expect(browser.cookie('trellis')).not.toBe(before);
  });

  it('says the same of a wrong password and of nobody', async () => {
    await invited();
    const wrong = await product.browser().post<{ detail: string; code: string }>('/api/session', { email: email(), password: 'x' });
    const nobody = await product
      .browser()
      .post<{ detail: string; code: string }>('/api/session', { email: 'nobody@aldermere.example', password: 'x' });
    expect([wrong.status, nobody.status]).toEqual([401, 401]);
    expect([wrong.body.detail, wrong.body.code]).toEqual([nobody.body.detail, nobody.body.code]);
  });

  it('is refused after ten attempts on one account, and allowed again in the next quarter of an hour', async () => {
    await invited();
    const attempt = async (password: string): Promise<number> =>
      (await product.browser().post('/api/session', { email: email(), password })).status;
    for (let n = 0; n < 10; n += 1) expect(await attempt('wrong')).toBe(401);
    expect(await attempt(PASSWORD)).toBe(429);
    product.clock.moveBy(15 * 60_000);
    expect(await attempt(PASSWORD)).toBe(204);
  });

  it('ends when the person signs out: the old cookie is worth nothing', async () => {
    await invited();
    const browser = product.browser();
    await browser.post('/api/session', { email: email(), password: PASSWORD });
    const stolen = { cookie: browser.cookieHeader };
    expect((await browser.delete('/api/session')).status).toBe(204);
    expect((await product.browser().get('/api/account/sign-ins', stolen)).status).toBe(401);
  });

  it('ends after eight hours without a request', async () => {
    await invited();
    const browser = product.browser();
    await browser.post('/api/session', { email: email(), password: PASSWORD });
    product.clock.moveBy(8 * 60 * 60_000 - 1000);
    expect((await browser.get('/api/account/sign-ins')).status).toBe(200);
    product.clock.moveBy(8 * 60 * 60_000);
    expect((await browser.get('/api/account/sign-ins')).status).toBe(401);
  });

  it('ends everywhere when a password is set anew', async () => {
    await invited();
    const browser = product.browser();
    await browser.post('/api/session', { email: email(), password: PASSWORD });
    await product.browser().post('/api/account/password-reset-request', { email: email() });
    await product.settle();
    expect(await setPassword(linkInMail(), 'another long password')).toBe(204);
    expect((await browser.get('/api/account/sign-ins')).status).toBe(401);
  });

  it('ends at once when the account is closed, and cannot begin again', async () => {
    await invited();
    const browser = product.browser();
    await browser.post('/api/session', { email: email(), password: PASSWORD });
    await product.app.get(Accounts).close([personId]);
    expect((await browser.get('/api/account/sign-ins')).status).toBe(401);
    expect((await product.browser().post('/api/session', { email: email(), password: PASSWORD })).status).toBe(401);
  });

  it('mails no link for a name that nobody has, and answers the same', async () => {
    const known = await product.browser().post('/api/account/password-reset-request', { email: email() });
    await product.settle();
    expect(mail.texts).toHaveLength(1);
    const unknown = await product.browser().post('/api/account/password-reset-request', { email: 'nobody@aldermere.example' });
    await product.settle();
    expect([known.status, unknown.status, mail.texts.length]).toEqual([204, 204, 1]);
  });

  it('lists my browsers, ends another of mine, and never somebody else’s', async () => {
    await invited();
    const [one, other] = [product.browser(), product.browser()];
    await one.post('/api/session', { email: email(), password: PASSWORD });
    await other.post('/api/session', { email: email(), password: PASSWORD });
    const { body } = await one.get<{ items: { id: number; current: boolean }[] }>('/api/account/sign-ins');
    const others = body.items.filter(({ current }) => !current).map(({ id }) => id);
    expect(body.items.filter(({ current }) => current)).toHaveLength(1);
    for (const id of others) expect((await one.delete(`/api/account/sign-ins/${String(id)}`)).status).toBe(204);
    expect((await other.get('/api/account/sign-ins')).status).toBe(401);
    expect((await one.delete('/api/account/sign-ins/999999')).status).toBe(404);
  });

  it('takes a one-time code as it is typed', async () => {
    const { code } = await product.app.get(Accounts).oneTimeCode(personId);
    expect(await setPassword(code.toLowerCase().replaceAll('-', ' '))).toBe(204);
  });

  it('lets one of two use a link at the same moment', async () => {
    await product.app.get(Accounts).invite(personId);
    await product.settle();
    const token = linkInMail();
    const statuses = await Promise.all(Array.from({ length: 6 }, () => setPassword(token)));
    expect(statuses.filter((status) => status === 204)).toHaveLength(1);
    expect(statuses.filter((status) => status === 410)).toHaveLength(5);
  });
});

describe('every answer', () => {
  let product: RunningApp;
  beforeAll(async () => {
    product = await startApp({ env: { PUBLIC_URL: 'https://trellis.example.gov.uk' } });
  });
  afterAll(() => product.stop());

  it.each([
    ['GET', '/api/session', 200],
    ['GET', '/api/openapi.json', 200],
    ['GET', '/api/account/sign-ins', 401],
    ['GET', '/api/audit', 401],
    ['GET', '/metrics', 401],
    ['GET', '/api/nothing', 404],
    ['GET', '/api/health/live', 200],
  ])('%s %s: %s, with every header', async (method, path, status) => {
    const answer = await product.browser().send(method, path, undefined);
    expect(answer.status).toBe(status);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining(`frame-ancestors 'none'`),
    });
  });

  it('gives cookies that only https carries when PUBLIC_URL says https', async () => {
    const { headers } = await product.browser().get('/api/session', { cookie: '' });
    expect(headers.getSetCookie()).toEqual([expect.stringMatching(/^XSRF-TOKEN=.+; Secure/)]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json'])(
    'refuses a change of another site sent as %s',
    async (type) => {
      const response = await fetch(`${product.address}/api/session`, {
        method: 'POST',
        headers: { 'content-type': type, origin: 'https://evil.example' },
        body: '{}',
      });
      expect([403, 415]).toContain(response.status);
    },
  );

  it.each([
    '{"a":',
    '"x"',
    '{"email":{"x":1},"password":["y"]}',
    '{"email":"a","password":"b","role":"administrator"}',
    '{"__proto__":{"x":1}}',
  ])('tells nothing of its inside for %s', async (body) => {
    const browser = product.browser();
    const response = await fetch(`${product.address}/api/session`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: 'https://trellis.example.gov.uk',
        'sec-fetch-site': 'same-origin',
        cookie: browser.cookieHeader,
        'x-xsrf-token': browser.cookie('XSRF-TOKEN') ?? '',
      },
      body,
    });
    expect([400, 422]).toContain(response.status);
    expect(await response.text()).not.toMatch(/node_modules|at \w+ \(|SELECT|zod/i);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

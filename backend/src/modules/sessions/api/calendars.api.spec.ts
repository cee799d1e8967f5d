import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { Transactions } from '../../../platform/database/index.js';
import { Jobs } from '../../../platform/outbox/index.js';
import { startApp, type RunningApp } from '../../../testing/start-app.js';
import { type InCalendar, readCalendar, replayMailbox } from '../../diary/testing/index.js';
import { Staff, type Colleague } from '../testing/staff.js';
import type { SeriesView } from './series/series.schemas.js';

const clinic = {
  title: 'Clear writing; "kindly", always',
  summary: 'A decision letter can be kind and still be clear.',
  startsAt: '2026-11-26T10:00',
  rule: 'FREQ=WEEKLY;COUNT=4',
  durationMinutes: 60,
  place: 'Room 2, Central Library',
  capacityRoom: 3,
};

interface Received {
  readonly subject: string;
  readonly method: string | undefined;
  readonly ics: string | undefined;
  readonly mail: Email;
}

describe('calendars elsewhere', () => {
  let app: RunningApp;
  let smtp: SMTPServer;
  let sources: { to: string; source: Buffer }[] = [];
  let staff: Staff;
  let ruth: Colleague;
  let kwame: Colleague;

  beforeAll(async () => {
    smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          sources.push({ to: session.envelope.rcptTo[0]?.address ?? '', source: Buffer.concat(parts) });
          done();
        });
      },
    });
    smtp.listen(0, '127.0.0.1');
    await once(smtp.server, 'listening');
    const { port } = smtp.server.address() as AddressInfo;
    app = await startApp({
      env: { SMTP_URL: `smtp://127.0.0.1:${String(port)}`, MAIL_FROM: 'Trellis <no-reply@aldermere.example>' },
    });
    staff = await Staff.of(app);
    ruth = await staff.colleague('Ruth');
    kwame = await staff.colleague('Kwame', 'session-organiser');
  });
  beforeEach(() => {
    sources = [];
  });
  afterAll(async () => {
    await app.stop();
    await new Promise<void>((closed) => {
      smtp.close(closed);
    });
  });

  const series = async (body: object = {}, host = ruth): Promise<SeriesView> => {
    const { body: draft } = await host.browser.post<SeriesView>('/api/sessions/series', { ...clinic, ...body });
    return (await kwame.browser.post<SeriesView>(`/api/sessions/series/${String(draft.id)}/publication`)).body;
  };
  const datesOf = async (body?: object, host?: Colleague): Promise<number[]> => (await series(body, host)).dates.map(({ id }) => id);
  const at = (id: number | undefined, rest = ''): string => `/api/sessions/occurrences/${String(id)}${rest}`;
  const mailsTo = async ({ name }: Colleague): Promise<Received[]> => {
    await app.settle();
    const mine = sources.filter(({ to }) => to.startsWith(`${name.toLowerCase()}.`));
    const mails = await Promise.all(mine.map(({ source }) => PostalMime.parse(source, { attachmentEncoding: 'utf8' })));
    return mails.map((mail) => {
      const part = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
      return { subject: mail.subject ?? '', method: part?.method, ics: part?.content as string | undefined, mail };
    });
  };
  const calendarOf = async (person: Colleague): Promise<Partial<InCalendar>[]> =>
    replayMailbox((await mailsTo(person)).flatMap(({ ics }) => ics ?? [])).map(({ title, place, startsAt }) => ({
      title,
      place,
      startsAt,
    }));
  const feedOf = async (person: Colleague): Promise<string> => (await person.browser.post<{ path: string }>('/api/diary/feed')).body.path;
  const read = (path: string, headers: Record<string, string> = {}, method = 'GET') => fetch(`${app.address}${path}`, { method, headers });

  it('are nobody’s business who is not signed in', async () => {
    const nobody = app.browser();
    for (const path of ['/api/diary/feed', '/api/diary/invitations']) expect((await nobody.get(path)).status).toBe(401);
    expect((await nobody.post('/api/diary/feed')).status).toBe(401);
    expect((await nobody.delete('/api/diary/feed')).status).toBe(401);
    expect((await nobody.put('/api/diary/invitations', { wanted: false })).status).toBe(401);
  });

  it('are filled by mail, as Outlook and Google take it, and emptied by a release', async () => {
    const amara = await staff.colleague('Amara');
    const [first, second] = await datesOf();
    await amara.browser.post(at(first, '/booking'), { seat: 'room' });
    const [mail] = await mailsTo(amara);
    expect(mail).toMatchObject({ subject: 'You are booked: Clear writing; "kindly", always', method: 'REQUEST' });
    expect(mail?.mail.attachments.map(({ mimeType, filename }) => [mimeType, filename])).toEqual([
      ['text/calendar', null],
      ['application/ics', 'invite.ics'],
    ]);
    expect(mail?.mail.attachments[1]?.content).toBe(mail?.ics);
    expect(mail?.ics?.match(/BEGIN:VCALENDAR/g)).toHaveLength(1);
    expect(mail?.ics).toContain('METHOD:REQUEST');
    expect(await calendarOf(amara)).toEqual([{ title: clinic.title, place: clinic.place, startsAt: new Date('2026-11-26T10:00:00Z') }]);

    await amara.browser.post(at(second, '/booking'), { seat: 'room' });
    await amara.browser.delete(at(first, '/booking'));
    // Mails go out side by side, so in no order.
    const last = (await mailsTo(amara)).find(({ method }) => method === 'CANCEL');
    expect(last).toMatchObject({ subject: 'You gave up your seat: Clear writing; "kindly", always', method: 'CANCEL' });
    expect(readCalendar(last?.ics ?? '').dates).toMatchObject([{ recurrence: '2026-11-26T10:00:00' }]);
    expect((await calendarOf(amara)).map(({ startsAt }) => startsAt)).toEqual([new Date('2026-12-03T10:00:00Z')]);
    const shown = await amara.browser.get<{ items: { title: string }[] }>('/api/notifications');
    expect(shown.body.items.map(({ title }) => title)).not.toContain('You gave up your seat: Clear writing; "kindly", always');
  });

  it('hear of a date that is called off, and of nothing that happens to who only waits', async () => {
    const [ben, eve] = [await staff.colleague('Ben'), await staff.colleague('Eve')];
    const [first, second] = await datesOf({ capacityRoom: 1 });
    await ben.browser.post(at(first, '/booking'), { seat: 'room' });
    await ben.browser.post(at(second, '/booking'), { seat: 'room' });
    await eve.browser.post(at(first, '/booking'), { seat: 'room' });
    await app.settle();
    await kwame.browser.post(at(first, '/cancellation'), { reason: 'The room is flooded.' });
    expect((await calendarOf(ben)).map(({ startsAt }) => startsAt)).toEqual([new Date('2026-12-03T10:00:00Z')]);
    expect((await mailsTo(eve)).map(({ method }) => method)).toEqual([undefined, undefined]);
  });

  it('of hosts are filled four weeks ahead, and hear at once of what is called off', async () => {
    const host = await staff.colleague('Hanna');
    const [first] = await datesOf({ rule: 'FREQ=WEEKLY;COUNT=8' }, host);
    app.clock.moveBy(30 * 60_000);
    await app.app.get(Jobs).run('diary.mail-invitations');
    expect(await calendarOf(host)).toHaveLength(4);
    await kwame.browser.post(at(first, '/cancellation'), { reason: 'Nobody can come.' });
    await app.settle();
    await app.app.get(Jobs).run('diary.mail-invitations');
    expect(await calendarOf(host)).toHaveLength(3);
  });

  it('are left alone for who wants no invitations', async () => {
    const finn = await staff.colleague('Finn');
    expect((await finn.browser.get('/api/diary/invitations')).body).toEqual({ wanted: true });
    expect((await finn.browser.put('/api/diary/invitations', { wanted: false })).status).toBe(200);
    const [first] = await datesOf();
    await finn.browser.post(at(first, '/booking'), { seat: 'room' });
    await finn.browser.delete(at(first, '/booking'));
    expect((await mailsTo(finn)).map(({ subject, method }) => [subject, method])).toEqual([[`You are booked: ${clinic.title}`, undefined]]);
    const path = await feedOf(finn);
    expect(await (await read(path)).text()).toContain('STATUS:CANCELLED');
  });

  it('read a feed by its address alone, which is no sign-in', async () => {
    const gwen = await staff.colleague('Gwen');
    const [first, second] = await datesOf();
    await gwen.browser.post(at(first, '/booking'), { seat: 'room' });
    await gwen.browser.post(at(second, '/booking'), { seat: 'room' });
    await gwen.browser.delete(at(second, '/booking'));
    const path = await feedOf(gwen);
    expect(path).toMatch(/^\/calendar\/[\w-]{32}\.ics$/);

    const answer = await read(path);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers.get('etag')).toMatch(/^W\/"[\w-]{27}"$/);
    expect(answer.headers.getSetCookie()).toEqual([]);
    const ics = await answer.text();
    expect(ics).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H');
    expect(ics).not.toContain('METHOD:');
    expect(readCalendar(ics).dates.map(({ title, sequence }) => [title, sequence])).toEqual([
      [clinic.title, 0],
      [`Cancelled: ${clinic.title}`, 1],
    ]);
    const secret = path.slice(10, -4);
    expect((await fetch(`${app.address}/api/session`, { headers: { cookie: `trellis=${secret}` } })).status).toBe(200);
    expect((await fetch(`${app.address}/api/diary/week`, { headers: { cookie: `trellis=${secret}` } })).status).toBe(401);
  });

  it('are told that nothing is new, and how long a feed is without its content', async () => {
    const iris = await staff.colleague('Iris');
    const path = await feedOf(iris);
    const etag = (await read(path)).headers.get('etag') ?? '';
    const same = await read(path, { 'if-none-match': etag });
    expect([same.status, await same.text(), same.headers.get('etag')]).toEqual([304, '', etag]);
    const head = await read(path, {}, 'HEAD');
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', etag]);
    const [first] = await datesOf();
    await iris.browser.post(at(first, '/booking'), { seat: 'room' });
    expect((await read(path, { 'if-none-match': etag })).status).toBe(200);
  });

  it('read nothing by an address that was renewed, ended, guessed or of somebody who left', async () => {
    const jack = await staff.colleague('Jack');
    const old = await feedOf(jack);
    const path = await feedOf(jack);
    expect([(await read(old)).status, (await read(path)).status]).toEqual([404, 200]);
    await jack.browser.delete('/api/diary/feed');
    expect((await read(path)).status).toBe(404);
    expect((await jack.browser.get('/api/diary/feed')).body).toEqual({ feed: null });
    for (const wrong of ['x.ics', `${'a'.repeat(32)}.ics`, '%00.ics', 'a'.repeat(190)]) {
      expect((await read(`/calendar/${wrong}`)).status).toBe(404);
    }
    const gone = await feedOf(jack);
    await app.app.get(Transactions).execute(`UPDATE person SET state = 'left' WHERE id = ?`, [jack.id]);
    expect((await read(gone)).status).toBe(404);
  });

  it('say when they last read a feed, to the hour', async () => {
    const lena = await staff.colleague('Lena');
    const path = await feedOf(lena);
    const used = async () => (await lena.browser.get<{ feed: { lastUsedAt: string | null } }>('/api/diary/feed')).body.feed.lastUsedAt;
    expect(await used()).toBeNull();
    await read(path);
    const first = await used();
    expect(first).toBe(app.clock.now().toISOString());
    app.clock.moveBy(59 * 60_000);
    await read(path);
    expect(await used()).toBe(first);
    app.clock.moveBy(60_000);
    await read(path);
    expect(await used()).toBe(app.clock.now().toISOString());
  });

  it('are slowed down when they read a feed without end, and so is whoever guesses', async () => {
    const mona = await staff.colleague('Mona');
    const path = await feedOf(mona);
    const answers: number[] = [];
    for (let n = 0; n < 62; n += 1) answers.push((await read(path)).status);
    expect(answers.filter((status) => status === 200)).toHaveLength(60);
    const slowed = await read(path);
    expect([slowed.status, Number(slowed.headers.get('retry-after')) > 0]).toEqual([429, true]);
    const guesses: number[] = [];
    for (let n = 0; n < 31; n += 1) guesses.push((await read(`/calendar/${String(n).padStart(32, 'b')}.ics`)).status);
    expect(guesses.at(-1)).toBe(429);
  });

  it('leave no trace of the address in figures and logs, which name the route', async () => {
    const nina = await staff.colleague('Nina', 'administrator');
    app.clock.moveBy(3_600_000);
    const path = await feedOf(nina);
    await read(path);
    const figures = (await nina.browser.get<string>('/metrics')).body;
    expect(figures).toContain('/calendar/:file');
    expect(figures).not.toContain(path.slice(10, -4));
    const kept = await app.app
      .get(Transactions)
      .query<{ text: string }>(`SELECT CONCAT_WS(' ', action, detail) AS text FROM audit_entry WHERE person_id = ?`, [nina.id]);
    expect(kept.map(({ text }) => text)).toContain('diary.feed-made');
  });
});

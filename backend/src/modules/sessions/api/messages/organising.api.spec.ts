import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { io, type Socket } from 'socket.io-client';
import { Config } from '../../../../platform/config/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { startApp, type RunningApp } from '../../../../testing/start-app.js';
import { Staff, type Colleague } from '../../testing/staff.js';
import type { SeriesFigures } from '../figures/figures.schemas.js';
import type { LearningList, LearningTotals } from '../figures/learning.schemas.js';
import type { MessageSentView, MessagesView } from './message.schemas.js';
import type { DatesBooked, DatesReleased, DatesToBook } from '../several-dates/series-booking.schemas.js';
import type { SeriesView } from '../series/series.schemas.js';

interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly errors?: { field: string; message: string }[];
}

const BOM = '\uFEFF';

describe('what goes over several dates, over HTTP', () => {
  let app: RunningApp;
  let staff: Staff;
  let ruth: Colleague;
  let kwame: Colleague;

  beforeAll(async () => {
    app = await startApp();
    staff = await Staff.of(app);
    ruth = await staff.colleague('Ruth');
    kwame = await staff.colleague('Kwame', 'session-organiser');
  });
  afterAll(() => app.stop());

  const clinic = {
    title: 'Clear writing clinic',
    startsAt: '2026-11-26T10:00',
    rule: 'FREQ=WEEKLY;COUNT=3',
    durationMinutes: 60,
    place: 'Room 2',
    capacityRoom: 2,
  };
  const published = async (body: object = {}): Promise<SeriesView> => {
    const { body: series } = await ruth.browser.post<SeriesView>('/api/sessions/series', { ...clinic, ...body });
    return (await kwame.browser.post<SeriesView>(`/api/sessions/series/${String(series.id)}/publication`)).body;
  };
  const ofSeries = (id: number, rest: string): string => `/api/sessions/series/${String(id)}/${rest}`;
  const ofDate = (id: number, rest: string): string => `/api/sessions/occurrences/${String(id)}/${rest}`;
  const told = (person: Colleague): Promise<{ title: string; body: string; channel: string; replyTo: number | null }[]> =>
    app.app
      .get(Transactions)
      .query('SELECT title, body, channel, reply_to AS replyTo FROM notification WHERE person_id = ? ORDER BY id', [person.id]);
  /** The text as it is sent, byte order mark and all: `fetch` takes it away. */
  const file = async (person: Colleague, path: string): Promise<{ status: number; type: string; saved: string; text: string }> => {
    const answer = await fetch(`${app.address}${path}`, { headers: { cookie: person.browser.cookieHeader } });
    return {
      status: answer.status,
      type: answer.headers.get('content-type') ?? '',
      saved: answer.headers.get('content-disposition') ?? '',
      text: Buffer.from(await answer.arrayBuffer()).toString('utf8'),
    };
  };

  it('books all dates in one act, tells of them once, and takes them back', async () => {
    const anna = await staff.colleague('Anna');
    const series = await published();
    const { body: before } = await anna.browser.get<DatesToBook>(ofSeries(series.id, 'bookings'));
    const dates = before.items.filter(({ bookable }) => bookable).map(({ occurrenceId }) => occurrenceId);
    expect(dates).toHaveLength(3);
    const key = { 'idempotency-key': 'all-the-dates-of-anna' };
    const booked = await anna.browser.post<DatesBooked>(ofSeries(series.id, 'bookings'), { dates, seat: 'room' }, key);
    expect(booked).toMatchObject({ status: 201, body: { booked: 3, waiting: 0, act: 'all-the-dates-of-anna' } });
    expect((await anna.browser.post(ofSeries(series.id, 'bookings'), { dates, seat: 'room' }, key)).body).toEqual(booked.body);
    expect(await anna.browser.post<Problem>(ofSeries(series.id, 'bookings'), { dates, seat: 'either' }, key)).toMatchObject({
      status: 422,
    });
    await app.settle();
    const news = await told(anna);
    expect(news.filter(({ channel }) => channel === 'app').map(({ title }) => title)).toEqual([
      'You are booked on 3 dates of Clear writing clinic',
    ]);
    expect(news.filter(({ title }) => title.startsWith('You are booked on 3'))).toHaveLength(2);
    expect(news[0]?.body).toContain('Thursday 26 November 2026, 10:00 to 11:00, in the room');
    const undone = await anna.browser.delete<DatesReleased>('/api/sessions/booking-acts/all-the-dates-of-anna');
    expect(undone).toMatchObject({ status: 200, body: { released: 3 } });
    const ben = await staff.colleague('Ben');
    expect((await ben.browser.delete('/api/sessions/booking-acts/all-the-dates-of-anna')).status).toBe(404);
  });

  it('says on open pages of the person how far it has come', async () => {
    const anna = await staff.colleague('Anna');
    const series = await published();
    const socket = io(app.address, { transports: ['websocket'], extraHeaders: { cookie: anna.browser.cookieHeader, origin: app.address } });
    await once(socket, 'connect');
    expect(await socket.emitWithAck('join', { room: `person:${String(anna.id)}` })).toMatchObject({ ok: true });
    const heard: unknown[] = [];
    const all = new Promise<void>((resolve) => {
      socket.on('message', ({ type, act, done, of }: Record<string, unknown>) => {
        if (type === 'sessions.dates-booked') heard.push([act, done, of]);
        if (heard.length === 3) resolve();
      });
    });
    const dates = series.dates.map(({ id }) => id);
    await anna.browser.post(ofSeries(series.id, 'bookings'), { dates }, { 'idempotency-key': 'how-far-it-is' });
    await all;
    expect(heard).toEqual([1, 2, 3].map((done) => ['how-far-it-is', done, 3]));
    socket.disconnect();
  });

  it('tells nothing of what was undone before it was told', async () => {
    const anna = await staff.colleague('Anna');
    const series = await published();
    const dates = series.dates.map(({ id }) => id);
    const { body } = await anna.browser.post<DatesBooked>(ofSeries(series.id, 'bookings'), { dates });
    await anna.browser.delete(`/api/sessions/booking-acts/${body.act}`);
    await app.settle();
    expect(await told(anna)).toEqual([]);
  });

  it('refuses what it does not know of an act, field by field, and hides drafts', async () => {
    const anna = await staff.colleague('Anna');
    const series = await published();
    const none = await anna.browser.post<Problem>(ofSeries(series.id, 'bookings'), { dates: [] });
    expect(none).toMatchObject({ status: 422, body: { errors: [{ field: 'dates', message: 'Choose at least one date' }] } });
    const many = await anna.browser.post<Problem>(ofSeries(series.id, 'bookings'), { dates: Array.from({ length: 121 }, (_, n) => n + 1) });
    expect(many.body.errors?.[0]).toMatchObject({ field: 'dates' });
    const { body: draft } = await ruth.browser.post<SeriesView>('/api/sessions/series', clinic);
    expect((await anna.browser.get(ofSeries(draft.id, 'bookings'))).status).toBe(404);
    expect((await anna.browser.post(ofSeries(draft.id, 'bookings'), { dates: [1] })).status).toBe(404);
    expect((await app.browser().get(ofSeries(series.id, 'bookings'))).status).toBe(401);
  });

  it('brings a message to each person once, by both channels whatever they chose, with the answer to its writer', async () => {
    const [anna, ben] = [await staff.colleague('Anna'), await staff.colleague('Ben')];
    const series = await published();
    const [id = 0] = series.dates.map((date) => date.id);
    for (const person of [anna, ben]) await person.browser.post(ofDate(id, 'booking'), {});
    const settings = await anna.browser.get<{ items: { kind: string }[] }>('/api/notifications/settings');
    expect(settings.body.items.map(({ kind }) => kind)).not.toContain('sessions.message');
    const off = [{ kind: 'sessions.message', inApp: false, email: false }];
    expect((await anna.browser.put('/api/notifications/settings', { items: off })).status).toBe(422);
    // Chosen when this could still be chosen, or by another way in: it does not hold.
    for (const channel of ['app', 'mail'])
      await app.app
        .get(Transactions)
        .execute(`INSERT INTO notification_setting (person_id, kind, channel, wanted) VALUES (?, 'sessions.message', ?, 0)`, [
          anna.id,
          channel,
        ]);
    await app.settle();
    const message = { to: 'booked', subject: 'Another\r\nBcc: room', words: 'We meet in Room 3.\n\n- Bring a letter\n- <b>Not</b> two' };
    const key = { 'idempotency-key': 'message-of-ruth-1' };
    const [one, two] = await Promise.all([
      ruth.browser.post<MessageSentView>(ofDate(id, 'messages'), message, key),
      ruth.browser.post<MessageSentView>(ofDate(id, 'messages'), message, key),
    ]);
    expect(one).toMatchObject({ status: 201, body: { recipients: 2 } });
    expect(two.body).toEqual(one.body);
    await app.settle();
    for (const person of [anna, ben]) {
      const news = (await told(person)).filter(({ title }) => title === 'Clear writing clinic: Another Bcc: room');
      expect(news.map(({ channel }) => channel).sort()).toEqual(['app', 'mail']);
      expect(news.find(({ channel }) => channel === 'mail')).toMatchObject({ replyTo: ruth.id });
      expect(news[0]?.body).toContain('We meet in Room 3.\n\n- Bring a letter');
    }
    const mail = await mailTo(app, 'anna', 'Another Bcc: room');
    expect(mail.replyTo).toEqual([{ name: 'Ruth Test', address: 'ruth.1@aldermere.example' }]);
    expect(mail.text).toContain('To answer, reply to this email. It goes to Ruth Test.');
    expect(mail.text).not.toContain('Change what we send you');
    expect(mail.html).toContain('&lt;b&gt;Not&lt;/b&gt;');
    const record = await kwame.browser.get<MessagesView>(ofDate(id, 'messages'));
    expect(record.body.items).toMatchObject([{ recipients: 2, sentBy: { name: 'Ruth Test' }, to: 'booked' }]);
  });

  it('shows messages, figures and files to those who may see them, and to nobody else', async () => {
    const anna = await staff.colleague('Anna');
    const series = await published();
    const [id = 0] = series.dates.map((date) => date.id);
    await anna.browser.post(ofDate(id, 'booking'), { support: 'Large print, please' });
    const message = { to: 'everyone', subject: 'Hello', words: 'Hello.' };
    const allowed: [string, number, number, number][] = [
      // path; host; organiser; somebody who has a seat
      [ofDate(id, 'messages'), 200, 200, 403],
      [ofSeries(series.id, 'messages'), 200, 200, 403],
      [ofSeries(series.id, 'figures'), 200, 200, 403],
      [ofSeries(series.id, 'figures/file'), 200, 200, 403],
      [ofDate(id, 'attendees/file'), 200, 403, 403],
    ];
    for (const [path, host, organiser, attendee] of allowed) {
      expect([path, (await ruth.browser.get(path)).status]).toEqual([path, host]);
      expect([path, (await kwame.browser.get(path)).status]).toEqual([path, organiser]);
      expect([path, (await anna.browser.get(path)).status]).toEqual([path, attendee]);
      expect([path, (await app.browser().get(path)).status]).toEqual([path, 401]);
    }
    for (const path of [ofDate(id, 'messages'), ofSeries(series.id, 'messages')])
      expect((await anna.browser.post(path, message)).status).toBe(403);
    const wrong = await ruth.browser.post<Problem>(ofDate(id, 'messages'), { to: 'all', subject: ' ', words: 'x'.repeat(1501) });
    expect(wrong.body.errors?.map(({ field }) => field).sort()).toEqual(['subject', 'to', 'words']);
    expect((await ruth.browser.get(ofDate(999_999, 'messages'))).status).toBe(404);
    expect((await ruth.browser.get(ofSeries(999_999, 'figures'))).status).toBe(404);
  });

  it('gives files that a spreadsheet reads as text, under a plain name', async () => {
    const evil = await staff.colleague('=HYPERLINK("https://evil.example")');
    const series = await published({ title: '+cmd|calc' });
    const [id = 0] = series.dates.map((date) => date.id);
    await evil.browser.post(ofDate(id, 'booking'), { support: 'Large print, please' });
    const list = await file(ruth, ofDate(id, 'attendees/file'));
    expect(list).toMatchObject({
      status: 200,
      type: 'text/csv; charset=utf-8',
      saved: 'attachment; filename="cmd-calc-2026-11-26.csv"',
    });
    expect(list.text.startsWith(`${BOM}"Name","Service","Place"`)).toBe(true);
    expect(list.text).toContain(`\r\n"'=HYPERLINK(""https://evil.example"") Test","Libraries","Booked","In the room",,`);
    expect(list.text).not.toContain('Large print');
    const figures = await file(ruth, ofSeries(series.id, 'figures/file'));
    expect(figures).toMatchObject({ status: 200, saved: 'attachment; filename="cmd-calc-figures.csv"' });
    expect((await ruth.browser.get<SeriesFigures>(ofSeries(series.id, 'figures'))).body).toMatchObject({
      title: '+cmd|calc',
      sums: { dates: 0 },
      items: [{ offered: 2, booked: 1, attended: null }, {}, {}],
    });
  });

  it('keeps what I learned to me, as a list, totals and a file', async () => {
    const [anna, ben] = [await staff.colleague('Anna'), await staff.colleague('Ben')];
    const series = await published({ title: '@Excel', startsAt: '2026-11-24T09:14', rule: null });
    const [id = 0] = series.dates.map((date) => date.id);
    await anna.browser.post(ofDate(id, 'booking'), {});
    await ruth.browser.put(ofDate(id, 'attendance'), { items: [{ personId: anna.id, attendance: 'attended' }] });
    expect((await anna.browser.get<LearningList>('/api/sessions/learning')).body).toMatchObject({
      items: [{ occurrenceId: id, role: 'attended', minutes: 60 }],
      total: 1,
      next: null,
    });
    expect((await anna.browser.get<LearningTotals>('/api/sessions/learning/totals?from=2026-04-01')).body.period).toMatchObject({
      attended: 1,
    });
    expect((await ben.browser.get<LearningList>('/api/sessions/learning')).body.total).toBe(0);
    const saved = await file(anna, '/api/sessions/learning/file');
    expect(saved).toMatchObject({ status: 200, saved: 'attachment; filename="my-learning.csv"' });
    expect(saved.text.split('\r\n')[1]).toBe(`"2026-11-24","09:14","10:14","Europe/London","'@Excel","Attended",60,""`);
    expect((await file(anna, '/api/sessions/learning/file?from=2027-01-01')).text.split('\r\n')).toHaveLength(2);
    const wrong = await anna.browser.get<Problem>('/api/sessions/learning?from=soon');
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ field: 'from' }] } });
    expect((await app.browser().get('/api/sessions/learning')).status).toBe(401);
    expect((await app.browser().get('/api/sessions/learning/file')).status).toBe(401);
  });
});

/** The mail to somebody of that given name whose subject ends like this, as a mail program reads it. */
async function mailTo(app: RunningApp, name: string, subject: string) {
  const folder = join(app.app.get(Config).dataDir, 'mail');
  const mails = await Promise.all((await readdir(folder)).map(async (each) => PostalMime.parse(await readFile(join(folder, each)))));
  const found = mails.find((mail) => mail.subject?.endsWith(subject) && mail.to?.[0]?.address?.startsWith(name));
  if (!found) throw new Error(`There is no such mail among ${String(mails.length)}.`);
  return found;
}

function once(socket: Socket, event: string): Promise<unknown> {
  return new Promise((resolve) => socket.once(event, resolve));
}

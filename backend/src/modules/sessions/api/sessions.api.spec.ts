import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { io, type Socket } from 'socket.io-client';
import { Transactions } from '../../../platform/database/index.js';
import { startApp, type RunningApp } from '../../../testing/start-app.js';
import { Staff, type Colleague } from '../testing/staff.js';
import type { BookingView, MyBookingsView } from './seats/booking.schemas.js';
import type { OccurrenceChange, OccurrenceList, OccurrenceView } from './series/occurrence.schemas.js';
import type { RecurrencePreview, SeriesView } from './series/series.schemas.js';

interface Problem {
  readonly code: string;
  readonly errors?: { field: string }[];
}

describe('sessions over HTTP', () => {
  let app: RunningApp;
  let staff: Staff;
  let ruth: Colleague;
  let kwame: Colleague;
  let amara: Colleague;

  beforeAll(async () => {
    app = await startApp();
    staff = await Staff.of(app);
    ruth = await staff.colleague('Ruth');
    kwame = await staff.colleague('Kwame', 'session-organiser');
    amara = await staff.colleague('Amara');
  });
  afterAll(() => app.stop());

  const clinic = {
    title: 'Clear writing clinic',
    summary: 'A decision letter can be kind and still be clear.',
    description: 'Bring **one** letter. <script>alert(1)</script>',
    startsAt: '2026-11-26T10:00',
    rule: 'FREQ=MONTHLY;BYDAY=-1TH',
    durationMinutes: 60,
    place: 'Room 2',
    capacityRoom: 1,
  };
  const draft = (body: object = {}) => ruth.browser.post<SeriesView>('/api/sessions/series', { ...clinic, ...body });
  const published = async (body: object = {}): Promise<SeriesView> => {
    const { body: series } = await draft(body);
    return (await kwame.browser.post<SeriesView>(`/api/sessions/series/${String(series.id)}/publication`)).body;
  };
  const firstDate = async (body: object = {}): Promise<number> => (await published(body)).dates[0]?.id ?? 0;
  const at = (id: number, rest = ''): string => `/api/sessions/occurrences/${String(id)}${rest}`;
  const seriesOf = async (id: number): Promise<number> => (await ruth.browser.get<OccurrenceView>(at(id))).body.seriesId;
  const edits = (seriesId: number): string => `/api/sessions/series/${String(seriesId)}/edits`;
  const news = (person: Colleague): Promise<{ title: string; link: string }[]> =>
    app.app
      .get(Transactions)
      .query(`SELECT title, link FROM notification WHERE person_id = ? AND channel = 'app' ORDER BY id`, [person.id]);

  it('asks who you are', async () => {
    expect((await app.browser().get('/api/sessions')).status).toBe(401);
  });

  it('drafts, publishes and shows a series', async () => {
    const drafted = await draft();
    expect(drafted.status).toBe(201);
    expect(drafted.body).toMatchObject({ state: 'draft', allowed: { change: true, publish: false, end: true } });
    expect(drafted.body.descriptionHtml).not.toContain('<script');
    expect((await amara.browser.get(`/api/sessions/series/${String(drafted.body.id)}`)).status).toBe(404);
    expect((await ruth.browser.post<Problem>(`/api/sessions/series/${String(drafted.body.id)}/publication`)).status).toBe(403);
    const series = await kwame.browser.post<SeriesView>(`/api/sessions/series/${String(drafted.body.id)}/publication`);
    expect(series).toMatchObject({
      status: 200,
      body: { state: 'published', ruleInWords: 'The last Thursday of every month, 10:00 to 11:00' },
    });
    const list = await amara.browser.get<OccurrenceList>('/api/sessions?to=2026-11-30');
    expect(list.body.items).toMatchObject([{ title: 'Clear writing clinic', hosts: [{ name: 'Ruth Test', service: 'Libraries' }] }]);
  });

  it('refuses what it does not know, field by field', async () => {
    const answer = await ruth.browser.post<Problem>('/api/sessions/series', { ...clinic, title: '', extra: 1 });
    expect(answer.status).toBe(422);
    expect(answer.body.errors?.map(({ field }) => field)).toContain('title');
    const key = await amara.browser.post<Problem>(at(await firstDate(), '/booking'), {}, { 'idempotency-key': '!' });
    expect(key).toMatchObject({ status: 422, body: { errors: [{ field: 'Idempotency-Key' }] } });
  });

  it('answers the preview with nothing but dates and warnings', async () => {
    const { status, body } = await amara.browser.post<RecurrencePreview>('/api/sessions/recurrence-preview', {
      startsAt: '2026-01-30T10:00',
      timeZone: 'Europe/London',
      rule: 'FREQ=MONTHLY;BYDAY=-1FR',
      skip: ['2026-02-27T10:00'],
      limit: 2,
    });
    expect(status).toBe(200);
    expect(body).toEqual({
      occurrences: [
        { local: '2026-01-30T10:00', utc: '2026-01-30T10:00:00Z' },
        { local: '2026-03-27T10:00', utc: '2026-03-27T10:00:00Z' },
      ],
      warnings: [],
    });
    const refused = await amara.browser.post<Problem>('/api/sessions/recurrence-preview', {
      startsAt: '2026-01-30T10:00',
      timeZone: 'Europe/London',
      rule: 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    });
    expect(refused).toMatchObject({ status: 422, body: { code: 'invalid_rule' } });
  });

  it('books, waits, releases and promotes, and tells each person', async () => {
    const [anna, ben] = [await staff.colleague('Anna'), await staff.colleague('Ben')];
    const id = await firstDate();
    const key = { 'idempotency-key': 'click-of-anna-1' };
    const booked = await anna.browser.post<BookingView>(at(id, '/booking'), { seat: 'room' }, key);
    expect(booked).toMatchObject({ status: 201, body: { state: 'booked', seat: 'room' } });
    expect((await anna.browser.post<BookingView>(at(id, '/booking'), { seat: 'room' }, key)).body).toEqual(booked.body);
    expect(await anna.browser.post<Problem>(at(id, '/booking'), { seat: 'either' }, key)).toMatchObject({ status: 422 });
    const waiting = await ben.browser.post<BookingView>(at(id, '/booking'), {});
    expect(waiting.body).toMatchObject({ state: 'waiting', position: { words: '1st of 1' } });
    expect((await anna.browser.delete<OccurrenceChange>(at(id, '/booking'))).status).toBe(200);
    expect((await ben.browser.get<OccurrenceView>(at(id))).body).toMatchObject({
      mine: { state: 'booked' },
      allowed: { release: true, book: false },
    });
    await app.settle();
    expect((await news(ben)).map(({ title }) => title)).toEqual([
      'You are waiting for a seat at Clear writing clinic',
      'A seat is yours: Clear writing clinic',
    ]);
    expect((await news(ben))[1]?.link).toBe(`/sessions/${String(id)}?release=1`);
    expect((await news(ruth)).filter(({ link }) => link === `/sessions/${String(id)}/people`)).toHaveLength(1);
  });

  it('moves seats and my place on open pages', async () => {
    const [anna, ben, cara] = [await staff.colleague('Anna'), await staff.colleague('Ben'), await staff.colleague('Cara')];
    const id = await firstDate();
    for (const person of [anna, ben, cara]) await person.browser.post(at(id, '/booking'), {});
    await app.settle();
    const page = await openPage(app, cara, `occurrence:${String(id)}`);
    const heard: Record<string, unknown>[] = [];
    page.on('message', (message: Record<string, unknown>) => heard.push(message));
    await anna.browser.delete(at(id, '/booking'));
    await app.settle();
    while (!heard.some(({ type }) => type === 'sessions.place-changed') || !heard.some(({ type }) => type === 'occurrence.changed')) {
      await told(page, 'message');
    }
    expect(heard.find(({ type }) => type === 'occurrence.changed')).toMatchObject({ id, rev: 5, seats: { free: 0, waiting: 1 } });
    expect(heard.find(({ type }) => type === 'sessions.place-changed')).toMatchObject({
      occurrenceId: id,
      mine: { position: { words: '1st of 1' } },
    });
    expect((await cara.browser.get<OccurrenceChange>(at(id, '/changes'))).body).toMatchObject({ rev: 5 });
    page.disconnect();
  });

  it('cancels a date and tells everyone why and when the next one is', async () => {
    const anna = await staff.colleague('Anna');
    const id = await firstDate();
    await anna.browser.post(at(id, '/booking'), {});
    expect((await anna.browser.post(at(id, '/cancellation'), { reason: 'No' })).status).toBe(403);
    expect((await ruth.browser.post(at(id, '/cancellation'), { reason: 'Ruth is ill' })).body).toEqual({ told: 1 });
    await app.settle();
    const [note] = await app.app
      .get(Transactions)
      .query<{ title: string; body: string }>(
        `SELECT title, body FROM notification WHERE person_id = ? AND title LIKE 'Cancelled%' LIMIT 1`,
        [anna.id],
      );
    expect(note?.body).toMatch(/Ruth is ill\. The next date is Thursday 31 December 2026, 10:00 to 11:00\./);
    expect((await anna.browser.get<MyBookingsView>('/api/sessions/mine')).body.items).toMatchObject([{ id, state: 'cancelled' }]);
  });

  it('keeps the list to hosts and organisers, and what people ask for to hosts', async () => {
    const id = await firstDate({ capacityRoom: 5 });
    await amara.browser.post(at(id, '/booking'), { support: 'Large print, please' });
    expect((await amara.browser.get(at(id, '/attendees'))).status).toBe(403);
    expect((await kwame.browser.get(at(id, '/support'))).status).toBe(403);
    expect((await ruth.browser.get(at(id, '/support'))).body).toMatchObject({ items: [{ support: 'Large print, please' }] });
    const added = await staff.colleague('Added');
    expect((await kwame.browser.post(at(id, '/attendees'), { personId: added.id })).status).toBe(201);
    await ruth.browser.post(edits(await seriesOf(id)), { scope: 'this', occurrenceId: id, capacityRoom: 1 });
    expect((await ruth.browser.get<OccurrenceView>(at(id))).body).toMatchObject({ seats: { room: { overBy: 1 } } });
    expect((await kwame.browser.delete(at(id, `/attendees/${String(added.id)}`))).status).toBe(200);
    expect((await ruth.browser.get<{ total: number }>(at(id, '/attendees'))).body.total).toBe(1);
  });
});

function told(socket: Socket, event: string): Promise<unknown> {
  return new Promise((resolve) => socket.once(event, resolve));
}

async function openPage(app: RunningApp, person: Colleague, room: string): Promise<Socket> {
  const socket = io(app.address, { transports: ['websocket'], extraHeaders: { cookie: person.browser.cookieHeader, origin: app.address } });
  await told(socket, 'connect');
  const answer = (await socket.emitWithAck('join', { room })) as { ok: boolean };
  if (!answer.ok) throw new Error(`The room ${room} is closed: ${JSON.stringify(answer)}`);
  return socket;
}

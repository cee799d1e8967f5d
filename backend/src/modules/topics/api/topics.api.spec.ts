import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { io, type Socket } from 'socket.io-client';
import { Transactions } from '../../../platform/database/index.js';
import { startApp, type RunningApp } from '../../../testing/start-app.js';
import { Staff, type Colleague } from '../../sessions/testing/index.js';
import type { SimilarList, TopicChange, TopicList, TopicView } from './topic.schemas.js';

interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly errors?: { field: string; message: string }[];
}

interface News {
  readonly title: string;
  readonly body: string;
  readonly link: string;
  readonly channel: string;
}

describe('topics over HTTP', () => {
  let app: RunningApp;
  let kwame: Colleague;
  let amara: Colleague;
  let ruth: Colleague;
  let ben: Colleague;

  beforeAll(async () => {
    app = await startApp();
    const staff = await Staff.of(app);
    kwame = await staff.colleague('Kwame', 'session-organiser');
    [amara, ruth, ben] = [await staff.colleague('Amara'), await staff.colleague('Ruth'), await staff.colleague('Ben')];
  });
  afterAll(() => app.stop());

  const at = (id: number, rest = ''): string => `/api/topics/${String(id)}${rest}`;
  const suggested = async (who: Colleague, title: string): Promise<number> =>
    (await who.browser.post<TopicView>('/api/topics', { kind: 'wanted', title })).body.id;
  const news = (person: Colleague): Promise<News[]> =>
    app.app.get(Transactions).query('SELECT title, body, link, channel FROM notification WHERE person_id = ? ORDER BY id', [person.id]);
  const drafted = async (): Promise<number> => {
    const clinic = { title: 'Planning appeals', startsAt: '2026-12-08T10:00', durationMinutes: 60, place: 'Room 2', capacityRoom: 5 };
    return (await kwame.browser.post<{ id: number }>('/api/sessions/series', clinic)).body.id;
  };

  it('asks who you are', async () => {
    expect((await app.browser().get('/api/topics')).status).toBe(401);
    expect((await app.browser().get('/api/topics/similar?title=Planning')).status).toBe(401);
  });

  it('says at the field what is wrong', async () => {
    const answer = await amara.browser.post<Problem>('/api/topics', { kind: 'wanted', title: 'Short', extra: 1 });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toContainEqual({ field: 'title', message: 'Title must be 8 characters or more' });
    const both = await kwame.browser.put<Problem>(at(await suggested(amara, 'Beekeeping in two places'), '/plan'), {
      seriesId: 1,
      occurrenceId: 1,
      earlyHours: 48,
    });
    expect(both).toMatchObject({ status: 422, body: { errors: [{ field: 'occurrenceId' }] } });
    expect((await amara.browser.get(at(999_999))).status).toBe(404);
  });

  it('takes votes and offers, and shows them in the list', async () => {
    const id = await suggested(amara, 'How a planning appeal really works');
    expect(await ruth.browser.put<TopicChange>(at(id, '/vote'), {})).toMatchObject({ status: 200, body: { votes: 2, state: 'open' } });
    expect((await ben.browser.put<TopicView>(at(id, '/speaking'), { words: 'Twelve appeals' })).body).toMatchObject({
      speakers: [{ words: 'Twelve appeals', person: { service: 'Libraries' } }],
      allowed: { close: false, plan: false },
    });
    expect((await ruth.browser.delete<TopicChange>(at(id, '/vote'))).body.votes).toBe(1);
    const alike = await ruth.browser.get<SimilarList>('/api/topics/similar?title=planning%20appeals');
    expect(alike.body.items).toMatchObject([{ id, votes: 1, mine: { voted: false } }]);
    const twice = await ruth.browser.post<Problem>('/api/topics', { kind: 'wanted', title: 'How a planning appeal really works!' });
    expect(twice).toMatchObject({ status: 409, body: { code: 'already_suggested', errors: [{ field: 'title' }] } });
    const list = await amara.browser.get<TopicList>('/api/topics?list=mine');
    expect(list.body.items.find((item) => item.id === id)).toMatchObject({ speakerCount: 1, mine: { author: true, voted: true } });
    await app.settle();
    expect(await news(amara)).toMatchObject([{ title: 'Ben Test could speak about your topic', link: `/sessions/topics/${String(id)}` }]);
  });

  it('keeps what becomes of a topic to those who may decide it', async () => {
    const id = await suggested(amara, 'Reading the risk register');
    const into = await suggested(ruth, 'Risk registers, read together');
    const refused: [Promise<{ status: number }>, number][] = [
      [ruth.browser.post(at(id, '/closure'), { reason: 'No' }), 403],
      [ruth.browser.patch(at(id), { title: 'Another title' }), 403],
      [ruth.browser.delete(at(id, '/closure')), 403],
      [amara.browser.post(at(id, '/merger'), { intoId: into }), 403],
      [amara.browser.put(at(id, '/plan'), { seriesId: 1, earlyHours: 48 }), 403],
      [amara.browser.delete(at(id, '/plan')), 403],
    ];
    for (const [answer, status] of refused) expect((await answer).status).toBe(status);
    expect((await kwame.browser.post<TopicView>(at(id, '/merger'), { intoId: into })).body).toMatchObject({
      state: 'merged',
      mergedInto: { id: into },
    });
    await app.settle();
    expect((await news(amara)).at(-1)).toMatchObject({ title: 'Your topic goes on as ‘Risk registers, read together’' });
  });

  it('tells everybody who asked when it can be booked, and lets them book first', async () => {
    const id = await suggested(amara, 'Talking to someone in crisis');
    await ruth.browser.put(at(id, '/vote'), {});
    const draft = await drafted();
    expect((await kwame.browser.put<TopicView>(at(id, '/plan'), { seriesId: draft, earlyHours: 48 })).body.plan).toMatchObject({
      state: 'drafted',
    });
    await kwame.browser.post(`/api/sessions/series/${String(draft)}/publication`);
    await app.settle();
    const { body } = await ruth.browser.get<TopicView>(at(id));
    expect(body).toMatchObject({ state: 'planned', votes: 2 });
    const date = body.plan!.date!.occurrenceId;
    const told = (await news(ruth)).filter(({ title }) => title === 'You asked for it: Talking to someone in crisis');
    expect(told.map(({ channel }) => channel).sort()).toEqual(['app', 'mail']);
    expect(told[0]).toMatchObject({
      link: `/sessions/${String(date)}`,
      body: '‘Planning appeals’ is on Tuesday 8 December 2026, 10:00 to 11:00. 2 people asked for it. You can book before everybody else until Thursday 26 November 2026, 09:00.',
    });
    expect(await ben.browser.post<Problem>(`/api/sessions/occurrences/${String(date)}/booking`, {})).toMatchObject({
      status: 409,
      body: { code: 'others_book_first' },
    });
    expect((await ruth.browser.post(`/api/sessions/occurrences/${String(date)}/booking`, {})).status).toBe(201);
    expect((await ben.browser.get(`/api/topics/of-date/${String(date)}`)).body).toMatchObject({ items: [{ id, votes: 2 }] });
  });

  it('moves votes on open pages', async () => {
    const id = await suggested(amara, 'Welsh at the front desk');
    await app.settle();
    const page = await openPage(app, ben, 'topics:1');
    const heard = new Promise((resolve) => page.once('message', resolve));
    await ruth.browser.put(at(id, '/vote'), {});
    await app.settle();
    expect(await heard).toMatchObject({ type: 'topics.changed', id, votes: 2, rev: 3, state: 'open' });
    page.disconnect();
    await expect(openPage(app, ben, 'topics:2')).rejects.toThrow('closed');
  });

  it('hands people what is held of them, and calls an author who left a former colleague', async () => {
    const id = await suggested(ben, 'Beekeeping on council roofs');
    const data = await ben.browser.get<{ sections: { topics: { suggested: unknown[]; votes: unknown[] } } }>('/api/account/data');
    expect(data.body.sections.topics.suggested).toMatchObject([{ title: 'Beekeeping on council roofs' }]);
    expect(data.body.sections.topics.votes).toHaveLength(1);
    await app.app.get(Transactions).execute(`UPDATE person SET state = 'left' WHERE id = ?`, [ben.id]);
    expect((await amara.browser.get<TopicView>(at(id))).body.author).toBeNull();
  });
});

async function openPage(app: RunningApp, person: Colleague, room: string): Promise<Socket> {
  const socket = io(app.address, { transports: ['websocket'], extraHeaders: { cookie: person.browser.cookieHeader, origin: app.address } });
  await new Promise((resolve) =>
    socket.once('connect', () => {
      resolve(undefined);
    }),
  );
  const answer = (await socket.emitWithAck('join', { room })) as { ok: boolean };
  if (answer.ok) return socket;
  socket.disconnect();
  throw new Error(`The room ${room} is closed.`);
}

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '../../../../platform/database/index.js';
import { startApp, type RunningApp } from '../../../../testing/start-app.js';
import { Staff, type Colleague } from '../../../sessions/testing/index.js';
import type { OpeningList } from '../anonymous/opening.schemas.js';
import type { WrittenPost } from '../posts/post.schemas.js';
import type { TopicPageView } from '../topics/topic.schemas.js';
import type { CaseCount, CaseList, PostCareView, PostHistory, PostSource, TopicCareView } from './care.schemas.js';

interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly errors?: { field: string; message: string }[];
}

interface News {
  readonly title: string;
  readonly body: string;
  readonly link: string;
}

describe('looking after the forum over HTTP', () => {
  let app: RunningApp;
  let staff: Staff;
  let ada: Colleague;
  let zofia: Colleague;
  let lowri: Colleague;
  let amara: Colleague;
  let ben: Colleague;
  let categoryId: number;

  beforeAll(async () => {
    app = await startApp();
    staff = await Staff.of(app);
    [ada, zofia, lowri] = [
      await staff.colleague('Ada', 'administrator'),
      await staff.colleague('Zofia', 'forum-moderator'),
      await staff.colleague('Lowri', 'people-partner'),
    ];
    [amara, ben] = [await staff.colleague('Amara'), await staff.colleague('Ben')];
    const grants = [
      { holder: 'staff', level: 'start' },
      { holder: 'forum-moderator', level: 'moderate' },
    ];
    const category = { name: 'Looking after it', grants, anonymousQuestions: true };
    categoryId = (await ada.browser.post<{ id: number }>('/api/forum/administration/categories', category)).body.id;
  });
  afterAll(() => app.stop());

  const later = (minutes = 1): void => {
    app.clock.moveBy(minutes * 60_000);
  };
  const at = (id: number, rest = ''): string => `/api/forum/topics/${String(id)}${rest}`;
  const start = async (who: Colleague, wishes: object = {}): Promise<number> => {
    later();
    const words = { key: randomUUID(), categoryId, title: 'A topic to look after', words: `Words of ${randomUUID()}`, ...wishes };
    return (await who.browser.post<WrittenPost>('/api/forum/topics', words)).body.topicId;
  };
  const reply = async (who: Colleague, id: number, words = `Reply ${randomUUID()}`): Promise<number> => {
    later();
    return (await who.browser.post<WrittenPost>(at(id, '/posts'), { key: randomUUID(), words })).body.post.number;
  };
  const news = (who: Colleague): Promise<News[]> =>
    app.app
      .get(Transactions)
      .query(`SELECT title, body, link FROM notification WHERE person_id = ? AND kind LIKE 'forum.%' AND channel = 'app' ORDER BY id`, [
        who.id,
      ]);

  it('asks who you are, and tells nothing of topics that one may not read', async () => {
    const stranger = app.browser();
    for (const path of [at(1, '/care'), at(1, '/posts/1/care'), '/api/forum/reports', '/api/forum/openings']) {
      expect((await stranger.get(path)).status).toBe(401);
    }
    for (const path of [at(999_999, '/care'), at(999_999, '/posts/1/care'), at(999_999, '/posts/1/history')]) {
      expect((await amara.browser.get(path)).status).toBe(404);
    }
    expect((await amara.browser.get('/api/forum/openings')).status).toBe(403);
    expect((await zofia.browser.post('/api/forum/erasures', { personId: ben.id, takeOut: false })).status).toBe(403);
  });

  it('changes words, says when two tabs meet, and shows what was there before', async () => {
    const id = await start(amara);
    const number = await reply(ben, id, 'Ask the front desk');
    later(10);
    const path = at(id, `/posts/${String(number)}`);
    const { body: source } = await ben.browser.get<PostSource>(`${path}/words`);
    expect((await amara.browser.get(`${path}/words`)).status).toBe(403);
    expect((await ben.browser.put(`${path}/words`, { words: 'Ask the help desk', seen: source.wording })).status).toBe(204);
    expect((await ben.browser.put<Problem>(`${path}/words`, { words: 'From an old tab', seen: source.wording })).body).toMatchObject({
      code: 'words_changed',
    });
    const { body: history } = await amara.browser.get<PostHistory>(`${path}/history`);
    expect(history.items.map(({ words }) => words)).toEqual(['Ask the front desk', 'Ask the help desk']);
    expect((await ben.browser.get<PostCareView>(`${path}/care`)).body.allowed).toMatchObject({
      edit: true,
      takeBack: true,
      report: false,
      hide: false,
    });
    expect((await zofia.browser.get<PostCareView>(`${path}/care`)).body.allowed).toMatchObject({
      edit: false,
      hide: true,
      report: true,
      split: true,
    });
  });

  it('takes a report to a moderator, and the answer to both, without the name of who reported', async () => {
    const id = await start(amara);
    const number = await reply(ben, id);
    const path = at(id, `/posts/${String(number)}`);
    expect((await amara.browser.post<Problem>(`${path}/reports`, { reason: 'other' })).body.errors).toMatchObject([{ field: 'words' }]);
    expect((await amara.browser.post(`${path}/reports`, { reason: 'unkind', words: 'A canary of Amara' })).status).toBe(204);
    expect((await amara.browser.post<Problem>(`${path}/reports`, { reason: 'unkind' })).body.code).toBe('reported_already');
    expect((await ben.browser.post(`${path}/reports`, { reason: 'unkind' })).status).toBe(403);
    expect((await amara.browser.get<CaseCount>('/api/forum/reports/count')).body).toEqual({ looksAfter: false, waiting: 0 });
    expect((await zofia.browser.get<CaseCount>('/api/forum/reports/count')).body).toEqual({ looksAfter: true, waiting: 1 });
    expect((await amara.browser.get<CaseList>('/api/forum/reports')).body.items).toEqual([]);
    const { body: list } = await zofia.browser.get<CaseList>('/api/forum/reports');
    const [reported] = list.items;
    expect(reported).toMatchObject({ topicId: id, reportCount: 1, reports: [{ reason: 'unkind', words: 'A canary of Amara' }] });
    const one = `/api/forum/reports/${String(reported?.id)}`;
    const decision = { decision: 'hidden', reason: 'unkind', words: 'Please write it again, more kindly.' };
    expect((await zofia.browser.post<Problem>(`${one}/decision`, decision)).body.code).toBe('case_not_claimed');
    expect((await amara.browser.put(`${one}/claim`, {})).status).toBe(404);
    expect((await zofia.browser.put(`${one}/claim`, {})).status).toBe(204);
    expect((await zofia.browser.post(`${one}/decision`, decision)).status).toBe(204);
    await app.settle();
    expect(await news(amara)).toContainEqual(expect.objectContaining({ title: 'A moderator has looked at what you reported' }));
    const told = (await news(ben)).find(({ title }) => title === 'A moderator hid one of your posts');
    expect(told).toMatchObject({ link: `/forum/t/${String(id)}/${String(number)}` });
    expect(told?.body).toContain('because it could hurt somebody who reads it');
    expect(told?.body).toContain('more kindly');
    const seenByBen = [await news(ben), (await ben.browser.get(`${path}/care`)).body, (await ben.browser.get(at(id))).body];
    expect(JSON.stringify(seenByBen)).not.toContain('canary');
    expect((await zofia.browser.get<CaseList>('/api/forum/reports?state=decided')).body.items[0]).toMatchObject({
      decision: { decision: 'hidden' },
    });
  });

  it('looks after topics, for those who may', async () => {
    const id = await start(amara);
    await reply(ben, id);
    const deeds: [method: 'put' | 'post', path: string, body: object][] = [
      ['put', '/lock', {}],
      ['put', '/pin', { until: '2026-12-04T23:59:59Z' }],
      ['put', '/category', { categoryId }],
      ['post', '/split', { numbers: [2], title: 'A topic of its own' }],
      ['post', '/merger', { intoId: id }],
      ['put', '/posts/2/hiding', { reason: 'misplaced' }],
      ['post', '/posts/2/purge', { confirmed: true }],
    ];
    for (const [method, path, body] of deeds) {
      const answer = method === 'put' ? await ben.browser.put(at(id, path), body) : await ben.browser.post(at(id, path), body);
      expect({ path, status: answer.status }).toEqual({ path, status: path === '/merger' ? 422 : 403 });
    }
    expect((await zofia.browser.put(at(id, '/lock'), {})).status).toBe(204);
    later();
    expect((await ben.browser.post<Problem>(at(id, '/posts'), { key: randomUUID(), words: 'Too late' })).body.code).toBe('topic_locked');
    expect((await zofia.browser.delete(at(id, '/lock'))).status).toBe(204);
    expect((await zofia.browser.put(at(id, '/pin'), { until: '2026-12-04T23:59:59Z' })).status).toBe(204);
    expect((await zofia.browser.post<Problem>(at(id, '/posts/2/purge'), { confirmed: false })).status).toBe(422);
    const { body } = await zofia.browser.get<TopicCareView>(at(id, '/care'));
    expect(body).toMatchObject({ isLocked: false, pinnedUntil: '2026-12-04T23:59:59.000Z', allowed: { openName: false, move: true } });
    const split = await zofia.browser.post<{ id: number }>(at(id, '/split'), { numbers: [2], title: 'A topic of its own' });
    expect(split.status).toBe(201);
    expect((await ben.browser.get<TopicPageView>(at(id))).body.posts[1]).toMatchObject({
      state: 'moved',
      movedTo: { topicId: split.body.id, number: 1 },
    });
  });

  it('gives the name of who asked without it to nobody, in no answer, to whichever role', async () => {
    // A number that stands nowhere by chance.
    await app.app.get(Transactions).execute('ALTER TABLE person AUTO_INCREMENT = 918273');
    const canary = await staff.colleague('Quetzalcoatl');
    const id = await start(canary, { anonymous: true, title: 'How do I speak about this?' });
    await reply(ben, id);
    await reply(canary, id, 'Thank you');
    const paths = [
      ...[
        at(id),
        at(id, '/changes?after=0'),
        at(id, '/care'),
        at(id, '/posts/1/care'),
        at(id, '/posts/1/history'),
        at(id, '/posts/3/care'),
      ],
      ...['/api/forum/front', '/api/forum/categories', `/api/forum/topics?list=latest`, '/api/forum/reports', '/api/forum/openings'],
      ...['/api/audit', '/api/notifications', '/api/account/data'],
    ];
    const leaks: string[] = [];
    const look = async (who: Colleague): Promise<void> => {
      for (const path of paths) {
        const { status, body } = await who.browser.get(path);
        const answer = JSON.stringify(body);
        expect([path, status]).not.toEqual([path, 404]);
        if (answer.includes('Quetzalcoatl') || new RegExp(`[^0-9]${String(canary.id)}[^0-9]`).test(answer)) leaks.push(path);
      }
    };
    await reply(ben, id);
    await ben.browser.post(at(id, '/posts/1/reports'), { reason: 'personal' });
    await lowri.browser.post('/api/forum/openings', { topicId: id, reason: 'Somebody may be in danger at home.' });
    await app.settle();
    for (const who of [amara, ben, zofia, lowri, ada]) await look(who);
    expect(leaks).toEqual([]);
    const [opening] = (await zofia.browser.get<OpeningList>('/api/forum/openings')).body.items;
    const one = `/api/forum/openings/${String(opening?.id)}`;
    expect((await zofia.browser.post(`${one}/decision`, { opens: true })).status).toBe(204);
    expect((await ada.browser.post<Problem>(`${one}/name`)).body.code).toBe('name_not_shown');
    expect((await lowri.browser.post<{ name: string }>(`${one}/name`)).body.name).toContain('Quetzalcoatl');
    await app.settle();
    for (const who of [amara, ben, zofia, lowri, ada]) await look(who);
    expect(leaks).toEqual([]);
    const [told] = (await news(canary)).slice(-1);
    expect(told).toMatchObject({ title: 'Your name behind a question was opened', link: '/forum' });
    expect(told?.body).not.toContain('How do I speak about this?');
    const { body: own } = await canary.browser.get<TopicPageView>(at(id));
    expect(own.mine.map(({ number }) => number)).toEqual([1, 3]);
  });
});

import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { io, type Socket } from 'socket.io-client';
import { Transactions } from '../../../../platform/database/index.js';
import { startApp, type RunningApp } from '../../../../testing/start-app.js';
import { Readers } from '../../application/readers.js';
import { Staff, type Colleague } from '../../../sessions/testing/index.js';
import type { KeptDetails, KeptList } from '../categories/administration.schemas.js';
import type { CategoryListView } from '../categories/category.schemas.js';
import type { WrittenPost } from '../posts/post.schemas.js';
import type { TopicChanges, TopicPageView } from './topic.schemas.js';

interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly retryAfter?: number;
  readonly errors?: { field: string; message: string }[];
}

const openToAll = [
  { holder: 'staff', level: 'start' },
  { holder: 'forum-moderator', level: 'moderate' },
];
const title = 'How do we say no kindly?';

describe('the forum over HTTP', () => {
  let app: RunningApp;
  let [ada, amara, ruth, ben]: Colleague[] = [];
  beforeAll(async () => {
    app = await startApp();
    const staff = await Staff.of(app);
    ada = await staff.colleague('Ada', 'administrator');
    [amara, ruth, ben] = [await staff.colleague('Amara'), await staff.colleague('Ruth'), await staff.colleague('Ben')];
  });
  afterAll(() => app.stop());

  const at = (id: number, rest = ''): string => `/api/forum/topics/${String(id)}${rest}`;
  const kept = (id: number, rest = ''): string => `/api/forum/administration/categories/${String(id)}${rest}`;
  const made = async (wishes: object = {}): Promise<number> => {
    const category = { name: 'Letters and calls', grants: openToAll, ...wishes };
    return (await ada!.browser.post<{ id: number }>('/api/forum/administration/categories', category)).body.id;
  };
  const aGroup = () =>
    made({ name: 'Three of us', grants: [{ holder: 'member', level: 'start' }], members: [{ personId: ruth!.id, moderates: true }] });
  const start = (who: Colleague, categoryId: number, wishes: object = {}) =>
    who.browser.post<WrittenPost & Problem>('/api/forum/topics', {
      key: randomUUID(),
      categoryId,
      title,
      words: `Words of ${randomUUID()}`,
      ...wishes,
    });
  const reply = (who: Colleague, topicId: number, wishes: object = {}) =>
    who.browser.post<WrittenPost & Problem>(at(topicId, '/posts'), { key: randomUUID(), words: `Words of ${randomUUID()}`, ...wishes });
  /** Nobody is asked to wait until they may write again. */
  const later = (): void => {
    app.clock.moveBy(60_000);
  };

  it('asks who you are', async () => {
    for (const path of [
      '/api/forum/categories',
      '/api/forum/topics/1',
      '/api/forum/topics/1/changes?after=0',
      '/api/forum/administration/categories',
    ]) {
      expect((await app.browser().get(path)).status).toBe(401);
    }
  });

  it('says at the field what is wrong', async () => {
    const id = await made();
    const answer = await start(amara!, id, { key: 'mine', title: 'Short', words: ' ', skillIds: [1, 2, 3, 4, 5, 6], extra: 1 });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual(
      expect.arrayContaining([
        { field: 'title', message: 'Title must be 8 characters or more' },
        { field: 'words', message: 'Write something' },
        { field: 'skillIds', message: 'Choose 5 skills or fewer' },
      ]),
    );
    expect((await start(amara!, id, { words: 'x'.repeat(32_001) })).body.errors).toEqual([
      { field: 'words', message: 'What you write must be 32,000 characters or fewer' },
    ]);
    expect((await start(amara!, id, { words: 'x'.repeat(32_000) })).status).toBe(201);
    expect((await amara!.browser.get(at(1, '?near=1&after=3'))).status).toBe(422);
  });

  it('asks, answers, reads and catches up', async () => {
    later();
    const id = await made({ opensWith: 'question' });
    const { topicId } = (await start(amara!, id)).body;
    const answer = await reply(ruth!, topicId, { words: 'With **reasons**', replyTo: 1 });
    expect(answer).toMatchObject({ status: 201, body: { rev: 2, post: { number: 2, author: { name: 'Ruth Test', about: 'Libraries' } } } });
    const { body } = await ben!.browser.get<TopicPageView>(at(topicId));
    expect(body).toMatchObject({
      rev: 2,
      unreadFrom: 1,
      topic: { kind: 'question', replies: 1, category: { id, isOpen: true } },
      allowed: { reply: true },
    });
    expect(body.posts.map(({ number, html }) => [number, html])[1]).toEqual([2, '<p>With <strong>reasons</strong></p>']);
    const changes = await ben!.browser.get<TopicChanges>(at(topicId, '/changes?after=1'));
    expect(changes.body).toMatchObject({ rev: 2, resync: false, changes: [{ rev: 2, kind: 'post', post: { number: 2 } }] });
    const again = await reply(ruth!, topicId, { words: 'And one more thing' });
    expect(again).toMatchObject({ status: 429, body: { code: 'too_much_writing' } });
    expect(again.body.detail).toMatch(/^You can post again in \d+ seconds\. Your words are kept\.$/);
    expect(Number(again.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('answers the same for what is not there and for what somebody may not read', async () => {
    later();
    const { topicId } = (await start(ruth!, await aGroup())).body;
    const hidden = (await start(ben!, await made())).body.topicId;
    await app.app.get(Transactions).execute(`UPDATE forum_topic SET state = 'hidden' WHERE id = ?`, [hidden]);
    const body = async (path: string): Promise<unknown> => {
      const answer = await amara!.browser.get<Problem & { requestId?: string }>(path);
      expect(answer.status).toBe(404);
      return Object.fromEntries(Object.entries(answer.body).filter(([key]) => !['instance', 'requestId'].includes(key)));
    };
    for (const rest of ['', '?near=1', '/changes?after=0']) {
      const missing = await body(at(999_999, rest));
      expect(await body(at(topicId, rest))).toEqual(missing);
      expect(await body(at(hidden, rest))).toEqual(missing);
    }
    const refused = (await reply(amara!, topicId)).body;
    expect((await reply(amara!, 999_999)).body).toMatchObject({ code: refused.code, detail: refused.detail });
  });

  it('keeps categories to those who look after them', async () => {
    const [id, group] = [await made(), await aGroup()];
    expect((await amara!.browser.post('/api/forum/administration/categories', { name: 'Mine', grants: openToAll })).status).toBe(403);
    expect((await amara!.browser.post('/api/forum/administration/categories/seed')).status).toBe(403);
    expect((await amara!.browser.put('/api/forum/administration/categories/order', { ids: [id] })).status).toBe(403);
    const { rev } = (await ada!.browser.get<KeptDetails>(kept(id))).body;
    const attempts = (who: Colleague, categoryId: number): Promise<{ status: number }>[] => [
      who.browser.get(kept(categoryId)),
      who.browser.patch(kept(categoryId), { rev, name: 'Another' }),
      who.browser.put(kept(categoryId, '/grants'), { rev, grants: openToAll }),
      who.browser.put(kept(categoryId, '/archive'), {}),
      who.browser.delete(kept(categoryId, '/archive')),
      who.browser.put(kept(categoryId, `/members/${String(ben!.id)}`), {}),
      who.browser.delete(kept(categoryId, `/members/${String(ben!.id)}`)),
    ];
    for (const [who, categoryId] of [
      [amara!, id],
      [ada!, group],
      [amara!, group],
    ] as const) {
      for (const attempt of attempts(who, categoryId)) expect((await attempt).status).toBe(404);
    }
    expect((await ada!.browser.get<KeptList>('/api/forum/administration/categories')).body.items.map((each) => each.id)).not.toContain(
      group,
    );
    expect((await ruth!.browser.put(kept(group, `/members/${String(ben!.id)}`), { moderates: false })).status).toBe(204);
    const list = async (who: Colleague) =>
      (await who.browser.get<CategoryListView>('/api/forum/categories')).body.items.map((each) => each.id);
    expect(await list(ben!)).toContain(group);
    expect(await list(amara!)).not.toContain(group);
    expect((await ben!.browser.put(`/api/forum/categories/${String(group)}/presence`, { shows: true })).status).toBe(204);
    expect((await amara!.browser.put(`/api/forum/categories/${String(group)}/presence`, { shows: true })).status).toBe(404);
  });

  it('tells open pages the whole post, and those of a group only that there is one', async () => {
    later();
    const [open, group] = [await made(), await aGroup()];
    await ruth!.browser.put(kept(group, `/members/${String(ben!.id)}`), { moderates: false });
    const { topicId } = (await start(amara!, open)).body;
    const secret = (await start(ruth!, group)).body.topicId;
    const page = await openPage(app, ben!, topicId);
    const heard = next(page, 'forum.post');
    later();
    const { body } = await reply(ruth!, topicId, { words: 'Told at once' });
    expect(await heard).toMatchObject({ rev: body.rev, post: body.post });
    page.disconnect();
    const membersPage = await openPage(app, ben!, secret);
    const hinted = next(membersPage, 'forum.changed');
    later();
    const told = (await reply(ruth!, secret)).body;
    const hint = await hinted;
    expect(hint).toMatchObject({ rev: told.rev, kind: 'post', number: 2 });
    expect(hint).not.toHaveProperty('post');
    membersPage.disconnect();
    await expect(openPage(app, amara!, secret)).rejects.toThrow('refused');
  });

  it('puts people out of open pages whose category is theirs no more', async () => {
    later();
    const id = await made();
    const { topicId } = (await start(amara!, id)).body;
    const page = await openPage(app, ben!, topicId);
    const evicted = next(page, 'live.evicted');
    const { rev } = (await ada!.browser.get<KeptDetails>(kept(id))).body;
    const grants = [{ holder: 'administrator', level: 'moderate' }];
    expect((await ada!.browser.put(kept(id, '/grants'), { rev, grants })).status).toBe(200);
    await evicted;
    expect(await page.emitWithAck('join', { room: `forum-topic:${String(topicId)}` })).toMatchObject({ ok: false, code: 'refused' });
    page.disconnect();
    expect((await ben!.browser.get(at(topicId))).status).toBe(404);
  });

  it('knows of many people at once who may read', async () => {
    const transactions = app.app.get(Transactions);
    const people = [ada, amara, ruth, ben].map((each) => each!.id);
    const reading = async (grants: object[], members: object[] = []): Promise<number[]> => {
      const categoryId = await made({ grants, members });
      return app.app.get(Readers).whoMayRead({ categoryId, authorId: null, state: 'open' }, people);
    };
    const moderators = { holder: 'administrator', level: 'moderate' };
    const [place] = await transactions.query<{ id: number }>(`SELECT id FROM service WHERE code = 'libraries'`);
    await transactions.execute('UPDATE post SET manager_id = ? WHERE person_id = ?', [ruth!.id, ben!.id]);
    expect(await reading(openToAll)).toEqual(people);
    expect(await reading([{ holder: 'manager', level: 'start' }, moderators])).toEqual([ada!.id, ruth!.id]);
    expect(await reading([{ holder: 'staff', serviceId: place!.id, level: 'read' }, moderators])).toEqual(people);
    expect(await reading([{ holder: 'member', level: 'start' }], [{ personId: amara!.id, moderates: true }])).toEqual([amara!.id]);
  });

  it('hands people what they wrote', async () => {
    later();
    const { topicId } = (await start(ben!, await made(), { words: 'Mine, in **Markdown**' })).body;
    const { forum } = (await ben!.browser.get<{ sections: { forum: { topics: object[]; posts: object[] } } }>('/api/account/data')).body
      .sections;
    expect(forum.topics.at(-1)).toMatchObject({ title });
    expect(forum.posts.at(-1)).toMatchObject({ topic: title, number: 1, words: 'Mine, in **Markdown**' });
    await app.app.get(Transactions).execute(`UPDATE person SET state = 'left' WHERE id = ?`, [ben!.id]);
    expect((await amara!.browser.get<TopicPageView>(at(topicId))).body.topic.author).toMatchObject({
      name: 'Ben Test',
      about: 'No longer works here',
    });
  });
});

async function openPage(app: RunningApp, person: Colleague, topicId: number): Promise<Socket> {
  const socket = io(app.address, { transports: ['websocket'], extraHeaders: { cookie: person.browser.cookieHeader, origin: app.address } });
  await new Promise((resolve) =>
    socket.once('connect', () => {
      resolve(undefined);
    }),
  );
  const answer = (await socket.emitWithAck('join', { room: `forum-topic:${String(topicId)}` })) as { ok: boolean; code?: string };
  if (answer.ok) return socket;
  socket.disconnect();
  throw new Error(answer.code);
}

/** The next message of one type. */
function next(socket: Socket, type: string): Promise<Record<string, unknown>> {
  return new Promise((resolve) => {
    const listen = (message: Record<string, unknown>): void => {
      if (message['type'] !== type) return;
      socket.off('message', listen);
      resolve(message);
    };
    socket.on('message', listen);
  });
}

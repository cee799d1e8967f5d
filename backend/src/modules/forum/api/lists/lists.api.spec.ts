import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { io, type Socket } from 'socket.io-client';
import { startApp, type RunningApp } from '../../../../testing/start-app.js';
import { Staff, type Colleague } from '../../../sessions/testing/index.js';
import { ListNews } from '../../application/lists/list-news.js';
import type { WrittenPost } from '../posts/post.schemas.js';
import type { TopicPageView } from '../topics/topic.schemas.js';
import type { ReadMarkView } from '../reading/reading.schemas.js';
import type { BookmarkListView, FrontView, TopicListView } from './list.schemas.js';

interface Problem {
  readonly code: string;
  readonly errors?: { field: string; message: string }[];
}

const openToAll = [
  { holder: 'staff', level: 'start' },
  { holder: 'forum-moderator', level: 'moderate' },
];
const members = [{ holder: 'member', level: 'start' }];

describe('lists of the forum over HTTP', () => {
  let app: RunningApp;
  let [ada, amara, ruth]: Colleague[] = [];
  let [open, group]: number[] = [];

  beforeAll(async () => {
    app = await startApp();
    const staff = await Staff.of(app);
    [ada, amara, ruth] = [await staff.colleague('Ada', 'administrator'), await staff.colleague('Amara'), await staff.colleague('Ruth')];
    const make = async (category: object): Promise<number> =>
      (await ada!.browser.post<{ id: number }>('/api/forum/administration/categories', category)).body.id;
    open = await make({ name: 'Ask anything', grants: openToAll });
    group = await make({ name: 'Two of us', grants: members, members: [{ personId: ruth.id, moderates: true }] });
  });
  afterAll(() => app.stop());

  const topic = async (who: Colleague, categoryId: number): Promise<number> => {
    app.clock.moveBy(60_000);
    const body = { key: randomUUID(), categoryId, title: `A topic of ${who.name}`, words: `Words ${randomUUID()}` };
    return (await who.browser.post<WrittenPost>('/api/forum/topics', body)).body.topicId;
  };
  const ids = async (who: Colleague, query = ''): Promise<number[]> =>
    (await who.browser.get<TopicListView>(`/api/forum/topics${query}`)).body.items.map(({ id }) => id);

  it('ask who you are', async () => {
    const stranger = app.browser();
    for (const path of ['front', 'topics', 'news', 'bookmarks']) expect((await stranger.get(`/api/forum/${path}`)).status).toBe(401);
    expect((await stranger.put('/api/forum/reading', { topics: [{ topicId: 1, lastReadNo: 1 }] })).status).not.toBe(204);
  });

  it('say what is wrong with a question', async () => {
    const refused = ['list=secret', 'after=soon', 'month=2026-13', 'limit=500', 'category=x', 'extra=1'];
    for (const query of refused) expect((await amara!.browser.get<Problem>(`/api/forum/topics?${query}`)).status).toBe(422);
    const many = Array.from({ length: 51 }, (_, index) => ({ topicId: index + 1, lastReadNo: 1 }));
    for (const topics of [[], many, [{ topicId: 0, lastReadNo: 1 }], [{ topicId: 1, lastReadNo: -1 }]])
      expect((await amara!.browser.put<Problem>('/api/forum/reading', { topics })).status).toBe(422);
    expect((await amara!.browser.get(`/api/forum/topics?category=${String(group)}`)).status).toBe(404);
    expect((await amara!.browser.post('/api/forum/reading/mark', { categoryId: group })).status).toBe(404);
  });

  it('show each person what they may read, how much of it is new, and what they keep', async () => {
    const [everyones, secret] = [await topic(ruth!, open!), await topic(ruth!, group!)];
    expect(await ids(amara!)).toEqual([everyones]);
    expect(await ids(ruth!)).toEqual([secret, everyones]);
    const front = (await amara!.browser.get<FrontView>('/api/forum/front')).body;
    expect(front.categories).toMatchObject([
      { id: open, unread: 1, latest: { topicId: everyones }, allowed: { start: true, keep: false } },
    ]);
    expect((await ruth!.browser.get<FrontView>('/api/forum/front')).body.categories[1]).toMatchObject({
      id: group,
      allowed: { keep: true },
    });

    expect((await amara!.browser.put('/api/forum/reading', { topics: [{ topicId: everyones, lastReadNo: 1 }] })).status).toBe(204);
    expect(await ids(amara!, '?list=unread')).toEqual([]);
    const bookmark = `/api/forum/topics/${String(everyones)}/posts/1/bookmark`;
    expect((await amara!.browser.put(bookmark, {})).status).toBe(204);
    expect((await amara!.browser.get<BookmarkListView>('/api/forum/bookmarks')).body.items).toMatchObject([
      { topicId: everyones, number: 1 },
    ]);
    const page = (await amara!.browser.get<TopicPageView>(`/api/forum/topics/${String(everyones)}`)).body;
    expect(page.mine).toEqual([{ number: 1, author: false, reactions: [], bookmarked: true }]);
    expect((await amara!.browser.put(`/api/forum/topics/${String(secret)}/posts/1/bookmark`, {})).status).toBe(404);
    expect((await amara!.browser.delete(bookmark)).status).toBe(204);
  });

  it('mark all as read, and take that back once', async () => {
    const id = await topic(ruth!, open!);
    expect(await ids(amara!, '?list=unread')).toEqual([id]);
    app.clock.moveBy(60_000);
    const mark = (await amara!.browser.post<ReadMarkView>('/api/forum/reading/mark', { categoryId: null })).body;
    expect(await ids(amara!, '?list=unread')).toEqual([]);
    expect((await amara!.browser.post('/api/forum/reading/mark/undo', mark)).status).toBe(204);
    expect(await ids(amara!, '?list=unread')).toEqual([id]);
    expect((await amara!.browser.post<Problem>('/api/forum/reading/mark/undo', mark)).body.code).toBe('marked_again');
  });

  it('tell open lists that something was written, and tell nobody of what is not for them', async () => {
    app.app.get(ListNews).tell();
    const [pageOfAmara, pageOfRuth] = [await connected(app, amara!), await connected(app, ruth!)];
    expect(await joins(pageOfAmara, open!)).toBe(true);
    expect(await joins(pageOfAmara, group!)).toBe(false);
    expect(await joins(pageOfRuth, group!)).toBe(true);
    const heard: unknown[] = [];
    pageOfAmara.on('message', (message: { type: string }) => message.type.startsWith('forum') && heard.push(message));
    const told = new Promise((resolve) =>
      pageOfRuth.on('message', (message: { type: string }) => message.type === 'forum.list-news' && resolve(message)),
    );
    const [secret, seen] = [await topic(ruth!, group!), await topic(ruth!, open!)];
    const onPage = new Promise<void>((resolve) =>
      pageOfAmara.on('message', (message: { type: string }) => {
        if (message.type === 'forum.list-news') resolve();
      }),
    );
    app.app.get(ListNews).tell();
    expect(await told).toMatchObject({ room: `forum-category:${String(group)}`, topics: [secret] });
    await onPage;
    expect(heard).toMatchObject([{ room: `forum-category:${String(open)}`, topics: [seen] }]);
    pageOfAmara.disconnect();
    pageOfRuth.disconnect();
  });
});

async function connected(app: RunningApp, person: Colleague): Promise<Socket> {
  const socket = io(app.address, { transports: ['websocket'], extraHeaders: { cookie: person.browser.cookieHeader, origin: app.address } });
  await new Promise<void>((resolve) =>
    socket.once('connect', () => {
      resolve();
    }),
  );
  return socket;
}

async function joins(socket: Socket, categoryId: number): Promise<boolean> {
  const { ok } = (await socket.emitWithAck('join', { room: `forum-category:${String(categoryId)}` })) as { ok: boolean };
  return ok;
}

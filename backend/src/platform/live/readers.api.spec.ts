import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import type { Socket } from 'socket.io-client';
import { Heartbeat } from './heartbeat.js';
import { presence } from './limits.js';
import { Readers } from './readers.js';
import { type RoomRule, Rooms } from './rooms.js';
import { aLiveServer, connected, type LiveServer } from './testing/live-server.js';

const [amara, ruth, kwame] = [7, 8, 9];

type Heard = { readonly type: string; readonly [detail: string]: unknown };

describe('a room on the screens of several people', () => {
  let server: LiveServer;
  let namable: Set<number>;

  const pageIn = async (personId: number, room = 'club:4'): Promise<{ page: Socket; heard: Heard[] }> => {
    const page = await connected(server.page(personId));
    await page.emitWithAck('join', { room });
    const heard: Heard[] = [];
    page.on('message', (message: Heard) => heard.push(message));
    return { page, heard };
  };
  const attend = (page: Socket, reading = true, room = 'club:4'): Promise<unknown> => page.emitWithAck('attend', { room, reading });
  const settled = async (...pages: Socket[]): Promise<void> => {
    for (const page of pages) await page.emitWithAck('leave', { room: 'club:999' });
  };
  const count = async (...pages: Socket[]): Promise<void> => {
    server.clock.moveBy(presence.countEveryMs);
    await server.app.get(Readers).tellChanged();
    await settled(...pages);
  };

  beforeEach(async () => {
    namable = new Set();
    server = await aLiveServer();
    const rule: RoomRule = {
      prefix: 'club',
      mayJoin: () => true,
      revs: (ids) => Promise.resolve(new Map(ids.filter((id) => id < 900).map((id) => [id, id * 10]))),
      countsReaders: true,
      namable: () => Promise.resolve(namable),
      mayWrite: (actor) => actor.personId !== kwame,
    };
    server.app.get(Rooms).add(rule);
    server.app.get(Rooms).add({ prefix: 'quiet', mayJoin: () => true });
  });
  afterEach(() => server.stop());

  it('shows how many people they are, whatever number of pages each has open, and only when that changes', async () => {
    const [mine, second, hers] = [await pageIn(amara), await pageIn(amara), await pageIn(ruth)];
    expect(await attend(mine.page)).toEqual({ ok: true, count: 1 });
    await attend(second.page);
    expect(await attend(hers.page)).toEqual({ ok: true, count: 2 });
    await count(mine.page);
    await attend(second.page, false);
    await count(mine.page);
    await attend(hers.page, false);
    await count(mine.page);
    expect(mine.heard).toEqual([
      { type: 'live.readers', room: 'club:4', count: 2 },
      { type: 'live.readers', room: 'club:4', count: 1 },
    ]);
  });

  it('counts nobody who has closed the page or left the room', async () => {
    const [mine, hers, his] = [await pageIn(amara), await pageIn(ruth), await pageIn(kwame)];
    for (const { page } of [mine, hers, his]) await attend(page);
    await count(mine.page);
    await his.page.emitWithAck('leave', { room: 'club:4' });
    const gone = once(hers.page as never, 'disconnect');
    hers.page.disconnect();
    await gone;
    // The server hears of a closed page in its own time.
    while (mine.heard.at(-1)?.['count'] !== 1) await count(mine.page);
    expect(mine.heard.at(-1)).toEqual({ type: 'live.readers', room: 'club:4', count: 1 });
  });

  it('tells in a crowd less often', async () => {
    const pages = [];
    for (let person = 1; person <= presence.many; person += 1) pages.push(await pageIn(person));
    for (const { page } of pages) await attend(page);
    const { page, heard } = pages[0] ?? (await pageIn(amara));
    await count(page);
    await attend(page, false);
    await count(page);
    expect(heard.map((message) => message['count'])).toEqual([presence.many]);
    for (let turn = 0; turn < presence.countManyEveryMs / presence.countEveryMs; turn += 1) await count(page);
    expect(heard.map((message) => message['count'])).toEqual([presence.many, presence.many - 1]);
  });

  it('names those who allow it, in small groups alone', async () => {
    const [mine, hers] = [await pageIn(amara), await pageIn(ruth)];
    namable = new Set([ruth]);
    await attend(mine.page);
    expect(await attend(hers.page)).toEqual({ ok: true, count: 2, people: [{ id: ruth, name: 'Person 8' }] });
    namable = new Set(Array.from({ length: presence.namedBelow }, (_, index) => index + 1));
    expect(await attend(hers.page)).toEqual({ ok: true, count: 2 });
  });

  it('shows nothing of the kind where the room has no such rule, nor to who has not joined', async () => {
    const { page } = await pageIn(amara, 'quiet:1');
    expect(await attend(page, true, 'quiet:1')).toEqual({ ok: false, code: 'invalid' });
    expect(await page.emitWithAck('writing', { room: 'quiet:1' })).toEqual({ ok: false, code: 'refused' });
    expect(await attend(page)).toEqual({ ok: false, code: 'invalid' });
    expect(await page.emitWithAck('writing', { room: 'club:4' })).toEqual({ ok: false, code: 'invalid' });
    expect(await page.emitWithAck('writing', { room: 'club:4', words: 'Dear all' })).toEqual({ ok: false, code: 'invalid' });
  });

  it('hears that somebody writes: not what, not oneself, not who may not write, and not at every key', async () => {
    const [mine, hers, his] = [await pageIn(amara), await pageIn(ruth), await pageIn(kwame)];
    const write = (page: Socket): Promise<unknown> => page.emitWithAck('writing', { room: 'club:4' });
    expect(await write(his.page)).toEqual({ ok: false, code: 'refused' });
    for (let key = 0; key < 5; key += 1) expect(await write(mine.page)).toEqual({ ok: true });
    await settled(mine.page, hers.page);
    expect(mine.heard).toEqual([]);
    expect(hers.heard).toEqual([{ type: 'live.writing', room: 'club:4' }]);
    // The pause ends, and the keys pressed meanwhile are told of once.
    await once(hers.page as never, 'message');
    expect(mine.heard).toEqual([]);
    namable = new Set([ruth]);
    const heard = once(mine.page as never, 'message');
    await write(hers.page);
    await heard;
    expect(mine.heard).toEqual([{ type: 'live.writing', room: 'club:4', person: { id: ruth, name: 'Person 8' } }]);
  });

  it('hears at each pulse how far it has come, and each person how many notifications wait', async () => {
    server.app.get(Rooms).countInboxes((personIds) => Promise.resolve(new Map(personIds.map((id) => [id, id + 1]))));
    const [mine, gone] = [await pageIn(amara), await pageIn(ruth, 'club:901')];
    await server.app.get(Heartbeat).round();
    await settled(mine.page, gone.page);
    expect(mine.heard).toHaveLength(2);
    expect(mine.heard).toEqual(
      expect.arrayContaining([
        { type: 'live.pulse', room: 'club:4', rev: 40 },
        { type: 'live.pulse', room: 'person:7', unread: 8 },
      ]),
    );
    expect(gone.heard).toEqual([{ type: 'live.pulse', room: 'person:8', unread: 9 }]);
  });
});

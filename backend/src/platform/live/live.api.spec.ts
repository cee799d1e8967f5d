import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Socket } from 'socket.io-client';
import { Connections } from './connections.js';
import { limits } from './limits.js';
import type { JoinAnswer } from './live.gateway.js';
import { Live } from './live.js';
import { personRoom, Rooms } from './rooms.js';
import { aLiveServer, connected, type LiveServer } from './testing/live-server.js';

const amara = 7;
const ruth = 8;

describe('open pages', () => {
  let server: LiveServer;
  let members: Set<number>;

  const join = (page: Socket, room: unknown): Promise<JoinAnswer> => page.emitWithAck('join', { room }) as Promise<JoinAnswer>;
  const heardBy = (page: Socket): unknown[] => {
    const heard: unknown[] = [];
    page.on('message', (message) => heard.push(message));
    return heard;
  };
  const lost = (page: Socket): Promise<string> => new Promise((resolve) => page.once('disconnect', resolve));
  /** Long enough for a message between two sockets of one machine. */
  const moment = (): Promise<void> => sleep(60);

  beforeEach(async () => {
    members = new Set([amara]);
    server = await aLiveServer();
    server.app.get(Rooms).add({ prefix: 'club', mayJoin: (actor) => members.has(actor.personId), rev: (id) => Promise.resolve(id * 10) });
  });
  afterEach(() => server.stop());

  describe('are let in', () => {
    it('from pages of the product, signed in', async () => {
      expect((await connected(server.page(amara))).connected).toBe(true);
    });

    it.each([
      ['a foreign origin', { origin: 'https://evil.example' }],
      ['no origin', { origin: undefined }],
      ['the origin of a sandboxed frame', { origin: 'null' }],
      ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
      ['a foreign page that says where it is from', { origin: undefined, 'sec-fetch-site': 'cross-site' }],
    ])('not from %s', async (_name, headers) => {
      for (const transports of [['websocket'], ['polling']]) {
        await expect(connected(server.page(amara, headers, { transports }))).rejects.toThrow(/websocket error|xhr poll error/);
      }
    });

    it('over polling too, where a browser leaves out the origin and says that it is the same', async () => {
      const page = server.page(amara, { origin: undefined, 'sec-fetch-site': 'same-origin' }, { transports: ['polling'] });
      expect((await connected(page)).connected).toBe(true);
    });

    it('not signed out', async () => {
      await expect(connected(server.page(undefined))).rejects.toThrow('signed_out');
      server.signIns.ended.add(amara);
      await expect(connected(server.page(amara))).rejects.toThrow('signed_out');
    });

    it('not without end', async () => {
      for (let open = 0; open < limits.connections; open += 1) await connected(server.page(amara));
      await expect(connected(server.page(amara))).rejects.toThrow('too_many');
      expect((await connected(server.page(ruth))).connected).toBe(true);
    });
  });

  it('hear their own person’s news without asking, and nobody else’s', async () => {
    const [mine, hers] = [await connected(server.page(amara)), await connected(server.page(ruth))];
    const [heard, heardByRuth] = [heardBy(mine), heardBy(hers)];
    expect(await join(hers, personRoom(amara))).toEqual({ ok: false, code: 'refused' });
    expect(await join(mine, personRoom(amara))).toEqual({ ok: true });
    server.app.get(Live).send(personRoom(amara), { type: 'notifications.unread', unread: 3 });
    await moment();
    expect(heard).toEqual([{ room: 'person:7', type: 'notifications.unread', unread: 3 }]);
    expect(heardByRuth).toEqual([]);
  });

  it('join rooms by the rule of their kind, learn the latest change, and leave again', async () => {
    const [mine, hers] = [await connected(server.page(amara)), await connected(server.page(ruth))];
    const [heard, heardByRuth] = [heardBy(mine), heardBy(hers)];
    expect(await join(mine, 'club:4')).toEqual({ ok: true, rev: 40 });
    expect(await join(hers, 'club:4')).toEqual({ ok: false, code: 'refused' });
    server.app.get(Live).send('club:4', { type: 'club.met', rev: 41 });
    await moment();
    await mine.emitWithAck('leave', { room: 'club:4' });
    server.app.get(Live).send('club:4', { type: 'club.met', rev: 42 });
    await moment();
    expect(heard).toEqual([{ room: 'club:4', type: 'club.met', rev: 41 }]);
    expect(heardByRuth).toEqual([]);
  });

  it.each(['club', 'club:', 'club:0', 'club:1:2', 'sign-in:7', 'unknown:1', 'club:12345678901', '', null, 7, { a: 1 }, ['club:1']])(
    'cannot join %j',
    async (room) => {
      const page = await connected(server.page(amara));
      expect(await join(page, room)).toEqual({ ok: false, code: 'invalid' });
    },
  );

  it('cannot smuggle in more than the name of a room', async () => {
    const page = await connected(server.page(amara));
    expect(await page.emitWithAck('join', { room: 'club:1', rule: 'mine' })).toEqual({ ok: false, code: 'invalid' });
    expect(await page.emitWithAck('join', 'club:1')).toEqual({ ok: false, code: 'invalid' });
  });

  describe('are put out', () => {
    it('of a room that their person may not be in any more', async () => {
      const page = await connected(server.page(amara));
      const heard = heardBy(page);
      await join(page, 'club:4');
      members.delete(amara);
      await server.app.get(Connections).recheck(amara);
      server.app.get(Live).send('club:4', { type: 'club.met' });
      server.app.get(Live).send(personRoom(amara), { type: 'still.here' });
      await moment();
      expect(heard).toEqual([
        { room: 'club:4', type: 'live.evicted' },
        { room: 'person:7', type: 'still.here' },
      ]);
    });

    it('when their browser is signed out, and no other', async () => {
      const [mine, hers] = [await connected(server.page(amara)), await connected(server.page(ruth))];
      const gone = lost(mine);
      server.app.get(Connections).dropSignIns([amara]);
      expect(await gone).toBe('io server disconnect');
      expect(hers.connected).toBe(true);
    });

    it('when their sign-in is over, found at their next message', async () => {
      const page = await connected(server.page(amara));
      const gone = lost(page);
      server.signIns.ended.add(amara);
      page.emit('join', { room: 'club:4' });
      expect(await gone).toBe('io server disconnect');
    });

    it('when their sign-in is over, found without any message', async () => {
      const page = await connected(server.page(amara));
      const gone = lost(page);
      server.signIns.ended.add(amara);
      await server.app.get(Connections).dropSignedOut();
      expect(await gone).toBe('io server disconnect');
    });

    it('when they send more than a page does', async () => {
      const [mine, hers] = [await connected(server.page(amara)), await connected(server.page(ruth))];
      const gone = lost(mine);
      for (let sent = 0; sent <= limits.burst; sent += 1) mine.emit('anything', sent);
      expect(await gone).toBe('io server disconnect');
      expect(await join(hers, personRoom(ruth))).toEqual({ ok: true });
    });

    it('when a message is longer than any that we take', async () => {
      const page = await connected(server.page(amara));
      const gone = lost(page);
      page.emit('join', { room: 'x'.repeat(limits.messageBytes) });
      expect(await gone).toMatch(/transport/);
    });
  });

  it('are in so many rooms and no more', async () => {
    const page = await connected(server.page(amara));
    const answers: JoinAnswer[] = [];
    for (let id = 1; id <= limits.rooms; id += 1) answers.push(await join(page, `club:${String(id)}`));
    expect(answers.at(0)).toMatchObject({ ok: true });
    expect(answers.at(-1)).toEqual({ ok: false, code: 'too_many' });
  });

  it('see a lost connection when the server stops, which it does at once, and come back by themselves', async () => {
    const page = await connected(server.page(amara, {}, { reconnection: true, reconnectionDelay: 60_000 }));
    const gone = lost(page);
    const began = performance.now();
    await server.app.close();
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(await gone).toMatch(/transport/);
    expect(page.active).toBe(true);
  });
});

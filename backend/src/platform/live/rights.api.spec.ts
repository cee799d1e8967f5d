import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import type { Socket } from 'socket.io-client';
import { SignOuts } from '../identity/index.js';
import { Connections } from './connections.js';
import type { JoinAnswer } from './live.gateway.js';
import { Live } from './live.js';
import { type Audience, personRoom, Rooms } from './rooms.js';
import { aLiveServer, connected, type LiveServer } from './testing/live-server.js';

const amara = 7;
const ruth = 8;

describe('what is told in a room whose readers change', () => {
  let server: LiveServer;
  let members: Set<number>;
  let isOpen: boolean;
  /** Runs in the midst of the rule's answer to who may join. */
  let whileAsked: () => Promise<unknown>;
  let audience: (id: number, people: () => readonly number[]) => Promise<Audience>;

  const join = (page: Socket, rev?: number): Promise<JoinAnswer> =>
    page.emitWithAck('join', { room: 'club:4', ...(rev === undefined ? {} : { rev }) }) as Promise<JoinAnswer>;
  const heardBy = (page: Socket): { type: string; rev?: number; room: string }[] => {
    const heard: { type: string; rev?: number; room: string }[] = [];
    page.on('message', (message: { type: string; room: string }) => heard.push(message));
    return heard;
  };
  /** Everything that was sent to the page before has arrived. */
  const settled = async (page: Socket): Promise<void> => {
    await page.emitWithAck('leave', { room: 'club:999' });
  };
  const told = async (rev: number, ...pages: Socket[]): Promise<void> => {
    server.app.get(Live).send('club:4', { type: 'club.met', rev, words: 'all of it' }, { type: 'club.hint', rev });
    await Promise.all(pages.map(settled));
  };

  beforeEach(async () => {
    members = new Set([amara, ruth]);
    isOpen = true;
    whileAsked = () => Promise.resolve();
    audience = (_id, people) => Promise.resolve(isOpen ? 'all' : new Set(people().filter((id) => members.has(id))));
    server = await aLiveServer();
    server.app.get(Rooms).add({
      prefix: 'club',
      mayJoin: async (actor) => {
        const mayJoin = isOpen || members.has(actor.personId);
        await whileAsked();
        return mayJoin;
      },
      rev: () => Promise.resolve(40),
      audience: (id, people) => audience(id, people),
    });
  });
  afterEach(() => server.stop());

  it('is whole where everybody may hear, and a hint to those who may where not', async () => {
    const [mine, hers] = [await connected(server.page(amara)), await connected(server.page(ruth))];
    const [heard, heardByRuth] = [heardBy(mine), heardBy(hers)];
    await Promise.all([join(mine), join(hers)]);
    await told(41, mine, hers);
    isOpen = false;
    await told(42, mine, hers);
    members.delete(ruth);
    await told(43, mine, hers);
    await told(44, mine, hers);
    const [whole, hint] = [
      { room: 'club:4', type: 'club.met', rev: 41, words: 'all of it' },
      { room: 'club:4', type: 'club.hint', rev: 42 },
    ];
    expect(heard).toEqual([whole, hint, { ...hint, rev: 43 }, { ...hint, rev: 44 }]);
    // She is told that she is out, with the first message that is not for her.
    expect(heardByRuth).toEqual([whole, hint, { room: 'club:4', type: 'live.evicted' }]);
  });

  it('comes in the order in which it was sent, however long the question takes who may hear', async () => {
    const page = await connected(server.page(amara));
    const heard = heardBy(page);
    await join(page);
    let questions = 0;
    audience = async () => {
      const wait = 3 - (questions += 1);
      for (let turn = 0; turn < wait * 20; turn += 1) await new Promise(setImmediate);
      return 'all';
    };
    const live = server.app.get(Live);
    for (const rev of [41, 42, 43]) live.send('club:4', { type: 'club.met', rev });
    while (heard.length < 3) await once(page as never, 'message');
    expect(heard.map(({ rev }) => rev)).toEqual([41, 42, 43]);
  });

  it('reaches nobody whose right ended while it was asked who may hear', async () => {
    const page = await connected(server.page(amara));
    const heard = heardBy(page);
    await join(page);
    isOpen = false;
    audience = async (_id, people) => {
      const may = new Set(people());
      await server.app.get(Connections).evict(['club:4']);
      return may;
    };
    await told(41, page);
    expect(heard.map(({ type }) => type)).toEqual(['live.evicted']);
  });

  it('is not told to a page that joins on an answer from before the room was emptied', async () => {
    const page = await connected(server.page(amara));
    let asked = 0;
    whileAsked = async () => {
      if ((asked += 1) > 1) return;
      // The change of rights is stored between the answer and the joining.
      isOpen = false;
      members.delete(amara);
      await server.app.get(Connections).evict(['club:4']);
    };
    expect(await join(page)).toEqual({ ok: false, code: 'refused' });
    expect(asked).toBe(2);
  });

  it('empties the room and tells the pages, which join again where they may', async () => {
    const [mine, hers] = [await connected(server.page(amara)), await connected(server.page(ruth))];
    const [heard, heardByRuth] = [heardBy(mine), heardBy(hers)];
    await Promise.all([join(mine), join(hers)]);
    await server.app.get(Connections).evict(['club:4']);
    isOpen = false;
    members.delete(ruth);
    expect(await join(mine, 40)).toEqual({ ok: true, rev: 40, behind: false });
    expect(await join(mine, 39)).toEqual({ ok: true, rev: 40, behind: true });
    expect(await join(hers)).toEqual({ ok: false, code: 'refused' });
    expect([heard, heardByRuth]).toEqual([[{ room: 'club:4', type: 'live.evicted' }], [{ room: 'club:4', type: 'live.evicted' }]]);
  });

  it('ends with the sign-in at once, for a page that is just connecting too', async () => {
    const page = await connected(server.page(amara));
    const gone = once(page as never, 'disconnect');
    const { signIns } = server;
    const find = signIns.ofCookie.bind(signIns);
    signIns.ofCookie = async (header) => {
      const actor = await find(header);
      server.app.get(SignOuts).tell([amara]);
      return actor;
    };
    await expect(connected(server.page(amara))).rejects.toThrow('signed_out');
    expect((await gone)[0]).toBe('io server disconnect');
  });

  it('is not kept for a connection that comes back: it begins anew, with its rights', async () => {
    const page = await connected(server.page(amara));
    const heard = heardBy(page);
    await join(page);
    const { id } = page;
    const gone = once(page as never, 'disconnect');
    page.io.engine.close();
    await gone;
    members.delete(amara);
    isOpen = false;
    server.app.get(Live).send('club:4', { type: 'club.met', rev: 41 });
    page.connect();
    await connected(page);
    expect(page.recovered).not.toBe(true);
    expect(page.id).not.toBe(id);
    server.app.get(Live).send('club:4', { type: 'club.met', rev: 42 });
    server.app.get(Live).send(personRoom(amara), { type: 'still.here' });
    await settled(page);
    expect(heard.map(({ type }) => type)).toEqual(['still.here']);
    const claiming = await connected(server.page(amara, {}, { auth: { pid: 'made-up', offset: 'made-up' } }));
    expect(claiming.recovered).not.toBe(true);
  });
});

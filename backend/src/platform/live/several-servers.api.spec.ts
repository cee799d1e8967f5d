import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import type { Socket } from 'socket.io-client';
import { Connections } from './connections.js';
import type { JoinAnswer } from './live.gateway.js';
import { Live } from './live.js';
import { personRoom, Rooms } from './rooms.js';
import { aLiveServer, connected, type LiveServer } from './testing/live-server.js';
import { aLocalRedis, type LocalRedis } from './testing/local-redis.js';

const amara = 7;
const ruth = 8;

describe('two servers joined by Redis', () => {
  let redis: LocalRedis;
  let one: LiveServer;
  let other: LiveServer;
  let members: Set<number>;

  const join = (page: Socket, room: string): Promise<JoinAnswer> => page.emitWithAck('join', { room }) as Promise<JoinAnswer>;
  const next = async (page: Socket): Promise<unknown> => (await once(page as never, 'message'))[0] as unknown;
  /** Sends until the page hears of it: when Redis is back, the servers find it again each after a while of its own. */
  const told = async (page: Socket, from: LiveServer, room: string): Promise<unknown> => {
    const heard = next(page);
    const sending = setInterval(() => {
      from.app.get(Live).send(room, { type: 'club.met' });
    }, 20);
    return heard.finally(() => {
      clearInterval(sending);
    });
  };

  beforeEach(async () => {
    redis = await aLocalRedis();
    members = new Set([amara, ruth]);
    [one, other] = await Promise.all([aLiveServer({ redisUrl: redis.url }), aLiveServer({ redisUrl: redis.url })]);
    const mayJoin = ({ personId }: { personId: number }): boolean => members.has(personId);
    for (const server of [one, other]) server.app.get(Rooms).add({ prefix: 'club', mayJoin, countsReaders: true });
  });
  afterEach(async () => {
    await Promise.all([one.stop(), other.stop()]);
    await redis.remove();
  });

  it('tell pages that another server holds', async () => {
    const page = await connected(other.page(amara));
    await join(page, 'club:4');
    expect(await told(page, one, 'club:4')).toEqual({ type: 'club.met', room: 'club:4' });
    expect(await told(page, one, personRoom(amara))).toEqual({ type: 'club.met', room: 'person:7' });
  });

  it('close the connections of a sign-in on every server', async () => {
    const page = await connected(other.page(amara));
    await told(page, one, personRoom(amara));
    const gone = once(page as never, 'disconnect');
    one.app.get(Connections).dropSignIns([amara]);
    expect((await gone)[0]).toBe('io server disconnect');
  });

  it('put a person who lost a right out of its rooms on every server', async () => {
    const [mine, hers] = [await connected(other.page(amara)), await connected(other.page(ruth))];
    await join(mine, 'club:4');
    await join(hers, 'club:4');
    await told(mine, one, 'club:4');
    members.delete(amara);
    await one.app.get(Connections).recheck(amara);
    // Redis keeps the order of one server's messages: by the time the person hears the later one, the request was there.
    await told(mine, one, personRoom(amara));
    const heard: unknown[] = [];
    mine.on('message', (message: { room: string }) => heard.push(message.room));
    await told(hers, one, 'club:4');
    await told(mine, one, personRoom(amara));
    expect(heard).not.toContain('club:4');
  });

  it('both empty a room before either goes on', async () => {
    const [near, far] = [await connected(one.page(amara)), await connected(other.page(ruth))];
    await join(near, 'club:4');
    await join(far, 'club:4');
    await told(far, one, 'club:4');
    const heard: unknown[] = [];
    far.on('message', (message) => heard.push(message));
    await one.app.get(Connections).evict(['club:4']);
    // Said by the server that holds the page, and not by way of Redis: only an empty room keeps it from being heard.
    other.app.get(Live).send('club:4', { type: 'club.met' });
    await far.emitWithAck('leave', { room: 'club:9' });
    expect(heard.filter((message) => (message as { type: string }).type === 'live.evicted')).toHaveLength(1);
    expect(heard.at(-1)).toEqual({ type: 'live.evicted', room: 'club:4' });
  });

  it('count the readers of both', async () => {
    const [near, far] = [await connected(one.page(amara)), await connected(other.page(ruth))];
    for (const page of [near, far]) {
      await join(page, 'club:4');
      await page.emitWithAck('attend', { room: 'club:4', reading: true });
    }
    const heard = async (page: Socket): Promise<unknown> => {
      for (;;) {
        const message = (await next(page)) as { type: string; count: number };
        if (message.type === 'live.readers' && message.count === 2) return message;
      }
    };
    const time = setInterval(() => {
      for (const { clock } of [one, other]) clock.moveBy(2_000);
    }, 100);
    const both = { type: 'live.readers', room: 'club:4', count: 2 };
    expect(await Promise.all([heard(near), heard(far)])).toEqual([both, both]);
    clearInterval(time);
  });

  it('go on for their own pages while Redis is away, and for all once it is back', async () => {
    const [near, far] = [await connected(one.page(amara)), await connected(other.page(ruth))];
    await join(near, 'club:4');
    await join(far, 'club:4');
    await told(far, one, 'club:4');
    await redis.stop();
    const heardFar: unknown[] = [];
    far.on('message', (message) => heardFar.push(message));
    expect(await told(near, one, 'club:4')).toEqual({ type: 'club.met', room: 'club:4' });
    expect(heardFar).toEqual([]);
    await redis.start();
    expect(await told(far, one, 'club:4')).toEqual({ type: 'club.met', room: 'club:4' });
  });
});

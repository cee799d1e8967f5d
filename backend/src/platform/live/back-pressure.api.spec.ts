import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import type { Socket as NetSocket } from 'node:net';
import type { Socket } from 'socket.io-client';
import { BackPressure } from './back-pressure.js';
import { Heartbeat } from './heartbeat.js';
import { limits } from './limits.js';
import type { JoinAnswer } from './live.gateway.js';
import { Live } from './live.js';
import { RoomDoors } from './room-doors.js';
import { Rooms } from './rooms.js';
import { aLiveServer, connected, type LiveServer } from './testing/live-server.js';

const amara = 7;
const ruth = 8;
/** More than the buffers of the network take between the two. */
const LONG = 'x'.repeat(400_000);

describe('a page that reads too slowly', () => {
  let server: LiveServer;
  let slow: Socket;
  let quick: Socket;
  let heard: { type: string }[];
  let heardByQuick: { type: string; rev?: number }[];

  const network = (page: Socket): NetSocket => (page.io.engine.transport as unknown as { ws: { _socket: NetSocket } }).ws._socket;
  const pressure = (): BackPressure => server.app.get(BackPressure);
  const waiting = (): number => {
    const [socket] = server.app.get(RoomDoors).here(`person:${String(amara)}`);
    return socket ? pressure().waitingFor(socket) : 0;
  };
  const settled = (page: Socket): Promise<unknown> => page.emitWithAck('leave', { room: 'club:999' }) as Promise<JoinAnswer>;
  const tell = async (packets: number, words = 'short'): Promise<void> => {
    for (let rev = 1; rev <= packets; rev += 1) server.app.get(Live).send('club:4', { type: 'club.met', rev, words });
    await settled(quick);
  };

  beforeEach(async () => {
    server = await aLiveServer();
    server.app.get(Rooms).add({
      prefix: 'club',
      mayJoin: () => true,
      revs: (ids) => Promise.resolve(new Map(ids.map((id) => [id, 1]))),
    });
    [slow, quick] = [await connected(server.page(amara)), await connected(server.page(ruth))];
    [heard, heardByQuick] = [[], []];
    slow.on('message', (message: { type: string }) => heard.push(message));
    quick.on('message', (message: { type: string }) => heardByQuick.push(message));
    for (const page of [slow, quick]) await page.emitWithAck('join', { room: 'club:4' });
    network(slow).pause();
    // From here on nothing that is told leaves the server.
    while (waiting() === 0) await tell(5, LONG);
  });
  afterEach(() => server.stop());

  it('is passed over with what is soon out of date, and hears the rest', async () => {
    await tell(limits.slowPackets + 1);
    expect(waiting()).toBeGreaterThan(limits.slowPackets);
    await server.app.get(Heartbeat).round();
    pressure().dropStuck();
    await settled(quick);
    expect(heardByQuick.filter(({ type }) => type === 'live.pulse')).toHaveLength(1);
    network(slow).resume();
    await settled(slow);
    expect(heard.filter(({ type }) => type === 'live.pulse')).toEqual([]);
    expect(heard).toHaveLength(heardByQuick.length - 1);
    await server.app.get(Heartbeat).round();
    await settled(slow);
    expect(heard.at(-1)).toMatchObject({ type: 'live.pulse' });
  });

  it('begins anew when too much waits for it, and nobody else is kept waiting', async () => {
    await tell(limits.stuckPackets + 1);
    pressure().dropStuck();
    expect(waiting()).toBe(0);
    expect(server.app.get(RoomDoors).here('club:4')).toHaveLength(1);
    const gone = once(slow as never, 'disconnect') as Promise<[string, { context: { code: number; reason: string } }]>;
    network(slow).resume();
    const [reason, { context }] = await gone;
    expect([reason, context.code, context.reason]).toEqual(['transport close', 4008, 'resync']);
    expect(quick.connected).toBe(true);
    expect(heardByQuick.filter(({ rev }) => rev === limits.stuckPackets + 1)).toHaveLength(1);
  });
});

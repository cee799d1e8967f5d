import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { Server } from 'socket.io';
import { BackPressure } from './back-pressure.js';
import { Connections } from './connections.js';
import { Delivery } from './delivery.js';
import { Heartbeat } from './heartbeat.js';
import { Live } from './live.js';
import { Readers } from './readers.js';
import { RoomDoors } from './room-doors.js';
import { Servers } from './servers.js';
import { sendWholeFrames } from './whole-frames.js';
import { Writers } from './writers.js';

/** Starts and ends whatever works with the open connections. */
@Injectable()
export class LiveService implements BeforeApplicationShutdown {
  private server: Server | undefined;

  constructor(
    private readonly servers: Servers,
    private readonly doors: RoomDoors,
    private readonly live: Live,
    private readonly delivery: Delivery,
    private readonly connections: Connections,
    private readonly heartbeat: Heartbeat,
    private readonly pressure: BackPressure,
    private readonly readers: Readers,
    private readonly writers: Writers,
  ) {}

  serveBy(server: Server | undefined): void {
    this.server = server;
    if (server) sendWholeFrames(server);
    // The others hear and tell through the first.
    const { servers, doors, live, connections, heartbeat, pressure, readers, writers } = this;
    for (const part of [servers, doors, live, connections, heartbeat, pressure, readers, writers]) part.serveBy(server);
  }

  /** Pages see a lost connection, not an ended one, and come back by themselves, each after its own while. */
  async beforeApplicationShutdown(): Promise<void> {
    const { server } = this;
    this.serveBy(undefined);
    await this.delivery.settled();
    server?.engine.close();
  }
}

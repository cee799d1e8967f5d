import { Injectable, Logger } from '@nestjs/common';
import type { Server } from 'socket.io';
import { limits, PRESSURE_EVERY_MS } from './limits.js';
import type { LiveSocket } from './live-socket.js';

/** What we need to know of an engine.io connection, which does not describe all of it. */
interface Connection {
  writeBuffer: unknown[];
  readonly readyState: string;
  readonly transport: { readonly writable: boolean; readonly socket?: { close?: (code: number, reason: string) => void } };
  close(discard: boolean): void;
}

/** The page sees this as the reason of the end, and fetches everything anew. */
const RESYNC = { code: 4008, reason: 'resync' } as const;

/**
 * Keeps what waits for slow readers within bounds. A connection passes on what waits when the network has taken all that it was given before;
 * so what waits is its buffer, and what it gave last until that is taken.
 */
@Injectable()
export class BackPressure {
  private readonly logger = new Logger('Live');
  private readonly given = new WeakMap<object, number>();
  private server: Server | undefined;
  private look: NodeJS.Timeout | undefined;

  serveBy(server: Server | undefined): void {
    clearInterval(this.look);
    this.server = server;
    if (!server) return;
    server.engine.on('flush', (connection: object, packets: readonly unknown[]) => {
      this.given.set(connection, packets.length);
    });
    this.look = setInterval(() => {
      this.dropStuck();
    }, PRESSURE_EVERY_MS);
    this.look.unref();
  }

  /** Packets that have not left this server. */
  waitingFor(socket: LiveSocket): number {
    const connection = socket.conn as unknown as Connection;
    return connection.writeBuffer.length + (connection.transport.writable ? 0 : (this.given.get(connection) ?? 0));
  }

  /** Whether to pass over it with what is soon out of date. */
  isSlow(socket: LiveSocket): boolean {
    return this.waitingFor(socket) > limits.slowPackets;
  }

  /** Ends the connections for which too much waits; their pages connect again and fetch what they missed. */
  dropStuck(): void {
    for (const socket of (this.server?.of('/').sockets.values() ?? []) as Iterable<LiveSocket>) {
      if (this.waitingFor(socket) > limits.stuckPackets) this.drop(socket);
    }
  }

  private drop(socket: LiveSocket): void {
    this.logger.debug('Ended the connection of a page that reads too slowly.');
    const connection = socket.conn as unknown as Connection;
    connection.writeBuffer = [];
    // Over polling there is no such word, but the page sees a lost connection all the same.
    connection.transport.socket?.close?.(RESYNC.code, RESYNC.reason);
    connection.close(true);
  }
}

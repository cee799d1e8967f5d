import type { DefaultEventsMap, Socket } from 'socket.io';
import type { Actor } from '../access/index.js';
import type { Rate } from './rate.js';

/** What the server knows of a connection. */
export interface LiveData {
  /** As read from the database for the latest message. */
  actor: Actor;
  /** The Cookie header that the connection was opened with. */
  readonly cookie: string | undefined;
  readonly rate: Rate;
}

export type LiveSocket = Socket<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, LiveData>;

/** Lets go of the request that the connection was opened with, which would otherwise stay in memory as long as the page is open. */
export function forgetRequest(socket: LiveSocket): void {
  const connection = socket.conn as { request: unknown };
  connection.request = undefined;
  Object.assign(socket.handshake, { headers: {}, url: '', query: {}, auth: {} });
}

import type { DefaultEventsMap, Socket } from 'socket.io';
import type { Actor } from '../access/index.js';
import type { Rate } from './rate.js';

/** What the server knows of a connection. */
export interface LiveData {
  /** As read from the database for the latest message. */
  actor: Actor;
  readonly rate: Rate;
}

export type LiveSocket = Socket<DefaultEventsMap, DefaultEventsMap, DefaultEventsMap, LiveData>;

/** The Cookie header that the connection was opened with. */
export function cookieOf(socket: Socket): string | undefined {
  return socket.handshake.headers.cookie;
}

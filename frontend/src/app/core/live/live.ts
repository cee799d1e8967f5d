import { Injectable, inject, signal } from '@angular/core';
import type { Socket } from 'socket.io-client';
import { Session } from '../session/session';

const retryAfter = 30_000;
/** A connection that comes back sooner is not worth a word. */
const sayAfter = 5_000;

/** What the server pushes to a room. `rev` counts changes of the thing the room is about: a gap means that something was missed. */
export interface LiveMessage {
  readonly type: string;
  readonly rev?: number;
  readonly [detail: string]: unknown;
}

/** What a page does with a room it follows. */
export interface LiveListener {
  message(message: LiveMessage): void;
  /** The connection was lost and is back: fetch again, for messages may have been missed. */
  resumed(): void;
  /** The room is joined, and this is the number of its latest change: who shows an older one fetches again. */
  joined?(rev: number): void;
}

/** Rooms of the live gateway, each joined once however many parts of the page follow it. The client is loaded at the first room. */
@Injectable({ providedIn: 'root' })
export class Live {
  private readonly session = inject(Session);
  private readonly rooms = new Map<string, Set<LiveListener>>();
  private readonly gone = signal(false);
  private dropped = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private socket: Promise<Socket> | null = null;

  /** True while the connection is gone, and has been for some seconds. */
  readonly lost = this.gone.asReadonly();

  /** Follows a room until the returned function is called. */
  follow(room: string, listener: LiveListener): () => void {
    const listeners = this.rooms.get(room) ?? new Set();
    listeners.add(listener);
    if (!this.rooms.has(room)) {
      this.rooms.set(room, listeners);
      void this.connect().then((socket) => socket.connected && this.join(socket, room));
    }
    return () => {
      if (!listeners.delete(listener) || listeners.size > 0 || this.rooms.get(room) !== listeners) return;
      this.rooms.delete(room);
      void this.socket?.then((socket) => socket.emit('leave', { room }));
    };
  }

  private connect(): Promise<Socket> {
    this.socket ??= import('socket.io-client').then(({ io }) =>
      this.listen(io({ reconnectionDelay: 1000, reconnectionDelayMax: 30_000, randomizationFactor: 0.5 })),
    );
    return this.socket;
  }

  private listen(socket: Socket): Socket {
    socket.on('connect', () => {
      const back = this.dropped;
      this.found();
      for (const [room, listeners] of this.rooms) {
        this.join(socket, room);
        if (back) listeners.forEach((listener) => listener.resumed());
      }
    });
    socket.on('disconnect', (reason) => {
      this.drop();
      // The server closes sockets of a session that has ended; asking again is right only while we are signed in.
      if (reason === 'io server disconnect') void this.session.reload().then(() => this.session.signedIn() && socket.connect());
    });
    socket.on('connect_error', ({ message }) => {
      this.refused(socket, message);
    });
    socket.on('message', ({ room, ...message }: LiveMessage & { room: string }) => {
      this.rooms.get(room)?.forEach((listener) => listener.message(message));
    });
    return socket;
  }

  private join(socket: Socket, room: string): void {
    socket.emit('join', { room }, ({ rev }: { rev?: number }) => {
      if (rev !== undefined) this.rooms.get(room)?.forEach((listener) => listener.joined?.(rev));
    });
  }

  private drop(): void {
    if (this.dropped) return;
    this.dropped = true;
    this.timer = setTimeout(() => this.gone.set(true), sayAfter);
  }

  private found(): void {
    this.dropped = false;
    clearTimeout(this.timer);
    this.gone.set(false);
  }

  /** A refused connection is not tried again by itself: a sign-in may be over, or the server too busy for a while. */
  private refused(socket: Socket, reason: string): void {
    this.drop();
    if (socket.active) return;
    if (reason === 'signed_out') void this.session.reload();
    else setTimeout(() => socket.connect(), retryAfter * (0.5 + Math.random()));
  }
}

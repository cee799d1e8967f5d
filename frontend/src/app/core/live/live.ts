import { DOCUMENT, Injectable, computed, inject, signal } from '@angular/core';
import type { Socket } from 'socket.io-client';
import { Connection } from '../http/connection';
import { Session } from '../session/session';
import { SignedOut } from '../session/signed-out';
import { LiveRoom } from './live-room';
import type { LiveListener, LiveMessage, LiveState } from './live-words';
import { Polling } from './polling';

export type { LiveListener, LiveMessage, LiveState, NamedReader, ReadersNow } from './live-words';

const retryAfter = 30_000;
/** A connection that comes back sooner is not worth a word, and one that does not come in this time is blocked. */
const sayAfter = 5_000;
/** The server keeps "somebody writes" for 6 seconds. */
const writingEvery = 3_000;

/** Rooms of the live gateway, each joined once however many parts of the page follow it. The client is loaded at the first room. */
@Injectable({ providedIn: 'root' })
export class Live {
  private readonly session = inject(Session);
  private readonly signedOut = inject(SignedOut);
  private readonly connection = inject(Connection);
  private readonly polling = inject(Polling);
  private readonly document = inject(DOCUMENT);
  private readonly rooms = new Map<string, LiveRoom>();
  private readonly wroteAt = new Map<string, number>();
  private readonly now = signal<LiveState>('live');
  private missed = false;
  private tryingSince = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private socket: Promise<Socket> | null = null;

  /** How news comes at the moment. */
  readonly state = this.now.asReadonly();
  /** True while the connection is gone, and has been for some seconds. */
  readonly lost = computed(() => this.now() === 'lost');

  /** Follows a room until the returned function is called. */
  follow(name: string, listener: LiveListener): () => void {
    const room = this.rooms.get(name) ?? new LiveRoom(name, () => !this.document.hidden);
    const isFirst = !this.rooms.has(name);
    room.listeners.add(listener);
    this.rooms.set(name, room);
    void this.connect().then((socket) => {
      if (!socket.connected || !room.listeners.has(listener)) return;
      if (isFirst) room.join(socket);
      else if (listener.readers) room.attend(socket);
    });
    return () => {
      if (!room.listeners.delete(listener) || room.listeners.size > 0 || this.rooms.get(name) !== room) return;
      this.rooms.delete(name);
      void this.socket?.then((socket) => {
        room.leave(socket);
      });
    };
  }

  /** Tells the room that I write; call it at each key. */
  writing(room: string): void {
    const now = performance.now();
    if (now - (this.wroteAt.get(room) ?? -writingEvery) < writingEvery) return;
    this.wroteAt.set(room, now);
    void this.socket?.then((socket) => socket.connected && socket.emit('writing', { room }));
  }

  private connect(): Promise<Socket> {
    this.socket ??= import('socket.io-client').then(({ io }) => {
      this.tryingSince = performance.now();
      return this.listen(io({ reconnectionDelay: 1000, reconnectionDelayMax: 30_000, randomizationFactor: 0.5, tryAllTransports: true }));
    });
    return this.socket;
  }

  private listen(socket: Socket): Socket {
    socket.on('connect', () => {
      const back = this.missed;
      this.found();
      for (const room of this.rooms.values()) {
        room.join(socket);
        if (back) room.resumed();
      }
    });
    socket.on('disconnect', (reason) => {
      this.rooms.forEach((room) => room.forget());
      this.drop();
      // The server closes sockets of a session that has ended; asking again is right only while we are signed in.
      if (reason === 'io server disconnect') void this.stillSignedIn().then((signedIn) => signedIn && socket.connect());
    });
    socket.on('connect_error', ({ message }) => {
      this.refused(socket, message);
    });
    socket.on('message', ({ room, ...message }: LiveMessage & { room: string }) => {
      this.rooms.get(room)?.take(socket, message);
    });
    this.document.addEventListener('visibilitychange', () => {
      this.rooms.forEach((room) => room.attend(socket));
    });
    return socket;
  }

  private drop(): void {
    if (this.missed) return;
    this.missed = true;
    this.tryingSince = performance.now();
    this.timer = setTimeout(() => this.now() === 'live' && this.now.set('lost'), sayAfter);
  }

  private found(): void {
    this.missed = false;
    clearTimeout(this.timer);
    this.polling.stop();
    this.now.set('live');
  }

  /** A refused connection is not tried again by itself: a sign-in may be over, or the server too busy for a while. */
  private refused(socket: Socket, reason: string): void {
    const failingFor = performance.now() - this.tryingSince;
    this.drop();
    if (reason === 'signed_out') {
      void this.stillSignedIn();
      return;
    }
    if (!socket.active) setTimeout(() => socket.connect(), retryAfter * (0.5 + Math.random()));
    if (!socket.active || failingFor >= sayAfter) void this.poll();
  }

  /** Where all else comes through, it is the connection that is blocked. */
  private async poll(): Promise<void> {
    if (this.now() === 'polling') return;
    await this.session.reload();
    if (!this.missed || !this.connection.online() || this.state() === 'polling') return;
    this.now.set('polling');
    const look = (): void => this.rooms.forEach((room) => room.resumed());
    look();
    this.polling.start(look);
  }

  private async stillSignedIn(): Promise<boolean> {
    await this.session.reload();
    if (!this.session.signedIn()) this.signedOut.elsewhere();
    return this.session.signedIn();
  }
}

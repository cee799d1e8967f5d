import { Injectable, Logger } from '@nestjs/common';
import type { Server } from 'socket.io';
import { Actor } from '../access/index.js';
import { ActorDirectory, SignIns, SignInsEnded, SignOuts } from '../identity/index.js';
import { On } from '../outbox/index.js';
import { LOOK_EVERY_MS } from './limits.js';
import type { LiveSocket } from './live-socket.js';
import { RoomDoors } from './room-doors.js';
import { personRoom, Rooms, signInRoom } from './rooms.js';
import { Servers } from './servers.js';

/** What one server asks of the others. */
const RECHECK = 'recheck';
const DROP = 'drop-sign-ins';
/** As many sign-ins as can end while one connection is being admitted. */
const REMEMBERED = 1_000;

/** The connections that are open, and the ending of them when rights end. */
@Injectable()
export class Connections {
  private readonly logger = new Logger('Live');
  private server: Server | undefined;
  private look: NodeJS.Timeout | undefined;
  private readonly dropped = new Set<number>();

  constructor(
    private readonly rooms: Rooms,
    private readonly doors: RoomDoors,
    private readonly servers: Servers,
    private readonly signIns: SignIns,
    private readonly directory: ActorDirectory,
    signOuts: SignOuts,
  ) {
    signOuts.watch((signInIds) => {
      this.dropSignIns(signInIds);
    });
  }

  serveBy(server: Server | undefined): void {
    clearInterval(this.look);
    this.server = server;
    if (!server) return;
    this.servers.hear(RECHECK, (personId: number) => this.recheckHere(personId));
    this.servers.hear(DROP, (signInIds: readonly number[]) => {
      this.dropHere(signInIds);
    });
    this.look = setInterval(() => {
      this.dropSignedOut().catch((error: unknown) => {
        this.logger.error(`Could not look who is still signed in: ${String(error)}`);
      });
    }, LOOK_EVERY_MS);
    this.look.unref();
  }

  ofPerson(personId: number): number {
    return this.server?.of('/').adapter.rooms.get(personRoom(personId))?.size ?? 0;
  }

  /** Closes what browsers hold open that were signed out, on every server. */
  dropSignIns(signInIds: readonly number[]): void {
    this.dropHere(signInIds);
    this.servers.tell(DROP, signInIds);
  }

  /** Whether the sign-in ended a moment ago: a connection that was about to be admitted must not be. */
  wasDropped(signInId: number): boolean {
    return this.dropped.has(signInId);
  }

  /** Closes everything that the person holds open. */
  dropPerson(personId: number): void {
    this.server?.in(personRoom(personId)).disconnectSockets(true);
  }

  /** The sockets were closed right after the commit; this reaches the servers that could not be told then. */
  @On(SignInsEnded, 'close-connections')
  closeEnded({ payload }: SignInsEnded): Promise<void> {
    this.dropSignIns(payload.signInIds);
    return Promise.resolve();
  }

  /** Puts the person out of every room that they may not be in any more, on every server. Call it when what they may see has changed. */
  async recheck(personId: number): Promise<void> {
    this.servers.tell(RECHECK, personId);
    await this.recheckHere(personId);
  }

  /** Puts everybody out of these rooms on every server: see `RoomDoors.evict`, which says when to call it and what holds without Redis. */
  evict(rooms: readonly string[]): Promise<void> {
    return this.doors.evict(rooms);
  }

  private dropHere(signInIds: readonly number[]): void {
    for (const signInId of signInIds) {
      this.server?.local.in(signInRoom(signInId)).disconnectSockets(true);
      this.dropped.add(signInId);
    }
    for (const oldest of this.dropped) {
      if (this.dropped.size <= REMEMBERED) break;
      this.dropped.delete(oldest);
    }
  }

  private async recheckHere(personId: number): Promise<void> {
    const person = await this.directory.find(personId);
    if (!person) {
      this.dropPerson(personId);
      return;
    }
    this.doors.rightsChanged();
    for (const socket of this.sockets().filter(({ data }) => data.actor.personId === personId)) {
      const { accountId, signInId } = socket.data.actor;
      socket.data.actor = new Actor(accountId, personId, signInId, person.name, person.roles);
      for (const name of socket.rooms) {
        const room = this.rooms.named(name);
        if (room && !(await room.rule.mayJoin(socket.data.actor, room.id))) this.doors.putOut(name, [socket]);
      }
    }
  }

  /** Closes the connections of sign-ins that are over: too old, too long unused, or ended through another server. */
  async dropSignedOut(): Promise<void> {
    const held = [...new Set(this.sockets().map(({ data }) => data.actor.signInId))];
    const open = await this.signIns.stillOpen(held);
    this.dropHere(held.filter((signInId) => !open.has(signInId)));
  }

  private sockets(): LiveSocket[] {
    return [...((this.server?.of('/').sockets.values() ?? []) as Iterable<LiveSocket>)];
  }
}

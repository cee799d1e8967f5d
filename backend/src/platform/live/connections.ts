import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import type { Server } from 'socket.io';
import { Actor } from '../access/index.js';
import { Config } from '../config/index.js';
import { ActorDirectory, SignIns, SignInsEnded } from '../identity/index.js';
import { On } from '../outbox/index.js';
import { LOOK_EVERY_MS } from './limits.js';
import type { LiveSocket } from './live-socket.js';
import { Live } from './live.js';
import { personRoom, Rooms, signInRoom } from './rooms.js';

/** What one server asks of the others. */
const RECHECK = 'recheck';

/** The connections that are open, and the ending of them when rights end. */
@Injectable()
export class Connections implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Live');
  private server: Server | undefined;
  private look: NodeJS.Timeout | undefined;

  constructor(
    private readonly live: Live,
    private readonly rooms: Rooms,
    private readonly signIns: SignIns,
    private readonly directory: ActorDirectory,
    private readonly config: Config,
  ) {}

  serveBy(server: Server): void {
    this.server = server;
    this.live.serveBy(server);
    server.on(RECHECK, (personId: number) => {
      this.recheckHere(personId).catch((error: unknown) => {
        this.logger.error(`Could not look what a person may still see: ${String(error)}`);
      });
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

  /** Closes what a browser holds open that was signed out. */
  dropSignIn(signInId: number): void {
    this.server?.in(signInRoom(signInId)).disconnectSockets(true);
  }

  /** Closes everything that the person holds open. */
  dropPerson(personId: number): void {
    this.server?.in(personRoom(personId)).disconnectSockets(true);
  }

  @On(SignInsEnded, 'close-connections')
  closeEnded({ payload }: SignInsEnded): Promise<void> {
    for (const signInId of payload.signInIds) this.dropSignIn(signInId);
    return Promise.resolve();
  }

  /** Puts the person out of every room that they may not be in any more, on every server. Call it when what they may see has changed. */
  async recheck(personId: number): Promise<void> {
    if (this.config.redisUrl !== undefined) this.server?.serverSideEmit(RECHECK, personId);
    await this.recheckHere(personId);
  }

  private async recheckHere(personId: number): Promise<void> {
    const person = await this.directory.find(personId);
    if (!person) {
      this.dropPerson(personId);
      return;
    }
    for (const socket of this.sockets().filter(({ data }) => data.actor.personId === personId)) {
      const { accountId, signInId } = socket.data.actor;
      socket.data.actor = new Actor(accountId, personId, signInId, person.name, person.roles);
      for (const name of socket.rooms) {
        const room = this.rooms.named(name);
        if (room && !(await room.rule.mayJoin(socket.data.actor, room.id))) await socket.leave(name);
      }
    }
  }

  /** Closes the connections of sign-ins that are over: too old, too long unused, or ended through another server. */
  async dropSignedOut(): Promise<void> {
    const held = [...new Set(this.sockets().map(({ data }) => data.actor.signInId))];
    const open = await this.signIns.stillOpen(held);
    for (const signInId of held) if (!open.has(signInId)) this.dropSignIn(signInId);
  }

  /** Pages see a lost connection, not an ended one, and come back by themselves, each after its own while. */
  beforeApplicationShutdown(): void {
    clearInterval(this.look);
    this.live.serveBy(undefined);
    this.server?.engine.close();
  }

  private sockets(): LiveSocket[] {
    return [...((this.server?.of('/').sockets.values() ?? []) as Iterable<LiveSocket>)];
  }
}

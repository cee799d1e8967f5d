import { Injectable, Logger } from '@nestjs/common';
import type { Server } from 'socket.io';
import type { Actor } from '../access/index.js';
import { liveNews } from './live-messages.js';
import type { LiveSocket } from './live-socket.js';
import { readersRoom, type Room } from './rooms.js';
import { Servers } from './servers.js';

/** What one server asks of the others. */
const EVICT = 'evict';
/** Rights that change at each of so many looks: somebody who joins meanwhile may ask again later. */
const LOOKS = 5;

/** Lets sockets into rooms and puts them out. */
@Injectable()
export class RoomDoors {
  private readonly logger = new Logger('Live');
  private server: Server | undefined;
  /** Counts the moments at which rights may have ended. */
  private changes = 0;

  constructor(private readonly servers: Servers) {}

  serveBy(server: Server | undefined): void {
    this.server = server;
    this.servers.hear(EVICT, (names: readonly string[]) => {
      this.evictHere(names);
    });
  }

  /**
   * Joins, unless the rule refuses. What was answered before somebody was put out is asked again, so that nobody slips in between the answer
   * and the joining.
   * @param whose reads anew whose connection it is
   */
  async enter(socket: LiveSocket, name: string, { rule, id }: Room, whose: () => Promise<Actor | undefined>): Promise<boolean> {
    let actor: Actor | undefined = socket.data.actor;
    for (let look = 0; look < LOOKS; look += 1) {
      const before = this.changes;
      if (look > 0) actor = await whose();
      if (!actor || !(await rule.mayJoin(actor, id))) return false;
      if (before !== this.changes) continue;
      await socket.join(name);
      return true;
    }
    return false;
  }

  /** Rights may have ended: whoever is about to join is looked at again. */
  rightsChanged(): void {
    this.changes += 1;
  }

  /**
   * Puts everybody out of these rooms on every server, and returns when that is done. Who still has the right joins again by themselves.
   *
   * Call it before the commit of a change that takes an open room from people, with the lock held that `mayJoin` waits for. While Redis is
   * away the other servers are not reached; then it still holds that `audience` is asked at each message, by the server that sends it, so
   * nothing told after the commit reaches who lost the right, and each server's pulse puts them out within 45 s.
   */
  async evict(names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    this.evictHere(names);
    if (await this.servers.ask(EVICT, names)) return;
    this.logger.warn(
      'Not every server confirmed that it put people out of rooms. None tells them anything; it puts them out at its pulse.',
    );
  }

  /** Tells the sockets that they are out, and takes them out. */
  putOut(name: string, sockets: readonly LiveSocket[]): void {
    for (const socket of sockets) {
      if (!socket.rooms.has(name)) continue;
      socket.emit('message', { type: liveNews.evicted, room: name });
      void socket.leave(name);
      void socket.leave(readersRoom(name));
    }
  }

  /** The sockets that this server holds in a room. */
  here(name: string): LiveSocket[] {
    const space = this.server?.of('/');
    return [...(space?.adapter.rooms.get(name) ?? [])].flatMap((id) => (space?.sockets.get(id) as LiveSocket | undefined) ?? []);
  }

  private evictHere(names: readonly string[]): void {
    this.rightsChanged();
    for (const name of names) this.putOut(name, this.here(name));
  }
}

import { Injectable, Logger } from '@nestjs/common';
import type { Server } from 'socket.io';
import { Delivery } from './delivery.js';
import { presence } from './limits.js';
import { liveNews } from './live-messages.js';
import type { LiveSocket } from './live-socket.js';
import type { NamedReader } from './readers-together.js';
import { personRoom, type Room, Rooms } from './rooms.js';
import { Servers } from './servers.js';

/** What a server tells the others: people write in a room. */
const WRITING = 'writing';

/** Tells a room that somebody writes: never what, and never themselves. Once in two seconds at most, however many type. */
@Injectable()
export class Writers {
  private readonly logger = new Logger('Live');
  /** Who has typed since the room was told; the room is told again when the pause is over. */
  private readonly paused = new Map<string, Map<number, string>>();

  constructor(
    private readonly rooms: Rooms,
    private readonly delivery: Delivery,
    private readonly servers: Servers,
  ) {}

  serveBy(server: Server | undefined): void {
    if (!server) return;
    this.servers.hear(WRITING, (name: string, personIds: readonly number[], person: NamedReader | undefined) => {
      this.tellHere(name, personIds, person);
    });
  }

  /** @returns whether this person may write there at all */
  async typed({ data: { actor } }: LiveSocket, name: string, { rule, id }: Room): Promise<boolean> {
    if (!rule.countsReaders || (rule.mayWrite && !(await rule.mayWrite(actor, id)))) return false;
    const waiting = this.paused.get(name);
    if (waiting) waiting.set(actor.personId, actor.name);
    else await this.tell(name, new Map([[actor.personId, actor.name]]));
    return true;
  }

  private async tell(name: string, people: ReadonlyMap<number, string>): Promise<void> {
    const pause = setTimeout(() => {
      const waited = this.paused.get(name);
      this.paused.delete(name);
      if (!waited?.size) return;
      this.tell(name, waited).catch((error: unknown) => {
        this.logger.warn(`Open pages were not told who writes: ${String(error)}`);
      });
    }, presence.writingEveryMs);
    pause.unref();
    this.paused.set(name, new Map());
    const person = await this.named(name, people);
    const personIds = [...people.keys()].slice(0, 2);
    this.tellHere(name, personIds, person);
    this.servers.tell(WRITING, name, personIds, ...(person ? [person] : []));
  }

  private tellHere(name: string, personIds: readonly number[], person: NamedReader | undefined): void {
    const [only, another] = personIds;
    const except = only !== undefined && another === undefined ? [personRoom(only)] : [];
    this.delivery.deliverHere(name, { type: liveNews.writing, ...(person && { person }) }, except);
  }

  /** The one who writes, where they may be named. */
  private async named(name: string, people: ReadonlyMap<number, string>): Promise<NamedReader | undefined> {
    const room = this.rooms.named(name);
    const [[id, personName] = [0, '']] = people;
    if (people.size !== 1 || !room?.rule.namable) return undefined;
    const namable = await room.rule.namable(room.id);
    return namable.size < presence.namedBelow && namable.has(id) ? { id, name: personName } : undefined;
  }
}

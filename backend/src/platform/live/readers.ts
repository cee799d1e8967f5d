import { Injectable, Logger } from '@nestjs/common';
import type { Server } from 'socket.io';
import { Clock } from '../clock/index.js';
import { Delivery } from './delivery.js';
import { presence } from './limits.js';
import { liveNews } from './live-messages.js';
import type { LiveSocket } from './live-socket.js';
import { together, type ReadersNow } from './readers-together.js';
import { RoomDoors } from './room-doors.js';
import { Rooms, readersRoom } from './rooms.js';
import { Servers } from './servers.js';

/** What a server tells the others: how many readers it has, by room. */
const READERS = 'readers';
const READERS_OF = readersRoom('');

interface Elsewhere {
  readonly readers: ReadersNow;
  readonly at: number;
}

interface Told {
  /** As the room and as the other servers were told. */
  readonly room: string;
  readonly servers: string;
  readonly count: number;
  readonly at: number;
}

/** Counts who has a room on the screen, over all servers, and tells the room when that has changed: not at once, for people come in crowds. */
@Injectable()
export class Readers {
  private readonly logger = new Logger('Live');
  private readonly me: string = crypto.randomUUID();
  private readonly touched = new Set<string>();
  private readonly told = new Map<string, Told>();
  /** By room, then by server. */
  private readonly elsewhere = new Map<string, Map<string, Elsewhere>>();
  private timer: NodeJS.Timeout | undefined;
  private repeatedAt = 0;

  constructor(
    private readonly rooms: Rooms,
    private readonly doors: RoomDoors,
    private readonly delivery: Delivery,
    private readonly servers: Servers,
    private readonly clock: Clock,
  ) {}

  serveBy(server: Server | undefined): void {
    clearInterval(this.timer);
    if (!server) return;
    for (const event of ['join-room', 'leave-room']) {
      server.of('/').adapter.on(event, (name: string) => {
        if (name.startsWith(READERS_OF)) this.touched.add(name.slice(READERS_OF.length));
      });
    }
    this.servers.hear(READERS, (from: string, rooms: Record<string, ReadersNow>) => {
      for (const [name, readers] of Object.entries(rooms)) this.take(from, name, readers);
    });
    this.timer = setInterval(() => {
      this.tellChanged().catch((error: unknown) => {
        this.logger.warn(`Open pages were not told who reads: ${String(error)}`);
      });
    }, presence.countEveryMs);
    this.timer.unref();
  }

  /** A page has the room on the screen, or has it there no more. Its socket must be in the room. */
  async attend(socket: LiveSocket, name: string, reading: boolean): Promise<ReadersNow> {
    await (reading ? socket.join(readersRoom(name)) : socket.leave(readersRoom(name)));
    return this.sum(name, await this.here(name));
  }

  /** Tells the rooms whose readers have changed, and the other servers. */
  async tellChanged(): Promise<void> {
    this.repeat();
    for (const name of [...this.touched]) {
      const last = this.told.get(name);
      const wait = (last?.count ?? 0) < presence.many ? presence.countEveryMs : presence.countManyEveryMs;
      if (last && this.now() - last.at < wait) continue;
      this.touched.delete(name);
      await this.tell(name, last);
    }
  }

  private async tell(name: string, last: Told | undefined): Promise<void> {
    const here = await this.here(name);
    const all = this.sum(name, here);
    const told: Told = { room: JSON.stringify(all), servers: JSON.stringify(here), count: all.count, at: this.now() };
    if (told.room !== last?.room) this.delivery.deliverHere(name, { type: liveNews.readers, ...all });
    if (told.servers !== last?.servers) this.servers.tell(READERS, this.me, { [name]: here });
    if (here.count > 0) this.told.set(name, told);
    else this.told.delete(name);
  }

  private async here(name: string): Promise<ReadersNow> {
    const people = new Map(this.doors.here(readersRoom(name)).map(({ data: { actor } }) => [actor.personId, actor.name]));
    const room = this.rooms.named(name);
    const namable = people.size > 0 ? await room?.rule.namable?.(room.id) : undefined;
    if (!namable?.size || namable.size >= presence.namedBelow) return { count: people.size };
    const named = [...people].filter(([id]) => namable.has(id)).map(([id, personName]) => ({ id, name: personName }));
    return { count: people.size, people: named };
  }

  private sum(name: string, here: ReadersNow): ReadersNow {
    const others = [...(this.elsewhere.get(name)?.values() ?? [])].filter(({ at }) => this.now() - at < presence.forgetAfterMs);
    return together([here, ...others.map(({ readers }) => readers)]);
  }

  private take(from: string, name: string, readers: ReadersNow): void {
    const ofRoom = this.elsewhere.get(name) ?? new Map<string, Elsewhere>();
    if (readers.count > 0) ofRoom.set(from, { readers, at: this.now() });
    else ofRoom.delete(from);
    if (ofRoom.size > 0) this.elsewhere.set(name, ofRoom);
    else this.elsewhere.delete(name);
    this.touched.add(name);
  }

  /** Says again what this server has, and forgets what others have not said again: they may have ended without a word. */
  private repeat(): void {
    if (!this.servers.areMany || this.now() - this.repeatedAt < presence.repeatEveryMs) return;
    this.repeatedAt = this.now();
    for (const [name, ofRoom] of this.elsewhere) {
      for (const [from, { at }] of ofRoom) if (this.now() - at >= presence.forgetAfterMs) this.take(from, name, { count: 0 });
    }
    const mine = [...this.told].map(([name, { servers }]) => [name, JSON.parse(servers) as ReadersNow] as const);
    if (mine.length > 0) this.servers.tell(READERS, this.me, Object.fromEntries(mine));
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}

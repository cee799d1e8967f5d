import { Injectable, Logger } from '@nestjs/common';
import type { Server } from 'socket.io';
import { Delivery } from './delivery.js';
import { liveNews } from './live-messages.js';
import { pulse } from './limits.js';
import { type Room, Rooms, type RoomRule } from './rooms.js';
import { Servers } from './servers.js';

interface NamedRoom extends Room {
  readonly name: string;
}

/**
 * Tells every room once in 45 seconds how far it has come, so that a page that missed a message finds out. One timer: each second a share
 * of the rooms, with one statement for each kind.
 */
@Injectable()
export class Heartbeat {
  private readonly logger = new Logger('Live');
  private server: Server | undefined;
  private timer: NodeJS.Timeout | undefined;
  private left: string[] = [];
  private share = 0;
  private seconds: number = pulse.roundSeconds;
  private busy = false;

  constructor(
    private readonly rooms: Rooms,
    private readonly delivery: Delivery,
    servers: Servers,
  ) {
    // Whatever was told while Redis was away did not reach the pages of the other servers: they are told within seconds.
    servers.whenBack(() => {
      this.begin(5);
    });
  }

  serveBy(server: Server | undefined): void {
    clearInterval(this.timer);
    this.server = server;
    if (!server) return;
    this.timer = setInterval(() => {
      this.second();
    }, 1_000);
    this.timer.unref();
  }

  /** Tells all rooms that there are. */
  async round(): Promise<void> {
    await this.tell(this.names());
  }

  private second(): void {
    this.seconds -= 1;
    if (this.left.length === 0 && this.seconds <= 0) this.begin(pulse.roundSeconds);
    if (this.busy || this.left.length === 0) return;
    this.busy = true;
    this.tell(this.left.splice(0, this.share))
      .catch((error: unknown) => {
        this.logger.warn(`Open pages were not told how far their rooms have come: ${String(error)}`);
      })
      .finally(() => {
        this.busy = false;
      });
  }

  private begin(seconds: number): void {
    this.seconds = pulse.roundSeconds;
    this.left = this.names();
    this.share = Math.min(pulse.mostRoomsASecond, Math.ceil(this.left.length / seconds));
  }

  private names(): string[] {
    return [...(this.server?.of('/').adapter.rooms.keys() ?? [])].filter((name) => this.rooms.named(name) !== undefined);
  }

  private async tell(names: readonly string[]): Promise<void> {
    const rooms = names.flatMap((name): NamedRoom[] => {
      const room = this.rooms.named(name);
      return room ? [{ ...room, name }] : [];
    });
    for (const [rule, ofKind] of Map.groupBy(rooms, (room) => room.rule)) await this.tellKind(rule, ofKind);
  }

  private async tellKind(rule: RoomRule, rooms: readonly NamedRoom[]): Promise<void> {
    const ids = rooms.map(({ id }) => id);
    if (rule.prefix === 'person') {
      const unread = await this.rooms.inboxCount?.(ids);
      if (unread) for (const { name, id } of rooms) this.delivery.deliverHere(name, { type: liveNews.pulse, unread: unread.get(id) ?? 0 });
      return;
    }
    const revs = await rule.revs?.(ids);
    for (const { name, id } of rooms) {
      const rev = revs?.get(id);
      if (rev !== undefined) this.delivery.deliverHere(name, { type: liveNews.pulse, rev });
    }
  }
}

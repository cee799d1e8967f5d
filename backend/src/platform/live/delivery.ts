import { Injectable, Logger } from '@nestjs/common';
import type { Server } from 'socket.io';
import { BackPressure } from './back-pressure.js';
import type { LiveMessage } from './live-messages.js';
import type { LiveSocket } from './live-socket.js';
import { RoomDoors } from './room-doors.js';
import { type Room, Rooms } from './rooms.js';
import { Servers } from './servers.js';

/** What one server tells the others: a message for those in a room who may hear it. */
const SOME = 'tell-some';

/** Brings messages to the sockets in a room: in the order in which they were sent, and only to who may hear them at that moment. */
@Injectable()
export class Delivery {
  private readonly logger = new Logger('Live');
  private readonly tails = new Map<string, Promise<void>>();
  private server: Server | undefined;

  constructor(
    private readonly rooms: Rooms,
    private readonly doors: RoomDoors,
    private readonly servers: Servers,
    private readonly pressure: BackPressure,
  ) {}

  serveBy(server: Server | undefined): void {
    this.server = server;
    this.servers.hear(SOME, (name: string, message: LiveMessage) => {
      const room = this.rooms.named(name);
      if (room) this.inOrder(name, () => this.tellHere(name, room, message));
    });
  }

  /** On every server. `hint` is told instead where not everybody who is signed in may hear. */
  deliver(name: string, message: LiveMessage, hint: LiveMessage): void {
    const room = this.rooms.named(name);
    if (room?.rule.audience) this.inOrder(name, () => this.tellChecked(name, room, message, hint));
    else this.server?.to(name).emit('message', { ...message, room: name });
  }

  /**
   * To the sockets of this server only. Passes over those that fall behind, for it is soon out of date.
   * @param except rooms whose sockets are not told
   */
  deliverHere(name: string, message: LiveMessage, except: readonly string[] = []): void {
    const room = this.rooms.named(name);
    if (room?.rule.audience) this.inOrder(name, () => this.tellHere(name, room, message, except));
    else this.emitHere(name, message, [...except, ...this.slowIn(name)]);
  }

  /** Settles when everything that was sent is told. */
  async settled(): Promise<void> {
    while (this.tails.size > 0) await Promise.all(this.tails.values());
  }

  private async tellChecked(name: string, room: Room, message: LiveMessage, hint: LiveMessage): Promise<void> {
    const asked = this.doors.here(name);
    // Most of what is written is open on nobody's screen: then nobody need be asked about.
    if (asked.length === 0 && !this.servers.areMany) return;
    const audience = await room.rule.audience?.(room.id, () => peopleOf(asked));
    if (audience === 'all') {
      this.server?.to(name).emit('message', { ...message, room: name });
      return;
    }
    if (audience) this.emitTo(name, asked, audience, hint, []);
    this.servers.tell(SOME, name, hint);
  }

  /** @param except rooms whose sockets are not told of what is soon out of date; left out for what matters */
  private async tellHere(name: string, { rule, id }: Room, message: LiveMessage, except?: readonly string[]): Promise<void> {
    const asked = this.doors.here(name);
    if (asked.length === 0) return;
    const audience = await rule.audience?.(id, () => peopleOf(asked));
    const passedOver = except ? [...except, ...this.slowIn(name)] : [];
    if (audience === 'all') this.emitHere(name, message, passedOver);
    else if (audience) this.emitTo(name, asked, audience, message, passedOver);
  }

  /**
   * Who joined since the audience was asked for is not among the asked: they joined after this change was stored, so that they know of it
   * from the answer to their joining.
   */
  private emitTo(
    name: string,
    asked: readonly LiveSocket[],
    audience: ReadonlySet<number>,
    message: LiveMessage,
    except: readonly string[],
  ): void {
    const mayHear = (socket: LiveSocket): boolean => audience.has(socket.data.actor.personId);
    this.doors.putOut(
      name,
      asked.filter((socket) => !mayHear(socket)),
    );
    const hearing = asked.filter((socket) => mayHear(socket) && socket.rooms.has(name)).map(({ id }) => id);
    if (hearing.length > 0) {
      this.server?.local
        .to(hearing)
        .except([...except])
        .emit('message', { ...message, room: name });
    }
  }

  private emitHere(name: string, message: LiveMessage, except: readonly string[]): void {
    this.server?.local
      .to(name)
      .except([...except])
      .emit('message', { ...message, room: name });
  }

  private slowIn(name: string): string[] {
    return this.doors
      .here(name)
      .filter((socket) => this.pressure.isSlow(socket))
      .map(({ id }) => id);
  }

  private inOrder(name: string, work: () => Promise<void>): void {
    const tail = (this.tails.get(name) ?? Promise.resolve())
      .then(work)
      .catch((error: unknown) => {
        this.logger.warn(`Open pages were not told something, and catch up by themselves: ${String(error)}`);
      })
      .finally(() => {
        if (this.tails.get(name) === tail) this.tails.delete(name);
      });
    this.tails.set(name, tail);
  }
}

function peopleOf(sockets: readonly LiveSocket[]): number[] {
  return [...new Set(sockets.map(({ data }) => data.actor.personId))];
}

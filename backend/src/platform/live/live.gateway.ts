import { Logger, UseGuards } from '@nestjs/common';
import { ConnectedSocket, MessageBody, type OnGatewayInit, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import type { Server } from 'socket.io';
import { z } from 'zod';
import { type Actor, Allow, signedIn } from '../access/index.js';
import { Clock } from '../clock/index.js';
import { SignIns } from '../identity/index.js';
import { Connections } from './connections.js';
import { limits } from './limits.js';
import { LiveGuard } from './live.guard.js';
import { LiveService } from './live-service.js';
import { forgetRequest, type LiveSocket } from './live-socket.js';
import { Rate } from './rate.js';
import { Readers } from './readers.js';
import type { ReadersNow } from './readers-together.js';
import { RoomDoors } from './room-doors.js';
import { personRoom, readersRoom, type Room, Rooms, signInRoom } from './rooms.js';
import { Writers } from './writers.js';

type Refused = { readonly ok: false; readonly code: 'invalid' | 'refused' | 'too_many' };

/**
 * What a page is told when it asks for a room. `rev` is the room's latest change, where it counts changes, read after the page has joined:
 * what is told from then on comes after it. `behind` when the page was drawn with another.
 */
export type JoinAnswer = { readonly ok: true; readonly rev?: number; readonly behind?: boolean } | Refused;
type AttendAnswer = ({ readonly ok: true } & ReadersNow) | Refused;

const name = z.string().max(50);
const roomRequest = z.strictObject({ room: name });
const joinRequest = z.strictObject({ room: name, rev: z.number().int().nonnegative().optional() });
const attendRequest = z.strictObject({ room: name, reading: z.boolean() });

/** Open pages: they join rooms by name, say whether they have them on the screen and that somebody writes, and leave. All else is told to them. */
@WebSocketGateway()
@UseGuards(LiveGuard)
export class LiveGateway implements OnGatewayInit<Server> {
  private readonly logger = new Logger('Live');

  constructor(
    private readonly signIns: SignIns,
    private readonly rooms: Rooms,
    private readonly doors: RoomDoors,
    private readonly readers: Readers,
    private readonly writers: Writers,
    private readonly connections: Connections,
    private readonly service: LiveService,
    private readonly clock: Clock,
  ) {}

  afterInit(server: Server): void {
    server.use((socket, next) => {
      this.admit(socket as LiveSocket).then(next, (error: unknown) => {
        this.logger.error(`A connection could not be admitted: ${String(error)}`);
        next(new Error('unavailable'));
      });
    });
    this.service.serveBy(server);
  }

  @SubscribeMessage('join')
  @Allow(signedIn)
  async join(@ConnectedSocket() socket: LiveSocket, @MessageBody() body: unknown): Promise<JoinAnswer> {
    const request = joinRequest.safeParse(body);
    const room = request.success ? this.rooms.named(request.data.room) : undefined;
    if (!request.success || !room) return { ok: false, code: 'invalid' };
    if (socket.rooms.size >= limits.rooms && !socket.rooms.has(request.data.room)) return { ok: false, code: 'too_many' };
    const whose = (): Promise<Actor | undefined> => this.signIns.ofCookie(socket.data.cookie);
    if (!(await this.doors.enter(socket, request.data.room, room, whose))) return { ok: false, code: 'refused' };
    const rev = await room.rule.rev?.(room.id);
    if (typeof rev !== 'number') return { ok: true };
    return request.data.rev === undefined ? { ok: true, rev } : { ok: true, rev, behind: rev !== request.data.rev };
  }

  @SubscribeMessage('leave')
  @Allow(signedIn)
  async leave(@ConnectedSocket() socket: LiveSocket, @MessageBody() body: unknown): Promise<JoinAnswer> {
    const request = roomRequest.safeParse(body);
    if (!request.success || !this.rooms.named(request.data.room)) return { ok: false, code: 'invalid' };
    // A person's own news comes as long as the page is open.
    if (request.data.room === personRoom(socket.data.actor.personId)) return { ok: true };
    await socket.leave(request.data.room);
    await socket.leave(readersRoom(request.data.room));
    return { ok: true };
  }

  /** The page has the room on the screen, or has it there no more: it is counted among the readers. */
  @SubscribeMessage('attend')
  @Allow(signedIn)
  async attend(@ConnectedSocket() socket: LiveSocket, @MessageBody() body: unknown): Promise<AttendAnswer> {
    const request = attendRequest.safeParse(body);
    const room = request.success ? this.joined(socket, request.data.room) : undefined;
    if (!request.success || !room?.rule.countsReaders) return { ok: false, code: 'invalid' };
    return { ok: true, ...(await this.readers.attend(socket, request.data.room, request.data.reading)) };
  }

  /** Somebody types on the page: what, it does not say. */
  @SubscribeMessage('writing')
  @Allow(signedIn)
  async writing(@ConnectedSocket() socket: LiveSocket, @MessageBody() body: unknown): Promise<JoinAnswer> {
    const request = roomRequest.safeParse(body);
    const room = request.success ? this.joined(socket, request.data.room) : undefined;
    if (!request.success || !room) return { ok: false, code: 'invalid' };
    return (await this.writers.typed(socket, request.data.room, room)) ? { ok: true } : { ok: false, code: 'refused' };
  }

  private joined(socket: LiveSocket, room: string): Room | undefined {
    return socket.rooms.has(room) ? this.rooms.named(room) : undefined;
  }

  /** @returns the refusal, if any, that the page is told as the reason why it cannot connect */
  private async admit(socket: LiveSocket): Promise<Error | undefined> {
    const { cookie } = socket.handshake.headers;
    const actor = await this.signIns.ofCookie(cookie);
    if (!actor) return new Error('signed_out');
    if (this.connections.ofPerson(actor.personId) >= limits.connections) return new Error('too_many');
    this.setUp(socket, actor, cookie);
    await socket.join([personRoom(actor.personId), signInRoom(actor.signInId)]);
    // From here on who ends the sign-in finds the socket.
    return this.connections.wasDropped(actor.signInId) ? new Error('signed_out') : undefined;
  }

  private setUp(socket: LiveSocket, actor: Actor, cookie: string | undefined): void {
    const now = (): number => this.clock.now().getTime();
    socket.data = { actor, cookie, rate: new Rate(limits.burst, limits.perSecond, now()) };
    forgetRequest(socket);
    socket.use((_message, next) => {
      if (socket.data.rate.allows(now())) next();
      else socket.disconnect(true);
    });
  }
}

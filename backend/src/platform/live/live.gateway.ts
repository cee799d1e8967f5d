import { Logger, UseGuards } from '@nestjs/common';
import { ConnectedSocket, MessageBody, type OnGatewayInit, SubscribeMessage, WebSocketGateway } from '@nestjs/websockets';
import type { Server } from 'socket.io';
import { z } from 'zod';
import { type Actor, Allow, signedIn } from '../access/index.js';
import { Clock } from '../clock/index.js';
import { SignIns } from '../identity/index.js';
import { limits } from './limits.js';
import { cookieOf, type LiveSocket } from './live-socket.js';
import { LiveGuard } from './live.guard.js';
import { Connections } from './connections.js';
import { Rate } from './rate.js';
import { personRoom, Rooms, signInRoom } from './rooms.js';

/** What a page is told when it asks for a room. `rev` is the room's latest change, where it counts changes. */
export type JoinAnswer =
  { readonly ok: true; readonly rev?: number } | { readonly ok: false; readonly code: 'invalid' | 'refused' | 'too_many' };

const roomRequest = z.strictObject({ room: z.string().max(50) });

/** Open pages: they join rooms by name, and leave them. Everything else is told to them. */
@WebSocketGateway()
@UseGuards(LiveGuard)
export class LiveGateway implements OnGatewayInit<Server> {
  private readonly logger = new Logger('Live');

  constructor(
    private readonly signIns: SignIns,
    private readonly rooms: Rooms,
    private readonly connections: Connections,
    private readonly clock: Clock,
  ) {}

  afterInit(server: Server): void {
    server.use((socket, next) => {
      this.admit(socket as LiveSocket).then(next, (error: unknown) => {
        this.logger.error(`A connection could not be admitted: ${String(error)}`);
        next(new Error('unavailable'));
      });
    });
    this.connections.serveBy(server);
  }

  @SubscribeMessage('join')
  @Allow(signedIn)
  async join(@ConnectedSocket() socket: LiveSocket, @MessageBody() body: unknown): Promise<JoinAnswer> {
    const request = roomRequest.safeParse(body);
    const room = request.success ? this.rooms.named(request.data.room) : undefined;
    if (!request.success || !room) return { ok: false, code: 'invalid' };
    if (socket.rooms.size >= limits.rooms && !socket.rooms.has(request.data.room)) return { ok: false, code: 'too_many' };
    if (!(await room.rule.mayJoin(socket.data.actor, room.id))) return { ok: false, code: 'refused' };
    await socket.join(request.data.room);
    const rev = await room.rule.rev?.(room.id);
    return typeof rev === 'number' ? { ok: true, rev } : { ok: true };
  }

  @SubscribeMessage('leave')
  @Allow(signedIn)
  async leave(@ConnectedSocket() socket: LiveSocket, @MessageBody() body: unknown): Promise<JoinAnswer> {
    const request = roomRequest.safeParse(body);
    if (!request.success || !this.rooms.named(request.data.room)) return { ok: false, code: 'invalid' };
    // A person's own news comes as long as the page is open.
    if (request.data.room !== personRoom(socket.data.actor.personId)) await socket.leave(request.data.room);
    return { ok: true };
  }

  /** @returns the refusal, if any, that the page is told as the reason why it cannot connect */
  private async admit(socket: LiveSocket): Promise<Error | undefined> {
    const actor = await this.signIns.ofCookie(cookieOf(socket));
    if (!actor) return new Error('signed_out');
    if (this.connections.ofPerson(actor.personId) >= limits.connections) return new Error('too_many');
    this.setUp(socket, actor);
    await socket.join([personRoom(actor.personId), signInRoom(actor.signInId)]);
    return undefined;
  }

  private setUp(socket: LiveSocket, actor: Actor): void {
    const now = (): number => this.clock.now().getTime();
    socket.data = { actor, rate: new Rate(limits.burst, limits.perSecond, now()) };
    socket.use((_message, next) => {
      if (socket.data.rate.allows(now())) next();
      else socket.disconnect(true);
    });
  }
}

import 'reflect-metadata';
import { once } from 'node:events';
import { type DynamicModule, type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import { Actor } from '../../access/index.js';
import { Clock, MovedClock } from '../../clock/index.js';
import { Config } from '../../config/index.js';
import { Transactions } from '../../database/index.js';
import { ActorDirectory, type KnownPerson, SignIns, SignOuts } from '../../identity/index.js';
import { LiveAdapter } from '../live.adapter.js';
import { LiveModule } from '../live.module.js';

/** Sign-ins as identity knows them: a cookie `person=7` is the person 7, until they are signed out. */
export class SignInBook {
  readonly ended = new Set<number>();

  ofCookie(header: string | undefined): Promise<Actor | undefined> {
    const personId = Number(/person=(\d+)/.exec(header ?? '')?.[1] ?? 0);
    const known = personId > 0 && !this.ended.has(personId);
    return Promise.resolve(known ? new Actor(personId, personId, personId, `Person ${String(personId)}`, []) : undefined);
  }

  stillOpen(signInIds: readonly number[]): Promise<Set<number>> {
    return Promise.resolve(new Set(signInIds.filter((id) => !this.ended.has(id))));
  }
}

class EveryoneIsKnown extends ActorDirectory {
  find(id: number): Promise<KnownPerson> {
    return Promise.resolve({ id, name: `Person ${String(id)}`, givenName: 'Person', service: null, roles: [] });
  }
}

class Stage {}

export interface LiveServer {
  readonly app: INestApplication;
  readonly address: string;
  readonly signIns: SignInBook;
  readonly clock: MovedClock;
  /** A page of the product, or of somebody else's, that tries to connect. */
  page(
    personId: number | undefined,
    headers?: Record<string, string | undefined>,
    options?: Partial<ManagerOptions & SocketOptions>,
  ): Socket;
  stop(): Promise<void>;
}

export async function aLiveServer({ redisUrl }: { readonly redisUrl?: string } = {}): Promise<LiveServer> {
  const signIns = new SignInBook();
  const clock = new MovedClock('2026-11-24T09:00:00Z');
  const noTransaction = {
    afterCommit: (effect: () => void) => {
      effect();
    },
  };
  const stage: DynamicModule = {
    module: Stage,
    global: true,
    imports: [LiveModule],
    providers: [
      { provide: SignIns, useValue: signIns },
      SignOuts,
      { provide: ActorDirectory, useClass: EveryoneIsKnown },
      { provide: Clock, useValue: clock },
      { provide: Transactions, useValue: noTransaction },
      { provide: Config, useValue: { publicUrl: undefined, redisUrl } },
    ],
    exports: [SignIns, SignOuts, ActorDirectory, Clock, Transactions, Config],
  };
  const app = await NestFactory.create<NestFastifyApplication>(stage, new FastifyAdapter({ forceCloseConnections: true }), {
    logger: false,
    abortOnError: false,
    forceCloseConnections: true,
  });
  app.useWebSocketAdapter(await LiveAdapter.for(app));
  await app.listen(0, '127.0.0.1');
  const address = await app.getUrl();
  const pages: Socket[] = [];
  return {
    app,
    address,
    signIns,
    clock,
    page: (personId, headers = {}, options = {}) => {
      const sent: Record<string, string | undefined> = {
        origin: address,
        ...(personId ? { cookie: `person=${String(personId)}` } : {}),
        ...headers,
      };
      const given = Object.fromEntries(Object.entries(sent).filter((entry): entry is [string, string] => entry[1] !== undefined));
      const page = io(address, { transports: ['websocket'], reconnection: false, forceNew: true, extraHeaders: given, ...options });
      pages.push(page);
      return page;
    },
    stop: async () => {
      pages.forEach((page) => page.disconnect());
      await app.close();
    },
  };
}

/** Waits until the page is connected. @throws the reason why it could not */
export async function connected(page: Socket): Promise<Socket> {
  await Promise.race([
    once(page as never, 'connect'),
    once(page as never, 'connect_error').then(([reason]: unknown[]) => {
      throw reason;
    }),
  ]);
  return page;
}

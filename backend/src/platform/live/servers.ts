import { Injectable, Logger } from '@nestjs/common';
import type { Server } from 'socket.io';
import type { RedisLink } from './redis-link.js';

/** As long as a server waits for the others to confirm. */
const CONFIRM_WITHIN_MS = 2_000;

type Confirm = () => void;

/**
 * The other servers of the installation, reached through Redis; none where there is no Redis. What is told may be lost while Redis is away,
 * so nothing that must not be heard may depend on it: who may hear is asked of the database at each message.
 */
@Injectable()
export class Servers {
  private readonly logger = new Logger('Live');
  private readonly joining: (() => void)[] = [];
  private server: Server | undefined;
  private link: RedisLink | undefined;

  linkBy(link: RedisLink): void {
    this.link = link;
    link.onBack(() => {
      for (const heard of this.joining) heard();
    });
  }

  serveBy(server: Server | undefined): void {
    this.server = server;
  }

  get areMany(): boolean {
    return this.link !== undefined;
  }

  /** Runs when Redis is there again after it was away. */
  whenBack(work: () => void): void {
    this.joining.push(work);
  }

  /** Hears what the others tell or ask. Work that a server asks for is done when the returned promise settles. */
  hear(event: string, work: (...details: never[]) => void | Promise<void>): void {
    this.server?.on(event, (...details: unknown[]) => {
      const confirm = typeof details.at(-1) === 'function' ? (details.pop() as Confirm) : undefined;
      const done = async (): Promise<void> => {
        await (work as (...details: unknown[]) => void | Promise<void>)(...details);
        confirm?.();
      };
      done().catch((error: unknown) => {
        this.logger.error(`Could not do what another server asked for (${event}): ${String(error)}`);
      });
    });
  }

  tell(event: string, ...details: unknown[]): void {
    if (this.link) this.server?.serverSideEmit(event, ...details);
  }

  /** @returns whether every server that Redis knows has done it, after 2 s at most */
  async ask(event: string, ...details: unknown[]): Promise<boolean> {
    const { link, server } = this;
    if (!link || !server) return true;
    if (!link.isUp()) return false;
    return new Promise((resolve) => {
      const late = setTimeout(() => {
        resolve(false);
      }, CONFIRM_WITHIN_MS);
      server.serverSideEmit(event, ...details, (error: Error | null) => {
        clearTimeout(late);
        resolve(error === null);
      });
    });
  }
}

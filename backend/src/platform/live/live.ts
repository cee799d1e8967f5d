import { Injectable } from '@nestjs/common';
import type { Server } from 'socket.io';
import { Transactions } from '../database/index.js';

/**
 * What is told to open pages. `type` is module and news: `sessions.seats-changed`. `rev` counts the changes of the thing that the room is about:
 * who sees a gap fetches what they missed.
 */
export interface LiveMessage {
  readonly type: string;
  readonly rev?: number;
  readonly [detail: string]: unknown;
}

/** Tells open pages. Messages are hints and may be lost: what matters is in the database. */
@Injectable()
export class Live {
  private server: Server | undefined;

  constructor(private readonly transactions: Transactions) {}

  /** False in command-line tools, where there is nobody to tell. */
  get isServing(): boolean {
    return this.server !== undefined;
  }

  /** Called by the gateway once it listens. */
  serveBy(server: Server | undefined): void {
    this.server = server;
  }

  /** Tells everyone in the room; from within a transaction, once that is committed. */
  send(room: string, message: LiveMessage): void {
    if (!this.server) return;
    this.transactions.afterCommit(() => {
      this.server?.to(room).emit('message', { ...message, room });
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Server } from 'socket.io';
import { Transactions } from '../database/index.js';
import { Delivery } from './delivery.js';
import type { LiveMessage } from './live-messages.js';

/** Tells open pages. Messages may be lost: what matters is in the database. */
@Injectable()
export class Live {
  private serving = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly delivery: Delivery,
  ) {}

  /** False in command-line tools, where there is nobody to tell. */
  get isServing(): boolean {
    return this.serving;
  }

  /** Called by the gateway once it listens. */
  serveBy(server: Server | undefined): void {
    this.serving = server !== undefined;
    this.delivery.serveBy(server);
  }

  /**
   * Tells everyone in the room, on every server and in the order of the calls; from within a transaction, once that is committed. Where the
   * room's rule names an `audience`, it is asked at that moment.
   * @param hint told instead where not everybody who is signed in may hear: less than the message, or the same
   */
  send(room: string, message: LiveMessage, hint: LiveMessage = message): void {
    if (!this.serving) return;
    this.transactions.afterCommit(() => {
      this.delivery.deliver(room, message, hint);
    });
  }
}

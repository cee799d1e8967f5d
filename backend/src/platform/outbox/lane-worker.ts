import { LEASE_MS } from './lease.js';
import type { ClaimedMessage } from './outbox.repository.js';

/** How often a server looks for what other servers wrote, or what has become due. */
const POLL_MS = 1_000;

/** What the lane needs of the repository to keep its claims. */
interface Claims {
  renew(messages: readonly ClaimedMessage[], leaseMs: number): Promise<void>;
  release(messages: readonly ClaimedMessage[]): Promise<void>;
}

/** Takes messages of one lane while the process runs, a few at a time. */
export class LaneWorker {
  private readonly inHand = new Map<ClaimedMessage, Promise<void>>();
  private loop: Promise<void> | undefined;
  private renewal: NodeJS.Timeout | undefined;
  private stopping = false;
  private nudged = false;
  private resume: () => void = () => undefined;

  constructor(
    private readonly claim: (limit: number) => Promise<ClaimedMessage[]>,
    private readonly deliver: (message: ClaimedMessage) => Promise<unknown>,
    private readonly claims: Claims,
    private readonly atOnce: number,
    private readonly report: (error: unknown) => void,
  ) {}

  start(): void {
    if (this.loop || this.stopping) return;
    this.renewal = setInterval(() => {
      this.claims.renew([...this.inHand.keys()], LEASE_MS).catch(this.report);
    }, LEASE_MS / 3);
    this.renewal.unref();
    this.loop = this.run();
  }

  /** There may be something to take, or room to take it. */
  wake(): void {
    this.nudged = true;
    this.resume();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.loop;
    await this.idle();
    clearInterval(this.renewal);
  }

  /** Settles when nothing is in hand. */
  async idle(): Promise<void> {
    while (this.inHand.size > 0) await Promise.all(this.inHand.values());
  }

  private async run(): Promise<void> {
    while (!this.isStopping()) {
      this.nudged = false;
      const taken = await this.take();
      if (taken === 0 || !this.hasRoom()) await this.pause();
    }
  }

  private isStopping(): boolean {
    return this.stopping;
  }

  /** Half of the slots must be free, so that a claim takes several at once. */
  private hasRoom(): boolean {
    return this.inHand.size <= this.atOnce / 2;
  }

  private async take(): Promise<number> {
    if (!this.hasRoom()) return 0;
    try {
      const messages = await this.claim(this.atOnce - this.inHand.size);
      if (this.stopping) {
        await this.claims.release(messages);
        return 0;
      }
      messages.forEach((message) => {
        this.begin(message);
      });
      return messages.length;
    } catch (error) {
      this.report(error);
      return 0;
    }
  }

  private begin(message: ClaimedMessage): void {
    const work = this.deliver(message)
      .then(() => undefined, this.report)
      .finally(() => {
        this.inHand.delete(message);
        if (this.hasRoom()) this.wake();
      });
    this.inHand.set(message, work);
  }

  /** Until woken, or until it is time to look again. */
  private async pause(): Promise<void> {
    if (this.nudged) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, POLL_MS);
      this.resume = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

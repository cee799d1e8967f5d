const WINDOW = 60_000;
const MOST = 60;

/** How often one feed may be read by way of this server: a calendar program asks a few times an hour, and one that went wild is told to wait. */
export class FeedPace {
  private readonly counts = new Map<number, number>();
  private window = 0;

  /** Counts a reading. @returns seconds to wait, 0 for none */
  waitFor(personId: number, now: Date): number {
    const window = Math.floor(now.getTime() / WINDOW);
    if (window !== this.window) this.counts.clear();
    this.window = window;
    const count = (this.counts.get(personId) ?? 0) + 1;
    this.counts.set(personId, count);
    return count > MOST ? Math.ceil(((window + 1) * WINDOW - now.getTime()) / 1000) : 0;
  }
}

/** Counts what one connection sends: `burst` at once, `perSecond` in the long run. */
export class Rate {
  private left: number;
  private countedAt: number;

  constructor(
    private readonly burst: number,
    private readonly perSecond: number,
    now: number,
  ) {
    this.left = burst;
    this.countedAt = now;
  }

  /** @param now milliseconds @returns false when it was one too many */
  allows(now: number): boolean {
    this.left = Math.min(this.burst, this.left + ((now - this.countedAt) / 1000) * this.perSecond);
    this.countedAt = now;
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }
}

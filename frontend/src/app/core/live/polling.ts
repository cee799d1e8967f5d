import { DOCUMENT, Injectable, inject } from '@angular/core';

const every = 30_000;
/** Up to a fifth sooner or later, so that pages opened together do not ask together. */
const spread = 0.2;

/** Looks for news every 30 seconds: not while the page is hidden, and at once when it is seen again. */
@Injectable({ providedIn: 'root' })
export class Polling {
  private readonly document = inject(DOCUMENT);
  private look: (() => void) | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.document.addEventListener('visibilitychange', () => {
      if (!this.look) return;
      clearTimeout(this.timer);
      if (!this.document.hidden) this.now();
    });
  }

  /** Calls `look` from now on, the first time after half a minute. */
  start(look: () => void): void {
    this.look = look;
    this.wait();
  }

  stop(): void {
    this.look = null;
    clearTimeout(this.timer);
  }

  private now(): void {
    this.look?.();
    this.wait();
  }

  private wait(): void {
    clearTimeout(this.timer);
    if (this.document.hidden) return;
    this.timer = setTimeout(() => this.now(), every * (1 - spread + 2 * spread * Math.random()));
  }
}

import { Injectable, signal } from '@angular/core';

const minute = 60_000;

/** The time of day on the screen: the one place that asks for it, fresh each minute. */
@Injectable({ providedIn: 'root' })
export class Now {
  private readonly current = signal(new Date());
  readonly value = this.current.asReadonly();

  constructor() {
    setInterval(() => {
      this.current.set(new Date());
    }, minute);
  }
}

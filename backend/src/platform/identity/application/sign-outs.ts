import { Injectable } from '@nestjs/common';

type Watcher = (signInIds: readonly number[]) => void;

/** Tells whoever holds something open for a browser that it was signed out, at once and in this process; everybody else hears `SignInsEnded`. */
@Injectable()
export class SignOuts {
  private readonly watchers: Watcher[] = [];

  /** @param watcher must not throw */
  watch(watcher: Watcher): void {
    this.watchers.push(watcher);
  }

  tell(signInIds: readonly number[]): void {
    for (const watcher of this.watchers) watcher(signInIds);
  }
}

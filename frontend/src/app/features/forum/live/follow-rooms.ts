import { DestroyRef, type Signal, effect, inject } from '@angular/core';
import { Live, type LiveListener } from '../../../core/live/live';

/** A connection is in 30 rooms at most; the page has others too. */
const most = 20;

/** Follows several rooms with one listener, as long as the part stands. Call it while constructing a part or a store. */
export function followRooms(rooms: Signal<readonly string[]>, listener: LiveListener): void {
  const live = inject(Live);
  let leave: (() => void)[] = [];
  const leaveAll = (): void => {
    leave.forEach((each) => {
      each();
    });
  };
  effect(() => {
    leaveAll();
    leave = rooms()
      .slice(0, most)
      .map((room) => live.follow(room, listener));
  });
  inject(DestroyRef).onDestroy(leaveAll);
}

import { DestroyRef, type Signal, effect, inject } from '@angular/core';
import { Live, type LiveListener } from './live';

/**
 * Follows the room that a signal names, and leaves it when the name changes or the part goes. Call it while constructing a part or a store.
 * @example followRoom(computed(() => `occurrence:${this.id()}`), { message: () => this.seats.reload(), resumed: () => this.seats.reload() });
 */
export function followRoom(room: Signal<string | null>, listener: LiveListener): void {
  const live = inject(Live);
  let leave: (() => void) | null = null;
  effect(() => {
    const name = room();
    leave?.();
    leave = name === null ? null : live.follow(name, listener);
  });
  inject(DestroyRef).onDestroy(() => leave?.());
}

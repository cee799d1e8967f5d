import { DestroyRef, type Signal, effect, inject, untracked } from '@angular/core';
import { Connection } from '../../../core/http/connection';

/** A weak connection often comes and goes without the browser's word. */
const everyMs = 8_000;

/**
 * Sends what could not be sent: when the connection is back, and every few seconds while something waits. One attempt at a time; an attempt that fails
 * without an answer leaves everything waiting. Call it while constructing a store.
 */
export function sendAgain(waiting: Signal<boolean>, attempt: () => Promise<void>): { now: () => void } {
  const connection = inject(Connection);
  let sending = false;
  let more = false;

  const send = async (): Promise<void> => {
    more = sending;
    if (sending || !untracked(waiting)) return;
    sending = true;
    await attempt().finally(() => (sending = false));
    if (more) await send();
  };
  const now = (): void => void send();

  effect(() => {
    if (waiting() && connection.online()) untracked(now);
  });
  const timer = setInterval(now, everyMs);
  inject(DestroyRef).onDestroy(() => {
    clearInterval(timer);
  });
  return { now };
}

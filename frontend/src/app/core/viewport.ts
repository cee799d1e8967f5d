import { DOCUMENT, DestroyRef, type Signal, inject, signal } from '@angular/core';

/** Whether a media query holds, for what is decided by script and not by style alone. @example readonly phone = mediaQuery('(max-width: 599px)') */
export function mediaQuery(query: string): Signal<boolean> {
  const list = inject(DOCUMENT).defaultView?.matchMedia(query);
  const holds = signal(list?.matches ?? false);
  const follow = ({ matches }: MediaQueryListEvent): void => {
    holds.set(matches);
  };
  list?.addEventListener('change', follow);
  inject(DestroyRef).onDestroy(() => list?.removeEventListener('change', follow));
  return holds.asReadonly();
}

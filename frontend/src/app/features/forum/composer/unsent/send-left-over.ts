import { Injector, inject } from '@angular/core';
import { isLeftOver } from './left-over';

/** Sends what waited when the window was closed, whatever page is opened then. Who has nothing waiting fetches nothing. Call it while constructing the shell. */
export function sendLeftOver(): void {
  const injector = inject(Injector);
  if (isLeftOver()) void import('./unsent-posts').then(({ UnsentPosts }) => injector.get(UnsentPosts));
}

import { type Injector, afterNextRender } from '@angular/core';

/**
 * Changes what stands above or below something that is being read, and keeps that where it is on the screen. Browsers do so by themselves only in
 * part: not at the top of a page, and some not at all.
 */
export function keepInPlace(read: Element | null, injector: Injector, change: () => void): void {
  const window = read?.ownerDocument.defaultView;
  if (!read || !window) {
    change();
    return;
  }
  const { style } = read.ownerDocument.documentElement;
  const before = read.getBoundingClientRect().top;
  // Otherwise the browser might move the page a second time.
  style.overflowAnchor = 'none';
  change();
  afterNextRender(
    () => {
      window.scrollBy({ top: read.getBoundingClientRect().top - before, behavior: 'instant' });
      window.requestAnimationFrame(() => {
        style.overflowAnchor = '';
      });
    },
    { injector },
  );
}

import { DOCUMENT, Injectable, inject } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter, pairwise } from 'rxjs';

const withoutQuery = (url: string): string => url.split(/[?#]/)[0] ?? '';

/** Moves the focus to the heading of a new page, so that keyboard and screen reader start where the page does. */
@Injectable({ providedIn: 'root' })
export class PageFocus {
  private readonly document = inject(DOCUMENT);

  constructor() {
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        pairwise(),
        filter(([before, after]) => withoutQuery(before.urlAfterRedirects) !== withoutQuery(after.urlAfterRedirects)),
      )
      .subscribe(() => setTimeout(() => this.move()));
  }

  /** A heading that came later than its page, because its data did. */
  arrived(heading: HTMLElement): void {
    if (this.document.activeElement === this.document.getElementById('main')) heading.focus({ preventScroll: true });
  }

  private move(): void {
    const main = this.document.getElementById('main');
    (main?.querySelector<HTMLElement>('h1[tabindex]') ?? main)?.focus({ preventScroll: true });
  }
}

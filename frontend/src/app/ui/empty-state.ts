import { Component, input } from '@angular/core';

/**
 * Says what belongs here and offers one step.
 * @example <tr-empty heading="Nothing booked yet" text="When you book a session it will be here."><a class="btn btn--tonal btn--sm" routerLink="/sessions">Find a session</a></tr-empty>
 */
@Component({
  selector: 'tr-empty',
  host: { class: 'empty' },
  template: `
    <svg viewBox="0 0 88 64" aria-hidden="true" focusable="false">
      <path
        d="M10 8 54 52M30 4l48 48M54 4l26 26M10 52 58 4M30 56 80 6M58 56l22-22M10 30 36 4"
        stroke="var(--mat-sys-outline-variant)"
        stroke-width="2"
        fill="none"
      />
      <path d="M44 62C44 48 36 44 40 32" stroke="var(--tr-leaf)" stroke-width="2.5" fill="none" stroke-linecap="round" />
      <path d="M40 32c-12 0-15-8-13-16 9 0 15 6 13 16Z" fill="var(--tr-leaf)" />
      <path d="M43 46c4-10 13-11 20-7-2 8-11 12-20 7Z" fill="var(--tr-leaf)" />
    </svg>
    @switch (level()) {
      @case (2) {
        <h2 class="t-title">{{ heading() }}</h2>
      }
      @default {
        <h3 class="t-title">{{ heading() }}</h3>
      }
    }
    @if (text()) {
      <p class="t-small t-muted">{{ text() }}</p>
    }
    <ng-content />
  `,
})
export class EmptyState {
  readonly heading = input.required<string>();
  readonly text = input('');
  /** The level of the heading: 2 straight under the page's `h1`, 3 inside a section. */
  readonly level = input<2 | 3>(3);
}

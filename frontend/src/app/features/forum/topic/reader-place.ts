import { DOCUMENT, DestroyRef, Directive, ElementRef, Injectable, afterNextRender, inject, signal } from '@angular/core';

/** Where the reader is: only who looks at the end of the topic sees new posts appear there. */
@Injectable()
export class ReaderPlace {
  private readonly document = inject(DOCUMENT);
  readonly endInView = signal(false);

  /** Whether the end is being looked at, by somebody who is not about to write there. */
  isAtEnd(): boolean {
    const writing = this.document.activeElement?.closest('textarea, input, [contenteditable]');
    return this.endInView() && !this.document.hidden && !writing;
  }
}

/** Marks the end of the posts. @example <div trTopicEnd></div> */
@Directive({ selector: '[trTopicEnd]' })
export class TopicEnd {
  constructor() {
    const place = inject(ReaderPlace);
    const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
    const observer = new IntersectionObserver((entries) => {
      place.endInView.set(entries.at(-1)?.isIntersecting ?? false);
    });
    afterNextRender(() => {
      observer.observe(nativeElement);
    });
    inject(DestroyRef).onDestroy(() => {
      observer.disconnect();
      place.endInView.set(false);
    });
  }
}

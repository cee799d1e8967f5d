import { Directive, ElementRef, afterNextRender, inject } from '@angular/core';
import { PageFocus } from '../core/page/page-focus';

/**
 * The one `h1` of a page: takes the focus when the page opens.
 * @example <h1 class="t-display" trHeading>Plain English decision letters</h1>
 */
@Directive({ selector: 'h1[trHeading]', host: { tabindex: '-1' } })
export class PageHeading {
  constructor() {
    const focus = inject(PageFocus);
    const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
    afterNextRender(() => {
      focus.arrived(nativeElement);
    });
  }
}

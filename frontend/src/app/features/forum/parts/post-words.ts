import { Component, ViewEncapsulation, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { innerLink } from './inner-link';

/** Tables and blocks of code scroll by themselves, from the keyboard too; the page never does. */
export function withScrolling(html: string): string {
  return html
    .replaceAll('<table>', '<div class="md-scroll" tabindex="0" role="group" aria-label="Table"><table>')
    .replaceAll('</table>', '</table></div>')
    .replaceAll('<pre>', '<pre tabindex="0">');
}

/**
 * What somebody wrote, as the server made it of their markdown. Links within the product are followed without loading the page again.
 * @example <tr-post-words [html]="post.html" />
 */
@Component({
  selector: 'tr-post-words',
  encapsulation: ViewEncapsulation.None,
  styleUrl: './post-words.css',
  template: '<div class="prose post-words" [innerHTML]="shown()"></div>',
  host: { '(click)': 'open($event)' },
})
export class PostWords {
  private readonly router = inject(Router);
  readonly html = input.required<string>();
  /** Asked first, before a link within the product is followed; true where it was dealt with. */
  readonly follow = input<(path: string) => boolean>(() => false);
  protected readonly shown = computed(() => withScrolling(this.html()));

  protected open(event: MouseEvent): void {
    const path = innerLink(event);
    if (path === null) return;
    event.preventDefault();
    if (!this.follow()(path)) void this.router.navigateByUrl(path);
  }
}

import { DOCUMENT, DestroyRef, Directive, ElementRef, Renderer2, inject, input } from '@angular/core';
import type { Quoted } from './quote';

/** What takes a quote. */
export interface TakesQuotes {
  quote(quoted: Quoted, words: string): void;
}

/**
 * Offers to quote what is selected within posts. The button stands below the selection and comes next for Tab after the post; the menu of each post
 * quotes the whole of it.
 * @example <ol [trQuoting]="composer"><li data-post="2" data-author="Ruth">...</li></ol>
 */
@Directive({ selector: '[trQuoting]' })
export class Quoting {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly document = inject(DOCUMENT);
  private readonly renderer = inject(Renderer2);
  private button: HTMLButtonElement | null = null;
  private offered: { readonly quoted: Quoted; readonly words: string } | null = null;

  readonly trQuoting = input.required<TakesQuotes | undefined>();

  constructor() {
    const stop = [
      this.renderer.listen(this.document, 'selectionchange', () => {
        this.look();
      }),
      this.renderer.listen(this.host, 'keydown', (event: KeyboardEvent) => {
        if (event.key === 'Escape' && this.button) this.hide();
      }),
    ];
    inject(DestroyRef).onDestroy(() => {
      stop.forEach((end) => {
        end();
      });
      this.hide();
    });
  }

  private look(): void {
    // The button itself takes the focus without the selection being meant to end.
    if (this.button && this.document.activeElement === this.button) return;
    const selection = this.document.getSelection();
    const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
    const post = range ? postAround(range) : null;
    const words = selection?.toString().trim() ?? '';
    if (!range || !post || words === '' || !this.host.contains(post) || !this.trQuoting()) {
      this.hide();
      return;
    }
    this.offered = { quoted: { name: post.dataset['author'] ?? '', number: Number(post.dataset['post']) }, words };
    this.show(post, range);
  }

  private show(post: HTMLElement, range: Range): void {
    const button = this.button ?? this.made();
    if (button.parentElement !== post) post.append(button);
    const [place, around] = [range.getBoundingClientRect(), post.getBoundingClientRect()];
    button.style.top = `${Math.round(place.bottom - around.top + 8)}px`;
    button.style.left = `${Math.round(Math.max(0, Math.min(place.left - around.left, around.width - 110)))}px`;
    this.button = button;
  }

  private made(): HTMLButtonElement {
    const button = this.document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn--filled btn--sm quote-selection no-print';
    Object.assign(button.style, { position: 'absolute', zIndex: '4' });
    button.textContent = 'Quote';
    button.setAttribute('aria-label', 'Quote what is selected');
    button.addEventListener('mousedown', (event) => {
      event.preventDefault();
    });
    button.addEventListener('click', () => {
      this.take();
    });
    return button;
  }

  private take(): void {
    const { offered } = this;
    this.document.getSelection()?.removeAllRanges();
    this.hide();
    if (offered) this.trQuoting()?.quote(offered.quoted, offered.words);
  }

  private hide(): void {
    this.button?.remove();
    this.button = null;
    this.offered = null;
  }
}

/** The post that holds the whole of a selection, where it is one post's words. */
function postAround(range: Range): HTMLElement | null {
  const common = range.commonAncestorContainer;
  const element = common instanceof Element ? common : common.parentElement;
  return element?.closest('tr-post-words')?.closest<HTMLElement>('[data-post]') ?? null;
}

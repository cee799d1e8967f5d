import { Component, ElementRef, effect, inject, input, output } from '@angular/core';
import type { Suggestion } from './suggestions';

/** Whom or what can be named, below the words. The words keep the focus; they say which one is current. */
@Component({
  selector: 'tr-suggestion-list',
  styleUrl: './suggestion-list.css',
  host: { '(mousedown)': '$event.preventDefault()', '(click)': 'choose($event)' },
  template: `
    <ul role="listbox" [id]="listId()" [attr.aria-label]="label()">
      @for (item of items(); track item.id; let index = $index) {
        <li role="option" [id]="listId() + '-' + index" [attr.aria-selected]="index === at()">
          <b>{{ item.name }}</b>
          @if (item.about) {
            <span class="t-fine t-muted">{{ item.about }}</span>
          }
        </li>
      }
    </ul>
  `,
})
export class SuggestionList {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly listId = input.required<string>();
  readonly label = input.required<string>();
  readonly items = input.required<readonly Suggestion[]>();
  readonly at = input.required<number>();
  readonly chosen = output<Suggestion>();

  constructor() {
    effect(() => {
      this.host.querySelectorAll<HTMLElement>('[role=option]')[this.at()]?.scrollIntoView({ block: 'nearest' });
    });
  }

  /** By pointer; from the keyboard the words themselves choose. */
  protected choose({ target }: Event): void {
    const option = target instanceof Element ? target.closest('[role=option]') : null;
    const item = this.items()[[...this.host.querySelectorAll('[role=option]')].findIndex((each) => each === option)];
    if (item) this.chosen.emit(item);
  }
}

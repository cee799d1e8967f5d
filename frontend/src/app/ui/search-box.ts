import { Component, input, model } from '@angular/core';
import { Icon } from './icon';

let count = 0;

/**
 * A labelled search field; the value follows while typing.
 * @example <tr-search-box label="Find by word or host" [(value)]="words" />
 */
@Component({
  selector: 'tr-search-box',
  imports: [Icon],
  host: { class: 'field' },
  template: `
    <label [for]="id">{{ label() }}</label>
    @if (hint()) {
      <p class="hint" [id]="id + '-hint'">{{ hint() }}</p>
    }
    <div class="searchbox">
      <tr-icon name="search" />
      <input
        #box
        class="input"
        type="search"
        autocomplete="off"
        [id]="id"
        [value]="value()"
        [attr.aria-describedby]="hint() ? id + '-hint' : null"
        (input)="value.set(box.value)"
      />
    </div>
  `,
})
export class SearchBox {
  protected readonly id = `search-${++count}`;
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly value = model('');
}

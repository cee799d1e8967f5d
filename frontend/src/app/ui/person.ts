import { Component, input } from '@angular/core';
import { Avatar } from './avatar';

/**
 * A person in a list: letters, name and service.
 * @example <tr-person [id]="7" initials="Ru" name="Ruth" about="Adult Social Care" />
 */
@Component({
  selector: 'tr-person',
  imports: [Avatar],
  host: { class: 'person' },
  template: `
    <tr-avatar [id]="id()" [initials]="initials()" />
    <span>
      <span class="person__name">{{ name() }}</span>
      @if (about()) {
        <br /><span class="person__meta">{{ about() }}</span>
      }
    </span>
  `,
})
export class Person {
  readonly id = input.required<number>();
  readonly initials = input.required<string>();
  readonly name = input.required<string>();
  readonly about = input('');
}

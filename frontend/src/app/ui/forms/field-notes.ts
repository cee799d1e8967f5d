import { Component, input } from '@angular/core';
import { FieldError } from './field-error';

/** Hint and error, in the order in which they are read: after the label, before the control. */
@Component({
  selector: 'tr-field-notes',
  imports: [FieldError],
  styles: ':host { display: contents; }',
  template: `
    @if (hint()) {
      <p class="hint" [id]="of() + '-hint'">{{ hint() }}</p>
    }
    @if (error()) {
      <tr-field-error [id]="of() + '-error'" [message]="error()" />
    }
  `,
})
export class FieldNotes {
  /** The id of the control. */
  readonly of = input.required<string>();
  readonly hint = input('');
  readonly error = input('');
}

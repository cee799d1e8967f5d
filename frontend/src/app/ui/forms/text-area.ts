import { Component, input, model } from '@angular/core';
import { FieldControl } from './field-control';
import { FieldNotes } from './field-notes';

/** @example <tr-text-area [formField]="form.reason" label="What should we tell people?" [rows]="4" /> */
@Component({
  selector: 'tr-text-area',
  imports: [FieldNotes],
  host: { class: 'field', '[class.field--error]': 'error() !== ""' },
  template: `
    <label [for]="id()">{{ title() }}</label>
    <tr-field-notes [of]="id()" [hint]="hint()" [error]="error()" />
    <textarea
      #box
      class="textarea"
      [id]="id()"
      [rows]="rows()"
      [value]="value()"
      [disabled]="disabled()"
      [attr.aria-invalid]="error() ? true : null"
      [attr.aria-describedby]="describedBy()"
      (input)="value.set(box.value)"
    ></textarea>
  `,
})
export class TextArea extends FieldControl<string> {
  readonly value = model('');
  readonly rows = input(5);
}

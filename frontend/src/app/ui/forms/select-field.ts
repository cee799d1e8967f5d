import { Component, input, model } from '@angular/core';
import { FieldControl } from './field-control';
import { FieldNotes } from './field-notes';
import type { Option } from './options';

/**
 * The browser's own select, which works with every screen reader and phone.
 * @example <tr-select [formField]="form.service" label="Service" [options]="services" />
 */
@Component({
  selector: 'tr-select',
  imports: [FieldNotes],
  host: { class: 'field', '[class.field--error]': 'error() !== ""' },
  template: `
    <label [for]="id()">{{ title() }}</label>
    <tr-field-notes [of]="id()" [hint]="hint()" [error]="error()" />
    <select
      #box
      class="select"
      [id]="id()"
      [disabled]="disabled()"
      [attr.aria-invalid]="error() ? true : null"
      [attr.aria-describedby]="describedBy()"
      (change)="value.set(box.value)"
    >
      @for (option of options(); track option.value) {
        <option [value]="option.value" [selected]="option.value === value()">{{ option.label }}</option>
      }
    </select>
  `,
})
export class SelectField extends FieldControl<string> {
  readonly value = model('');
  readonly options = input.required<readonly Option[]>();
}

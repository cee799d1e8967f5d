import { Component, booleanAttribute, input, model } from '@angular/core';
import { FieldControl } from './field-control';
import { FieldNotes } from './field-notes';
import type { Option } from './options';

/**
 * One of a few, all in sight. `boxed` draws a frame round each, for choices that need a second line.
 * @example <tr-radios [formField]="form.bankHolidays" label="When a date is a bank holiday" [options]="choices" />
 */
@Component({
  selector: 'tr-radios',
  imports: [FieldNotes],
  host: { class: 'field', '[class.field--error]': 'error() !== ""' },
  template: `
    <fieldset [attr.aria-describedby]="describedBy()" [disabled]="disabled()">
      <legend class="legend">{{ title() }}</legend>
      <tr-field-notes [of]="id()" [hint]="hint()" [error]="error()" />
      <div class="options" [class.options--boxed]="boxed()">
        @for (option of options(); track option.value; let first = $first) {
          <label class="option" [class.option--box]="boxed()">
            <input
              type="radio"
              [attr.id]="first ? id() : null"
              [name]="id()"
              [value]="option.value"
              [checked]="option.value === value()"
              (change)="value.set(option.value)"
            />
            <span>{{ option.label }}</span>
            @if (option.hint) {
              <span class="hint">{{ option.hint }}</span>
            }
          </label>
        }
      </div>
    </fieldset>
  `,
})
export class RadioGroup extends FieldControl<string> {
  readonly value = model('');
  readonly options = input.required<readonly Option[]>();
  readonly boxed = input(false, { transform: booleanAttribute });
}

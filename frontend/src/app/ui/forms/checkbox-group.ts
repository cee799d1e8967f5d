import { Component, input, model } from '@angular/core';
import { FieldControl } from './field-control';
import { FieldNotes } from './field-notes';
import type { Option } from './options';

/**
 * Any number of a few.
 * @example <tr-checkboxes [formField]="form.days" label="Which days?" [options]="weekdays" />
 */
@Component({
  selector: 'tr-checkboxes',
  imports: [FieldNotes],
  host: { class: 'field', '[class.field--error]': 'error() !== ""' },
  template: `
    <fieldset [attr.aria-describedby]="describedBy()" [disabled]="disabled()">
      <legend class="legend">{{ title() }}</legend>
      <tr-field-notes [of]="id()" [hint]="hint()" [error]="error()" />
      <div class="options">
        @for (option of options(); track option.value; let first = $first) {
          <label class="option">
            <input
              #box
              type="checkbox"
              [id]="first ? id() : null"
              [checked]="value().includes(option.value)"
              (change)="choose(option.value, box.checked)"
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
export class CheckboxGroup extends FieldControl<readonly string[]> {
  readonly value = model<readonly string[]>([]);
  readonly options = input.required<readonly Option[]>();

  protected choose(option: string, chosen: boolean): void {
    const order = this.options().map((each) => each.value);
    const values = chosen ? [...this.value(), option] : this.value().filter((each) => each !== option);
    this.value.set([...values].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  }
}

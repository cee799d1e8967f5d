import { Component, input, model } from '@angular/core';
import { FieldControl } from '../../../ui/forms/field-control';
import type { Option } from '../../../ui/forms/options';

/**
 * A native select or a short box that stands in a sentence; its label is heard, not seen.
 * @example <p class="sentence">Every <tr-inline [formField]="form.every" label="Every how many" [options]="numbers" /> weeks</p>
 */
@Component({
  selector: 'tr-inline',
  styles: `
    .select,
    .input {
      width: auto;
      max-width: 100%;
      font: 600 1.0625rem/1.5rem var(--tr-plain);
    }
    .input {
      width: 68px;
      text-align: center;
    }
  `,
  template: `
    <label class="vh" [for]="id()">{{ label() }}</label>
    @if (options(); as options) {
      <select
        #select
        class="select"
        [id]="id()"
        [disabled]="disabled()"
        [attr.aria-invalid]="error() ? true : null"
        (change)="value.set(select.value)"
      >
        @for (option of options; track option.value) {
          <option [value]="option.value" [selected]="option.value === value()">{{ option.label }}</option>
        }
      </select>
    } @else {
      <input
        #box
        class="input"
        inputmode="numeric"
        autocomplete="off"
        [id]="id()"
        [value]="value()"
        [disabled]="disabled()"
        [attr.aria-invalid]="error() ? true : null"
        (input)="value.set(box.value)"
      />
    }
  `,
})
export class InlineField extends FieldControl<string> {
  readonly value = model('');
  readonly options = input<readonly Option[] | null>(null);
}

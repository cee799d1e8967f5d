import { Component, model } from '@angular/core';
import { FieldControl } from './field-control';
import { FieldNotes } from './field-notes';

/** Yes or no. @example <tr-checkbox [formField]="form.showMyName" label="Show my name to others who are going" /> */
@Component({
  selector: 'tr-checkbox',
  imports: [FieldNotes],
  host: { class: 'field', '[class.field--error]': 'error() !== ""' },
  template: `
    <tr-field-notes [of]="id()" [error]="error()" />
    <div class="option option--plain">
      <input
        #box
        type="checkbox"
        [id]="id()"
        [checked]="value()"
        [disabled]="disabled()"
        [attr.aria-invalid]="error() ? true : null"
        [attr.aria-describedby]="describedBy()"
        (change)="value.set(box.checked)"
      />
      <label [for]="id()">{{ label() }}</label>
      @if (hint()) {
        <span class="hint" [id]="hintId()">{{ hint() }}</span>
      }
    </div>
  `,
})
export class Checkbox extends FieldControl<boolean> {
  readonly value = model(false);
}

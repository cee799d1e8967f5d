import { Component, input, model } from '@angular/core';
import { FieldControl } from './field-control';
import { FieldNotes } from './field-notes';

/**
 * One line of text.
 * @example <tr-text-field [formField]="form.email" label="Email address" type="email" autocomplete="username" />
 */
@Component({
  selector: 'tr-text-field',
  imports: [FieldNotes],
  host: { class: 'field', '[class.field--error]': 'error() !== ""' },
  template: `
    <label [for]="id()">{{ title() }}</label>
    <tr-field-notes [of]="id()" [hint]="hint()" [error]="error()" />
    <input
      #box
      [class]="'input ' + width()"
      [id]="id()"
      [type]="type()"
      [value]="value()"
      [disabled]="disabled()"
      [attr.autocomplete]="autocomplete()"
      [attr.inputmode]="inputMode()"
      [attr.spellcheck]="type() === 'text' ? null : 'false'"
      [attr.maxlength]="longest()"
      [attr.aria-invalid]="error() ? true : null"
      [attr.aria-describedby]="describedBy()"
      (input)="value.set(box.value)"
    />
  `,
})
export class TextField extends FieldControl<string> {
  readonly value = model('');
  readonly type = input<'text' | 'email' | 'password' | 'url' | 'tel'>('text');
  readonly autocomplete = input<string | null>('off');
  readonly inputMode = input<'numeric' | 'decimal' | null>(null);
  /** As wide as what belongs in it: two or four figures, or the whole line. */
  readonly width = input<'' | 'input--2' | 'input--4'>('');
  readonly longest = input<number | null>(null);
}

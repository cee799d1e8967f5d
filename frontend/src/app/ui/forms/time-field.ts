import { Component, model } from '@angular/core';
import { FieldControl } from './field-control';
import { FieldNotes } from './field-notes';

/**
 * A time of day typed on the 24-hour clock. `wallTime(value)` makes `09:30` of "9.30", "930" or "9:30".
 * @example <tr-time-field [formField]="form.start" label="Start time" hint="For example, 14:30" />
 */
@Component({
  selector: 'tr-time-field',
  imports: [FieldNotes],
  host: { class: 'field', '[class.field--error]': 'error() !== ""' },
  template: `
    <label [for]="id()">{{ title() }}</label>
    <tr-field-notes [of]="id()" [hint]="hint()" [error]="error()" />
    <input
      #box
      class="input input--4"
      autocomplete="off"
      [id]="id()"
      [value]="value()"
      [disabled]="disabled()"
      [attr.aria-invalid]="error() ? true : null"
      [attr.aria-describedby]="describedBy()"
      (input)="value.set(box.value)"
    />
  `,
})
export class TimeField extends FieldControl<string> {
  readonly value = model('');
}

/** The time as `09:30`, or null where it is none. */
export function wallTime(typed: string): string | null {
  const [, hours, minutes] = /^(\d{1,2})[:. ]?(\d{2})$/.exec(typed.trim()) ?? [];
  if (hours === undefined || minutes === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}

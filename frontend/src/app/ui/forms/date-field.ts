import { Component, computed, model } from '@angular/core';
import { type DateParts, type DatePart, faultyDatePart, noDate } from './date-parts';
import { FieldControl } from './field-control';
import { FieldNotes } from './field-notes';

const boxes: readonly { part: DatePart; label: string; width: string }[] = [
  { part: 'day', label: 'Day', width: 'input--2' },
  { part: 'month', label: 'Month', width: 'input--2' },
  { part: 'year', label: 'Year', width: 'input--4' },
];

/**
 * A date typed in three boxes, as GOV.UK asks for dates. The value is what was typed; `isoDate(value)` makes `2026-11-26` of it.
 * @example <tr-date-field [formField]="form.firstDate" label="First date" hint="For example, 4 12 2026" />
 */
@Component({
  selector: 'tr-date-field',
  imports: [FieldNotes],
  host: { class: 'field', '[class.field--error]': 'error() !== ""' },
  template: `
    <fieldset role="group" [attr.aria-describedby]="describedBy()" [disabled]="disabled()">
      <legend class="legend">{{ title() }}</legend>
      <tr-field-notes [of]="id()" [hint]="hint()" [error]="error()" />
      <div class="date-parts">
        @for (box of boxes; track box.part) {
          <div>
            <label [for]="idOf(box.part)">{{ box.label }}</label>
            <input
              #typed
              [class]="'input ' + box.width"
              [class.input--error]="error() && box.part === faulty()"
              inputmode="numeric"
              autocomplete="off"
              [id]="idOf(box.part)"
              [value]="value()[box.part]"
              [attr.aria-invalid]="error() && box.part === faulty() ? true : null"
              (input)="type(box.part, typed.value)"
            />
          </div>
        }
      </div>
    </fieldset>
  `,
})
export class DateField extends FieldControl<DateParts> {
  readonly value = model(noDate);
  protected readonly boxes = boxes;
  /** The box that the error summary leads to: the first faulty part. */
  protected readonly faulty = computed(() => faultyDatePart(this.value()) ?? 'day');

  protected idOf(part: DatePart): string {
    return part === 'day' ? this.id() : `${this.id()}-${part}`;
  }

  protected type(part: DatePart, typed: string): void {
    this.value.update((value) => ({ ...value, [part]: typed }));
  }

  override focus(options?: FocusOptions): void {
    this.host.querySelector<HTMLElement>(`#${this.idOf(this.faulty())}`)?.focus(options);
  }
}

import { Component, model } from '@angular/core';
import { FieldControl } from '../../../ui/forms/field-control';
import { FieldNotes } from '../../../ui/forms/field-notes';
import { weekdays } from './rule-sentence';

/** Any days of the week, side by side. @example <tr-weekdays [formField]="form.weekdays" label="On which days?" /> */
@Component({
  selector: 'tr-weekdays',
  imports: [FieldNotes],
  host: { class: 'field', '[class.field--error]': 'error() !== ""' },
  styles: `
    .days {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-top: 6px;
    }
    .chip:has(:checked) {
      border-color: var(--mat-sys-secondary);
      background: var(--mat-sys-secondary-container);
      color: var(--mat-sys-on-secondary-container);
      font-weight: 600;
    }
    input {
      width: 18px;
      height: 18px;
      margin: 0;
      accent-color: var(--mat-sys-primary);
    }
  `,
  template: `
    <fieldset [attr.aria-describedby]="describedBy()" [disabled]="disabled()">
      <legend class="legend">{{ title() }}</legend>
      <tr-field-notes [of]="id()" [hint]="hint()" [error]="error()" />
      <div class="days">
        @for (day of weekdays; track day.value; let first = $first) {
          <label class="chip">
            <input
              #box
              type="checkbox"
              [attr.id]="first ? id() : null"
              [checked]="value().includes(day.value)"
              (change)="choose(day.value, box.checked)"
            />{{ day.label }}
          </label>
        }
      </div>
    </fieldset>
  `,
})
export class WeekdayBoxes extends FieldControl<readonly string[]> {
  readonly value = model<readonly string[]>([]);
  protected readonly weekdays = weekdays;

  /** Kept in the order of the week, whatever the order of choosing. */
  protected choose(day: string, chosen: boolean): void {
    const days = new Set(chosen ? [...this.value(), day] : this.value().filter((each) => each !== day));
    this.value.set(weekdays.map((each) => each.value).filter((each) => days.has(each)));
  }
}

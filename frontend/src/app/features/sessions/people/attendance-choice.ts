import { Component, input, output } from '@angular/core';
import type { Attendee } from '../../../api/models';

/**
 * Whether one person came: Tab to the row, arrows or Space to choose.
 * @example <tr-attendance-choice [attendee]="attendee" (chosen)="mark(attendee, $event)" />
 */
@Component({
  selector: 'tr-attendance-choice',
  styles: `
    @media (min-width: 1120px) {
      :host {
        display: block;
        min-width: 25rem;
      }
    }
    fieldset {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 14px;
    }
    label {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-height: 28px;
      cursor: pointer;
    }
    input {
      width: 20px;
      height: 20px;
      margin: 0;
      accent-color: var(--mat-sys-primary);
    }
  `,
  template: `
    <fieldset>
      <legend class="vh">Did {{ attendee().person.name }} come?</legend>
      @for (choice of choices; track choice.label) {
        <label>
          <input
            type="radio"
            [name]="'attendance-' + attendee().person.id"
            [checked]="attendee().attendance === choice.value"
            (change)="chosen.emit(choice.value)"
          />{{ choice.label }}
        </label>
      }
    </fieldset>
  `,
})
export class AttendanceChoice {
  readonly attendee = input.required<Attendee>();
  readonly chosen = output<Attendee['attendance']>();
  protected readonly choices: readonly { value: Attendee['attendance']; label: string }[] = [
    { value: 'attended', label: 'Came' },
    { value: 'in-part', label: 'For part' },
    { value: 'did-not-come', label: 'Did not come' },
    { value: null, label: 'Not marked' },
  ];
}

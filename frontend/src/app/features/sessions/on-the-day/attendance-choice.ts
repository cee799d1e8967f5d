import { Component, computed, input, output, signal } from '@angular/core';
import type { Attendee } from '../../../api/models';
import type { Attendance } from './taps';

export interface Choice {
  readonly attendance: Attendance;
  readonly minutes?: number;
}

/**
 * Whether one person came, and for how long: arrows or Space to choose.
 * @example <tr-attendance-choice [attendee]="attendee" [longest]="60" (chosen)="mark(attendee, $event)" />
 */
@Component({
  selector: 'tr-attendance-choice',
  styles: `
    fieldset {
      display: grid;
      gap: 2px;
    }
    label {
      display: flex;
      align-items: center;
      gap: 10px;
      min-height: 44px;
      cursor: pointer;
    }
    input[type='radio'] {
      width: 22px;
      height: 22px;
      margin: 0;
      accent-color: var(--mat-sys-primary);
    }
    .minutes {
      padding-left: 32px;
    }
    .minutes .input {
      width: 6rem;
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
            (change)="chosen.emit({ attendance: choice.value })"
          />{{ choice.label }}
        </label>
        @if (choice.value === 'in-part' && attendee().attendance === 'in-part') {
          <div class="minutes field">
            <label class="t-small" [for]="fieldId()">For how many minutes?</label>
            <p class="hint" [id]="fieldId() + '-hint'">Half of it unless you say. At most {{ longest() }}.</p>
            @if (wrong()) {
              <p class="error" [id]="fieldId() + '-wrong'">Enter a whole number from 1 to {{ longest() }}</p>
            }
            <input
              #minutes
              class="input"
              inputmode="numeric"
              [id]="fieldId()"
              [value]="attendee().attendedMinutes ?? ''"
              [attr.aria-invalid]="wrong() ? true : null"
              [attr.aria-describedby]="fieldId() + '-hint' + (wrong() ? ' ' + fieldId() + '-wrong' : '')"
              (change)="say(minutes.value)"
            />
          </div>
        }
      }
    </fieldset>
  `,
})
export class AttendanceChoice {
  readonly attendee = input.required<Attendee>();
  /** The length of the date in minutes. */
  readonly longest = input.required<number>();
  readonly chosen = output<Choice>();

  protected readonly wrong = signal(false);
  protected readonly fieldId = computed(() => `minutes-${this.attendee().person.id}`);
  protected readonly choices: readonly { value: Attendance; label: string }[] = [
    { value: 'attended', label: 'Came' },
    { value: 'in-part', label: 'Came for part' },
    { value: 'did-not-come', label: 'Did not come' },
    { value: null, label: 'Not marked' },
  ];

  protected say(text: string): void {
    const minutes = Number(text.trim());
    const right = Number.isInteger(minutes) && minutes >= 1 && minutes <= this.longest();
    this.wrong.set(!right);
    if (right) this.chosen.emit({ attendance: 'in-part', minutes });
  }
}

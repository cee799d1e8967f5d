import { Component, computed, input, model } from '@angular/core';
import type { DateToBook } from '../../../api/models';
import { FieldControl } from '../../../ui/forms/field-control';
import { FieldNotes } from '../../../ui/forms/field-notes';
import { StateChip } from '../../../ui/state-chip';
import { When } from '../../../ui/when';
import { clashInWords, dateChip } from './book-dates-words';

/** Dates to tick; those that cannot be booked say why. @example <tr-date-choices [formField]="form.dates" label="Which dates?" [items]="items()" /> */
@Component({
  selector: 'tr-date-choices',
  imports: [FieldNotes, StateChip, When],
  host: { class: 'field', '[class.field--error]': 'error() !== ""' },
  template: `
    <fieldset [attr.aria-describedby]="describedBy()" [disabled]="disabled()">
      <legend class="legend">{{ title() }}</legend>
      <tr-field-notes [of]="id()" [hint]="hint()" [error]="error()" />
      <ng-content />
      <ul class="dates">
        @for (row of rows(); track row.occurrenceId) {
          <li class="row between row--top">
            @if (row.bookable) {
              <label class="option option--plain">
                <input
                  #box
                  type="checkbox"
                  [attr.id]="row.occurrenceId === first() ? id() : null"
                  [checked]="value().includes(row.occurrenceId)"
                  (change)="choose(row.occurrenceId, box.checked)"
                />
                <span><tr-when [from]="row.startsAt" [to]="row.endsAt" [timeZone]="row.timeZone" /></span>
                @if (row.title !== seriesTitle()) {
                  <span class="hint">{{ row.title }}</span>
                }
                @if (row.clash) {
                  <span class="hint clash">{{ row.clash }}</span>
                }
              </label>
            } @else {
              <p class="closed">
                <tr-when [from]="row.startsAt" [to]="row.endsAt" [timeZone]="row.timeZone" />
                @if (row.mine === null && row.reason) {
                  <br /><span class="hint">{{ row.reason }}</span>
                }
              </p>
            }
            <tr-state [kind]="row.chip.kind" [icon]="row.chip.icon">{{ row.chip.words }}</tr-state>
          </li>
        }
      </ul>
    </fieldset>
  `,
  styles: `
    .dates > li {
      padding: 4px 0;
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    .dates > li > :first-child {
      flex: 1 1 240px;
    }
    .closed {
      padding: 10px 0 10px 36px;
    }
    .clash {
      color: var(--tr-watch);
    }
    tr-state {
      margin-block: 10px;
    }
    @media (max-width: 719px) {
      .dates > li > :first-child {
        flex-basis: 100%;
        padding-bottom: 0;
      }
      tr-state {
        margin: 0 0 10px 36px;
      }
    }
  `,
})
export class DateChoices extends FieldControl<readonly number[]> {
  readonly value = model<readonly number[]>([]);
  readonly items = input.required<readonly DateToBook[]>();
  /** Only what a date is called that the series is not is said beside it. */
  readonly seriesTitle = input.required<string>();
  protected readonly rows = computed(() => this.items().map((item) => ({ ...item, clash: clashInWords(item), chip: dateChip(item) })));
  /** The one that the error summary leads to. */
  protected readonly first = computed(() => this.items().find(({ bookable }) => bookable)?.occurrenceId);

  /** Kept in the order of the dates, whatever the order of choosing. */
  protected choose(date: number, chosen: boolean): void {
    const ticked = new Set(chosen ? [...this.value(), date] : this.value().filter((each) => each !== date));
    this.value.set(this.items().flatMap(({ occurrenceId }) => (ticked.has(occurrenceId) ? [occurrenceId] : [])));
  }
}

import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DatesBooked, DateToBook } from '../../../api/models';
import { Icon } from '../../../ui/icon';
import { StateChip } from '../../../ui/state-chip';
import { When } from '../../../ui/when';
import { bookedInWords, outcomeChip } from './book-dates-words';

/** What became of each date, and the way back. */
@Component({
  selector: 'tr-dates-booked',
  imports: [RouterLink, Icon, StateChip, When],
  styleUrl: '../parts/dates.css',
  template: `
    <section class="stack stack--4" aria-labelledby="booked-heading">
      <h2 class="t-h2" id="booked-heading" tabindex="-1">{{ sentence() }}</h2>
      <div class="card card--flush">
        <ul class="dates">
          @for (row of rows(); track row.occurrenceId) {
            <li>
              <span>
                @if (row.date; as date) {
                  <a [routerLink]="['/sessions', row.occurrenceId]"
                    ><tr-when [from]="date.startsAt" [to]="date.endsAt" [timeZone]="date.timeZone"
                  /></a>
                }
                @if (row.sentence) {
                  <br /><span class="t-small t-muted">{{ row.sentence }}</span>
                }
              </span>
              <tr-state [kind]="row.chip.kind" [icon]="row.chip.icon">{{ row.chip.words }}</tr-state>
            </li>
          }
        </ul>
      </div>
      <div class="row">
        <a class="btn btn--filled" routerLink="/sessions/mine">See my bookings</a>
        @if (canUndo()) {
          <button class="btn btn--outlined" type="button" (click)="undo.emit()">
            <tr-icon name="undo" />Release the seats just booked
          </button>
        }
      </div>
    </section>
  `,
})
export class DatesBookedPart {
  readonly answer = input.required<DatesBooked>();
  readonly items = input.required<readonly DateToBook[]>();
  readonly undo = output();
  protected readonly sentence = computed(() => bookedInWords(this.answer()).replace(/\.$/, ''));
  protected readonly canUndo = computed(() => this.answer().booked + this.answer().waiting > 0);
  protected readonly rows = computed(() =>
    this.answer().items.map((item) => ({
      ...item,
      chip: outcomeChip(item),
      date: this.items().find(({ occurrenceId }) => occurrenceId === item.occurrenceId),
    })),
  );
}

import { Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SeriesDate } from '../../../api/models';
import { EmptyState } from '../../../ui/empty-state';
import { StateChip } from '../../../ui/state-chip';
import { When } from '../../../ui/when';
import { type StateWords, cancelled, dates, notRunning, seats, undecided } from '../parts/seat-words';

const atFirst = 12;

/** The dates of a series still to come. */
@Component({
  selector: 'tr-series-dates',
  imports: [RouterLink, EmptyState, StateChip, When],
  styleUrl: '../parts/dates.css',
  template: `
    <section aria-labelledby="dates-heading">
      <div class="sec-head">
        <h2 class="t-h2" id="dates-heading">Dates to come</h2>
        <p class="t-small t-muted">Each date stands alone. Come to as many as you like.</p>
      </div>
      <div class="card card--flush">
        <ul class="dates" [hidden]="rows().length === 0">
          @for (date of shown(); track date.id) {
            <li>
              <span>
                @if (date.state === 'not-running') {
                  <tr-when [from]="date.startsAt" [timeZone]="timeZone()" dateOnly />
                } @else {
                  <a [routerLink]="['/sessions', date.id]"><tr-when [from]="date.startsAt" [to]="date.endsAt" [timeZone]="timeZone()" /></a>
                }
                <br /><span class="t-small t-muted">{{ date.reason ?? date.title }}</span>
              </span>
              <tr-state [kind]="date.chip.kind" [icon]="date.chip.icon">{{ date.chip.words }}</tr-state>
            </li>
          }
        </ul>
        @if (rows().length === 0) {
          <tr-empty
            [heading]="draft() ? 'No dates yet' : 'No dates to come'"
            [text]="draft() ? 'They are made when the series is published.' : 'Look for something like it among the other sessions.'"
          />
        }
      </div>
      @if (rest() > 0) {
        <p class="page-more">
          <button class="btn btn--outlined" type="button" (click)="all.set(true)">Show {{ more() }} more</button>
        </p>
      }
    </section>
  `,
})
export class SeriesDates {
  readonly dates = input.required<readonly SeriesDate[]>();
  readonly draft = input(false);
  readonly timeZone = input.required<string>();
  protected readonly all = signal(false);
  protected readonly rows = computed(() => this.dates().map((date) => ({ ...date, chip: chipOf(date) })));
  protected readonly shown = computed(() => (this.all() ? this.rows() : this.rows().slice(0, atFirst)));
  protected readonly rest = computed(() => this.rows().length - this.shown().length);
  protected readonly more = computed(() => dates(this.rest()));
}

function chipOf({ state, capacityRoom, capacityOnline, booked, waiting }: SeriesDate): StateWords {
  if (state === 'cancelled') return cancelled;
  if (state === 'not-running') return notRunning;
  if (state === 'undecided') return undecided;
  const free = capacityRoom + capacityOnline - booked;
  if (free > 0) return { kind: 'ok', icon: 'event_seat', words: `${seats(free)} left` };
  return { kind: 'watch', icon: 'hourglass_top', words: waiting > 0 ? `Full, ${waiting} waiting` : 'Full' };
}

import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SessionOtherDate } from '../../../api/models';
import { clockTime } from '../../../core/dates/dates';
import { Now } from '../../../core/now';
import { StateChip } from '../../../ui/state-chip';
import { When } from '../../../ui/when';
import { dateState } from '../parts/seat-words';

/** The other dates of the series, with this one among them. */
@Component({
  selector: 'tr-other-dates',
  imports: [RouterLink, StateChip, When],
  styleUrl: '../parts/dates.css',
  template: `
    <section aria-labelledby="dates-heading">
      <div class="sec-head">
        <h2 class="t-h2" id="dates-heading">Other dates in this series</h2>
        <p class="t-small t-muted">{{ rule() }}. Each date stands alone. Come to as many as you like.</p>
      </div>
      <div class="card card--flush">
        <ul class="dates">
          @for (date of rows(); track date.id) {
            <li [class.here]="date.current">
              <span>
                @if (date.current || date.state === 'not-running') {
                  <b><tr-when [from]="date.startsAt" [timeZone]="date.timeZone" dateOnly /></b>
                } @else {
                  <a [routerLink]="['/sessions', date.id]"><tr-when [from]="date.startsAt" [timeZone]="date.timeZone" dateOnly /></a>
                }
                @if (date.state === 'scheduled') {
                  <span class="nowrap">, {{ date.times }}</span>
                }
                <br /><span class="t-small t-muted">{{ date.about }}</span>
              </span>
              <tr-state [kind]="date.chip.kind" [icon]="date.chip.icon">{{ date.chip.words }}</tr-state>
            </li>
          }
        </ul>
      </div>
      <p class="page-more row t-small no-print">
        <a [routerLink]="['/sessions/series', seriesId()]">See the whole series</a>
        @if (dates().length > 1) {
          <a [routerLink]="['/sessions/series', seriesId(), 'book']">Book several dates at once</a>
        }
      </p>
    </section>
  `,
})
export class OtherDates {
  private readonly now = inject(Now);
  readonly dates = input.required<readonly SessionOtherDate[]>();
  readonly seriesId = input.required<number>();
  readonly rule = input.required<string>();
  protected readonly rows = computed(() =>
    this.dates().map((date) => ({
      ...date,
      times: `${clockTime(new Date(date.startsAt), date.timeZone)}\u00a0to\u00a0${clockTime(new Date(date.endsAt), date.timeZone)}`,
      about: [date.state === 'scheduled' ? `${date.title}.` : (date.reason ?? ''), date.current ? 'You are looking at this one.' : '']
        .join(' ')
        .trim(),
      chip: dateState(date, this.now.value()),
    })),
  );
}

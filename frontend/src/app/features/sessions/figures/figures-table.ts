import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DateFigures } from '../../../api/models';
import { When } from '../../../ui/when';
import { cameInWords, feedbackInWords, noShowsInWords } from './figures-words';

/** Every figure of every date that has begun. */
@Component({
  selector: 'tr-figures-table',
  imports: [RouterLink, When],
  template: `
    <div class="card card--flush table-wrap" role="region" tabindex="0" aria-labelledby="table-heading">
      <table class="table table--stack table--tight" role="table">
        <caption class="vh">
          Figures of each date, newest first
        </caption>
        <thead>
          <tr role="row">
            <th scope="col" role="columnheader">Date</th>
            <th class="r" scope="col" role="columnheader">Offered</th>
            <th class="r" scope="col" role="columnheader">Booked</th>
            <th class="r" scope="col" role="columnheader">Came</th>
            <th class="r" scope="col" role="columnheader">Did not come</th>
            <th class="r" scope="col" role="columnheader">Not marked</th>
            <th class="r" scope="col" role="columnheader">Joined the line</th>
            <th class="r" scope="col" role="columnheader">Gave up</th>
            <th scope="col" role="columnheader">Feedback</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.occurrenceId) {
            <tr role="row">
              <th scope="row" role="rowheader">
                <a [routerLink]="['/sessions', row.occurrenceId]"><tr-when [from]="row.startsAt" [timeZone]="row.timeZone" dateOnly /></a>
              </th>
              <td class="r" role="cell" data-label="Seats offered">{{ row.offered }}</td>
              <td class="r" role="cell" data-label="Seats booked">{{ row.booked }}</td>
              <td class="r" role="cell" data-label="Came">{{ row.came }}</td>
              <td class="r" role="cell" data-label="Did not come">{{ row.missed }}</td>
              <td class="r" role="cell" data-label="Not marked">{{ row.unmarked }}</td>
              <td class="r" role="cell" data-label="Joined the waiting list">{{ row.waited }}</td>
              <td class="r" role="cell" data-label="Gave up their place">{{ row.released }}</td>
              <td role="cell" data-label="Feedback">{{ row.said }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class FiguresTable {
  readonly items = input.required<readonly DateFigures[]>();
  protected readonly rows = computed(() =>
    this.items().map((item) => ({ ...item, came: cameInWords(item), missed: noShowsInWords(item), said: feedbackInWords(item) })),
  );
}

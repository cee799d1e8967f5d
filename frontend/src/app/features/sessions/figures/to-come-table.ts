import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DateFigures } from '../../../api/models';
import { When } from '../../../ui/when';

/** How the next dates stand. */
@Component({
  selector: 'tr-to-come-table',
  imports: [RouterLink, When],
  template: `
    <div class="card card--flush">
      <table class="table table--stack table--tight" role="table">
        <caption class="vh">
          How the next dates stand
        </caption>
        <thead>
          <tr role="row">
            <th scope="col" role="columnheader">Date</th>
            <th class="r" scope="col" role="columnheader">Offered</th>
            <th class="r" scope="col" role="columnheader">Booked</th>
            <th class="r" scope="col" role="columnheader">Joined the line</th>
            <th class="r" scope="col" role="columnheader">Gave up</th>
          </tr>
        </thead>
        <tbody>
          @for (row of items(); track row.occurrenceId) {
            <tr role="row">
              <th scope="row" role="rowheader">
                <a [routerLink]="['/sessions', row.occurrenceId]"><tr-when [from]="row.startsAt" [timeZone]="row.timeZone" dateOnly /></a>
              </th>
              <td class="r" role="cell" data-label="Seats offered">{{ row.state === 'cancelled' ? 'Cancelled' : row.offered }}</td>
              <td class="r" role="cell" data-label="Seats booked">{{ row.booked }}</td>
              <td class="r" role="cell" data-label="Joined the waiting list">{{ row.waited }}</td>
              <td class="r" role="cell" data-label="Gave up their place">{{ row.released }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
})
export class ToComeTable {
  readonly items = input.required<readonly DateFigures[]>();
}

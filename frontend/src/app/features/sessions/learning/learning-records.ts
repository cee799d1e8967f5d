import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LearningItem } from '../../../api/models';
import { When } from '../../../ui/when';
import { partInWords } from './learning-words';

/** The sessions of a learning record, one a row. */
@Component({
  selector: 'tr-learning-records',
  imports: [RouterLink, When],
  template: `
    <div class="card card--flush">
      @if (rows().length === 0) {
        <p class="none t-small t-muted">Nothing in this period.</p>
      } @else {
        <table class="table table--stack" role="table">
          <caption class="vh">
            Sessions that you attended or hosted
          </caption>
          <thead>
            <tr role="row">
              <th scope="col" role="columnheader">Session</th>
              <th scope="col" role="columnheader">Date</th>
              <th scope="col" role="columnheader">Your part</th>
              <th class="r" scope="col" role="columnheader">Minutes</th>
              <th scope="col" role="columnheader">Skills</th>
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.occurrenceId) {
              <tr role="row">
                <th scope="row" role="rowheader">
                  <a [routerLink]="['/sessions', row.occurrenceId]">{{ row.title }}</a>
                </th>
                <td role="cell" data-label="Date"><tr-when [from]="row.startsAt" [timeZone]="row.timeZone" dateOnly /></td>
                <td role="cell" data-label="Your part">{{ row.part }}</td>
                <td class="r" role="cell" data-label="Minutes">{{ row.minutes }}</td>
                <td role="cell" data-label="Skills">{{ row.skillWords }}</td>
              </tr>
            }
          </tbody>
        </table>
      }
    </div>
  `,
  styles: `
    .none {
      padding: 20px 24px;
    }
  `,
})
export class LearningRecords {
  readonly items = input.required<readonly LearningItem[]>();
  protected readonly rows = computed(() =>
    this.items().map((item) => ({
      ...item,
      part: partInWords(item),
      skillWords: item.skills.map(({ name }) => name).join(', ') || 'None named',
    })),
  );
}

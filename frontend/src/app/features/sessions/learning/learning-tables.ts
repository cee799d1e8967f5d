import { Component, computed, input } from '@angular/core';
import type { LearningSums, LearningTotals } from '../../../api/models';
import { minutesInWords } from './learning-words';

interface Row {
  readonly label: string;
  readonly sums: LearningSums;
}

interface SumTable {
  readonly id: string;
  readonly heading: string;
  readonly note: string;
  readonly first: string;
  readonly rows: readonly Row[];
}

/** Totals of a learning record by skill and by year. */
@Component({
  selector: 'tr-learning-tables',
  host: { class: 'stack stack--10' },
  template: `
    @for (table of tables(); track table.id) {
      <section [attr.aria-labelledby]="table.id">
        <div class="sec-head">
          <h2 class="t-h2" [id]="table.id">{{ table.heading }}</h2>
          <p class="t-small t-muted">{{ table.note }}</p>
        </div>
        <div class="card card--flush">
          <table class="table table--stack table--tight" role="table">
            <caption class="vh">
              {{
                table.heading
              }}
            </caption>
            <thead>
              <tr role="row">
                <th scope="col" role="columnheader">{{ table.first }}</th>
                <th class="r" scope="col" role="columnheader">Attended</th>
                <th class="r" scope="col" role="columnheader">Of those in part</th>
                <th class="r" scope="col" role="columnheader">Time attended</th>
                @if (hosts()) {
                  <th class="r" scope="col" role="columnheader">Hosted</th>
                  <th class="r" scope="col" role="columnheader">Time hosted</th>
                }
              </tr>
            </thead>
            <tbody>
              @for (row of table.rows; track row.label) {
                <tr role="row">
                  <th scope="row" role="rowheader">{{ row.label }}</th>
                  <td class="r" role="cell" data-label="Attended">{{ row.sums.attended }}</td>
                  <td class="r" role="cell" data-label="Of those in part">{{ row.sums.inPart }}</td>
                  <td class="r" role="cell" data-label="Time attended">{{ time(row.sums.minutesAttended) }}</td>
                  @if (hosts()) {
                    <td class="r" role="cell" data-label="Hosted">{{ row.sums.hosted }}</td>
                    <td class="r" role="cell" data-label="Time hosted">{{ time(row.sums.minutesHosted) }}</td>
                  }
                </tr>
              }
            </tbody>
          </table>
        </div>
      </section>
    }
  `,
})
export class LearningTables {
  readonly totals = input.required<LearningTotals>();
  /** The period that the skills are counted in, as a sentence; empty where that is everything. */
  readonly period = input.required<string>();
  protected readonly time = minutesInWords;
  /** Who has hosted nothing needs no columns for it. */
  protected readonly hosts = computed(() => this.totals().calendarYears.some(({ hosted }) => hosted > 0));

  protected readonly tables = computed<SumTable[]>(() => {
    const { skills, councilYears, calendarYears } = this.totals();
    return [
      {
        id: 'skills-heading',
        heading: 'By skill',
        note: `${this.period()}A session about two skills counts for both.`,
        first: 'Skill',
        rows: skills.map(({ skill, ...sums }) => ({ label: skill.name, sums })),
      },
      {
        id: 'council-years-heading',
        heading: 'By council year',
        note: 'From April to March, whatever the period above.',
        first: 'Year',
        rows: councilYears.map(({ label, ...sums }) => ({ label, sums })),
      },
      {
        id: 'calendar-years-heading',
        heading: 'By calendar year',
        note: 'From January to December, whatever the period above.',
        first: 'Year',
        rows: calendarYears.map(({ label, ...sums }) => ({ label, sums })),
      },
    ].filter(({ rows }) => rows.length > 0);
  });
}

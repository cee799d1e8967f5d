import { Component, computed, inject } from '@angular/core';
import { problemOf } from '../../../core/http/problem';
import { Notice } from '../../../ui/notice';
import { StateChip } from '../../../ui/state-chip';
import { dates, people } from '../parts/seat-words';
import { ChangeStore } from './change-store';
import { concernsOf } from './change-words';
import { EditedDates } from './edited-dates';

/** What the change would do, while it is being typed. */
@Component({
  selector: 'tr-change-aside',
  imports: [EditedDates, Notice, StateChip],
  styles: `
    .head {
      padding: 22px 20px 14px;
    }
  `,
  template: `
    <section class="card card--flush" aria-labelledby="aside-heading">
      <div class="head stack stack--2">
        <h2 class="t-h2" id="aside-heading">What this changes</h2>
        @if (concerns() > 0) {
          <p>
            <tr-state kind="watch" icon="error">{{ look() }}</tr-state>
          </p>
        }
        <p class="t-small t-muted" role="status">{{ status() }}</p>
        @if (refused(); as problem) {
          <tr-notice kind="act">{{ problem }}</tr-notice>
        }
      </div>
      @if (store.shown(); as preview) {
        <tr-edited-dates [dates]="preview.dates" [atFirst]="10" brief [attr.aria-busy]="!store.isCurrent()" (more)="store.moreDates()" />
      }
    </section>
  `,
})
export class ChangeAside {
  protected readonly store = inject(ChangeStore);
  protected readonly refused = computed(() => {
    const cause = this.store.request() === null ? undefined : this.store.preview.error();
    if (!cause) return '';
    const { detail, fields } = problemOf(cause);
    return fields[0]?.message ?? detail;
  });
  protected readonly concerns = computed(() => this.store.shown()?.dates.items.filter((date) => concernsOf(date).length > 0).length ?? 0);
  protected readonly look = computed(() => `${dates(this.concerns())} ${this.concerns() === 1 ? 'needs' : 'need'} a look`);
  protected readonly status = computed(() => {
    const preview = this.store.shown();
    if (!preview) return 'Nothing is changed yet. What you change shows here, date by date, before anything happens.';
    const { counts } = preview;
    const touched = counts.changed + counts.cancelled + counts.dropped + counts.made;
    return `${dates(touched)} of ${counts.inScope + counts.made}. ${people(preview.people.total)} would be told.`;
  });
}

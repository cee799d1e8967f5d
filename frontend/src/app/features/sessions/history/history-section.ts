import { Component, input, signal } from '@angular/core';
import { Icon } from '../../../ui/icon';
import { HistoryEntries } from './history-entries';
import type { HistoryOf } from './history-words';

/** The change history of a series or a date, fetched when somebody asks for it. */
@Component({
  selector: 'tr-history-section',
  imports: [HistoryEntries, Icon],
  template: `
    <section class="stack stack--4 no-print" aria-labelledby="history-heading">
      <div class="stack stack--1">
        <h2 class="t-h2" id="history-heading">Change history</h2>
        <p class="t-small t-muted">Who changed what, and when. Hosts and session organisers see it.</p>
      </div>
      <div>
        <button class="btn btn--outlined btn--sm" type="button" [attr.aria-expanded]="shown()" (click)="shown.set(!shown())">
          <tr-icon name="history" />{{ shown() ? 'Hide the history' : 'Show the history' }}
        </button>
      </div>
      @if (shown()) {
        <div class="card"><tr-history-entries [of]="of()" /></div>
      }
    </section>
  `,
})
export class HistorySection {
  readonly of = input.required<HistoryOf>();
  protected readonly shown = signal(false);
}

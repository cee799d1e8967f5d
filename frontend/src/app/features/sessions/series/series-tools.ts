import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SeriesView } from '../../../api/models';
import { Icon } from '../../../ui/icon';

/** What hosts and organisers can do beside the series itself. Nothing is shown to others. */
@Component({
  selector: 'tr-series-tools',
  imports: [RouterLink, Icon],
  styles: `
    :host:empty {
      display: none;
    }
  `,
  template: `
    @if (shown()) {
      <section class="card card--tint no-print stack stack--2" aria-labelledby="tools-heading">
        <h2 class="t-title" id="tools-heading">For hosts and organisers</h2>
        <div class="row">
          @if (view().allowed.messagePeople) {
            <a class="btn btn--text" [routerLink]="['/sessions/series', view().id, 'messages']"><tr-icon name="mail" />Write to people</a>
          }
          @if (view().allowed.seeFigures) {
            <a class="btn btn--text" [routerLink]="['/sessions/series', view().id, 'figures']"
              ><tr-icon name="bar_chart" />See the figures</a
            >
          }
        </div>
      </section>
    }
  `,
})
export class SeriesTools {
  readonly view = input.required<SeriesView>();
  protected readonly shown = computed(() => {
    const { state, allowed } = this.view();
    return state !== 'draft' && (allowed.messagePeople || allowed.seeFigures);
  });
}

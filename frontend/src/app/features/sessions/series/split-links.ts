import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SeriesView } from '../../../api/models';
import { wallDate } from '../parts/wall-time';

/** Where a series that was split goes on, and where it came from. @example <tr-split-links [view]="view" /> */
@Component({
  selector: 'tr-split-links',
  imports: [RouterLink],
  template: `
    @if (view().splitFrom; as before) {
      <p>
        It goes on from <a [routerLink]="['/sessions/series', before.id]">{{ before.title }}</a>, which holds the earlier dates.
      </p>
    }
    @for (later of after(); track later.id) {
      <p>
        It continues as <a [routerLink]="['/sessions/series', later.id]">{{ later.title }}</a> from {{ later.from }}.
      </p>
    }
  `,
})
export class SplitLinks {
  readonly view = input.required<SeriesView>();
  protected readonly after = computed(() => this.view().continuesAs.map((later) => ({ ...later, from: wallDate(later.startsAt) })));
}

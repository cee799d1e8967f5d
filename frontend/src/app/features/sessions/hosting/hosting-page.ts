import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SeriesRow } from '../../../api/models';
import { EmptyState } from '../../../ui/empty-state';
import { Icon } from '../../../ui/icon';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { PageHeader } from '../../../ui/page-header';
import { StateChip } from '../../../ui/state-chip';
import { When } from '../../../ui/when';
import { dates, hostsInWords, people } from '../parts/seat-words';
import { seriesState } from '../parts/series-state';
import { HostingStore } from './hosting-store';

/** My series: what runs, what is drafted, what has ended. */
@Component({
  selector: 'tr-hosting-page',
  imports: [RouterLink, EmptyState, Icon, LoadProblem, Loading, PageHeader, StateChip, When],
  providers: [HostingStore],
  templateUrl: './hosting-page.html',
})
export class HostingPage {
  protected readonly store = inject(HostingStore);
  protected readonly state = seriesState;
  protected readonly hosts = (row: SeriesRow): string => hostsInWords(row.hosts);
  protected readonly undecided = (row: SeriesRow): string => `${dates(row.undecided)} to decide`;

  protected comingInWords({ next }: SeriesRow): string {
    if (next === null) return '';
    const waiting = next.waiting === 0 ? '' : `, ${next.waiting} waiting`;
    return `${people(next.booked)} booked${waiting}`;
  }
}

import { Component, computed, effect, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageTitle } from '../../../core/page/page-title';
import { Breadcrumbs } from '../../../ui/breadcrumbs';
import { Icon } from '../../../ui/icon';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { PageHeading } from '../../../ui/page-heading';
import { WhoCanSee } from '../../../ui/who-can-see';
import { FeedbackPanel } from '../feedback/feedback-panel';
import { MaterialsPanel } from '../materials/materials-panel';
import { HistorySection } from '../history/history-section';
import { MyHistory } from '../history/my-history';
import { HostCards } from '../parts/host-cards';
import { seats } from '../parts/seat-words';
import { PendingEdit } from '../pending-edit/pending-edit';
import { wallDate } from '../parts/wall-time';
import { QuestionsPanel } from '../questions/questions-panel';
import { BookingPanel } from './booking-panel';
import { HostActions } from './host-actions';
import { OccurrenceStore } from './occurrence-store';
import { OtherDates } from './other-dates';
import { whoSees } from './panel-words';
import { AskedFor } from '../topics/asked-for';
import { WhoIsGoing } from './who-is-going';

/** One date: what it is about, who hosts it, and my place at it. */
@Component({
  selector: 'tr-occurrence-page',
  imports: [
    RouterLink,
    AskedFor,
    BookingPanel,
    Breadcrumbs,
    FeedbackPanel,
    HistorySection,
    HostActions,
    HostCards,
    Icon,
    LoadProblem,
    Loading,
    MaterialsPanel,
    MyHistory,
    OtherDates,
    PageHeading,
    PendingEdit,
    QuestionsPanel,
    WhoCanSee,
    WhoIsGoing,
  ],
  providers: [OccurrenceStore],
  templateUrl: './occurrence-page.html',
  styleUrl: './occurrence-page.css',
})
export class OccurrencePage {
  protected readonly store = inject(OccurrenceStore);
  protected readonly crumbs = computed(() => {
    const view = this.store.view();
    return [
      { label: 'Sessions', link: '/sessions' },
      { label: view?.seriesTitle ?? 'Series', link: `/sessions/series/${view?.seriesId ?? ''}` },
      { label: view ? wallDate(view.localStart) : '' },
    ];
  });
  protected readonly number = computed(() => {
    const { number = null, count = null } = this.store.view() ?? {};
    if (number === null) return '';
    return count === null ? `Session ${number}` : `Session ${number} of ${count}`;
  });
  protected readonly seats = computed(() => seats(this.store.view()?.seats.capacity ?? 0));
  protected readonly onlineWords = computed(() => {
    const view = this.store.view();
    if (!view?.online) return '';
    const online = view.place === null ? 'Online' : 'And online';
    return view.link === null ? `${online}, link sent when you book` : online;
  });
  protected readonly who = computed(() => whoSees(this.store.view()?.hosts ?? []));

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const view = this.store.view();
      if (view) title.set(`${view.title}, ${wallDate(view.localStart)}`);
    });
  }
}

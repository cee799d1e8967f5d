import { Component, computed, effect, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { problemOf } from '../../../core/http/problem';
import { PageTitle } from '../../../core/page/page-title';
import { Breadcrumbs } from '../../../ui/breadcrumbs';
import { BusyButton } from '../../../ui/busy-button';
import { Dialogs } from '../../../ui/dialogs/dialogs';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Icon } from '../../../ui/icon';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { Notice } from '../../../ui/notice';
import { PageHeading } from '../../../ui/page-heading';
import { StateChip } from '../../../ui/state-chip';
import type { BringBackOf } from '../bring-back/bring-back-dialog';
import { HistorySection } from '../history/history-section';
import { HostCards } from '../parts/host-cards';
import { PendingEdit } from '../pending-edit/pending-edit';
import { placeInWords } from '../parts/seat-words';
import { seriesState } from '../parts/series-state';
import { wallDate } from '../parts/wall-time';
import { SeriesConversations } from '../questions/series-conversations';
import { SeriesDates } from './series-dates';
import { SeriesTools } from './series-tools';
import { SplitLinks } from './split-links';
import { SeriesStore } from './series-store';

/** A series as everyone sees it; hosts and organisers change, publish and end it from here. */
@Component({
  selector: 'tr-series-page',
  imports: [
    RouterLink,
    Breadcrumbs,
    BusyButton,
    HistorySection,
    HostCards,
    Icon,
    LoadProblem,
    Loading,
    Notice,
    PageHeading,
    PendingEdit,
    SeriesConversations,
    SeriesDates,
    SeriesTools,
    SplitLinks,
    StateChip,
  ],
  providers: [SeriesStore],
  templateUrl: './series-page.html',
})
export class SeriesPage {
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly snackbar = inject(Snackbar);
  protected readonly store = inject(SeriesStore);
  protected readonly publishing = signal(false);
  protected readonly crumbs = computed(() => [{ label: 'Sessions', link: '/sessions' }, { label: this.store.view()?.title ?? '' }]);
  protected readonly state = computed(() => seriesState(this.store.view()?.state ?? 'draft'));
  protected readonly place = computed(() => {
    const view = this.store.view();
    return view ? placeInWords({ place: view.place, online: view.capacityOnline > 0, captions: view.captions }) : '';
  });
  protected readonly undecided = computed(() =>
    (this.store.view()?.dates ?? [])
      .filter((date) => date.state === 'undecided')
      .map(({ id, localStart }) => ({ id, localStart, words: wallDate(localStart) })),
  );

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      const view = this.store.view();
      if (view) title.set(view.title);
    });
  }

  protected async publish(): Promise<void> {
    this.publishing.set(true);
    try {
      await this.store.publish();
      this.snackbar.show({ text: 'The series is published. People can book.' });
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    } finally {
      this.publishing.set(false);
    }
  }

  protected async end(): Promise<void> {
    const done = await this.dialogs.open<string>(
      () => import('../host-dialogs/end-dialog').then((part) => part.EndDialog),
      this.store.view(),
    );
    this.finish(done);
  }

  protected async decide(date: { id: number; localStart: string }): Promise<void> {
    this.finish(await this.dialogs.open<string>(() => import('../host-dialogs/decide-dialog').then((part) => part.DecideDialog), date));
  }

  protected async bringBack(): Promise<void> {
    const view = this.store.view();
    if (!view) return;
    const of: BringBackOf = { kind: 'series', id: view.id, title: view.title };
    this.finish(await this.dialogs.open<string>(() => import('../bring-back/bring-back-dialog').then((part) => part.BringBackDialog), of));
  }

  /** Where an undone edit had split the series, this half is gone: its dates are in the other again. */
  protected async afterEdit(): Promise<void> {
    const before = this.store.view()?.splitFrom;
    if (before && (await this.store.isGone())) await this.router.navigate(['/sessions/series', before.id], { replaceUrl: true });
    else this.store.reload();
  }

  private finish(done: string | undefined): void {
    if (!done) return;
    this.store.reload();
    this.snackbar.show({ text: done });
  }
}

import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { problemOf } from '../../../core/http/problem';
import { EmptyState } from '../../../ui/empty-state';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { Notice } from '../../../ui/notice';
import { PageHeader } from '../../../ui/page-header';
import { When } from '../../../ui/when';
import { WhoCanSee } from '../../../ui/who-can-see';
import { people } from '../parts/seat-words';
import { wallDate } from '../parts/wall-time';
import { MessageForm } from './message-form';
import { audienceInWords, reached } from './message-words';
import { MessagesStore } from './messages-store';

/** Hosts and organisers write to those who have a place, and see what was written before. */
@Component({
  selector: 'tr-messages-page',
  imports: [RouterLink, EmptyState, LoadProblem, Loading, MessageForm, Notice, PageHeader, When, WhoCanSee],
  providers: [MessagesStore],
  templateUrl: './messages-page.html',
})
export class MessagesPage {
  private readonly snackbar = inject(Snackbar);
  protected readonly store = inject(MessagesStore);

  protected readonly crumbs = computed(() => {
    const view = this.store.view();
    const series = { label: view?.title ?? 'Series', link: `/sessions/series/${view?.seriesId ?? ''}` };
    const date = view?.date ? { label: wallDate(view.date.localStart), link: `/sessions/${view.date.occurrenceId}` } : null;
    return [{ label: 'Sessions', link: '/sessions' }, series, ...(date ? [date] : []), { label: 'Messages' }];
  });
  protected readonly lede = computed(() => {
    const view = this.store.view();
    if (!view) return '';
    return view.date
      ? `${view.title}, ${wallDate(view.date.localStart)}.`
      : `${view.title}: everyone with a place at a date still to come.`;
  });
  protected readonly hasReaders = computed(() => reached(this.store.view()?.audiences ?? [], 'everyone') > 0);
  protected readonly items = computed(() =>
    (this.store.view()?.items ?? []).map((item) => ({
      ...item,
      to: `To ${audienceInWords(item.to)}, ${people(item.recipients)}`,
      about: item.date ? wallDate(item.date.localStart) : 'Every date that was to come',
    })),
  );

  protected async more(): Promise<void> {
    try {
      await this.store.more();
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
  }
}

import { Component, computed, effect, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { problemOf } from '../../../core/http/problem';
import { PageTitle } from '../../../core/page/page-title';
import { routeNumber } from '../../../core/page/route-number';
import { EmptyState } from '../../../ui/empty-state';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Icon } from '../../../ui/icon';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { PageHeading } from '../../../ui/page-heading';
import { Breadcrumbs } from '../../../ui/breadcrumbs';
import { leftInWords, votesInWords } from './question-words';
import { QuestionsStore } from './questions-store';

/** The questions of a date for the screen at the front: what most would like to know first, and no names unless they are asked for. */
@Component({
  selector: 'tr-presenter-page',
  imports: [RouterLink, Breadcrumbs, EmptyState, Icon, LoadProblem, Loading, PageHeading],
  providers: [QuestionsStore],
  templateUrl: './presenter-page.html',
  styleUrl: './presenter-page.css',
})
export class PresenterPage {
  private readonly snackbar = inject(Snackbar);
  protected readonly id = routeNumber();
  protected readonly store = inject(QuestionsStore);

  protected readonly crumbs = computed(() => [
    { label: 'Sessions', link: '/sessions' },
    { label: this.store.view()?.title ?? 'Session', link: `/sessions/${this.id()}` },
    { label: 'Questions' },
  ]);
  protected readonly open = computed(() => (this.store.view()?.questions ?? []).filter(({ answeredAt }) => answeredAt === null));
  protected readonly answered = computed(() => (this.store.view()?.questions ?? []).filter(({ answeredAt }) => answeredAt !== null));
  protected readonly left = computed(() => leftInWords(this.open().length, this.answered().length));
  protected readonly votes = votesInWords;

  constructor() {
    const title = inject(PageTitle);
    effect(() => {
      this.store.show(this.id(), 'hidden');
    });
    effect(() => {
      const view = this.store.view();
      if (view) title.set(`Questions, ${view.title}`);
    });
  }

  protected toggleNames(): void {
    this.store.show(this.id(), this.store.names() === 'hidden' ? 'shown' : 'hidden');
  }

  protected async mark(number: number, answered: boolean): Promise<void> {
    try {
      await this.store.markAnswered(number, answered);
      const undo = { run: () => this.mark(number, !answered) };
      this.snackbar.show({ text: answered ? 'Marked as answered.' : 'Open again.', undo });
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
  }
}

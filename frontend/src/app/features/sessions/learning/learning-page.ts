import { Component, DOCUMENT, Injector, afterNextRender, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { fullDate } from '../../../core/dates/dates';
import { problemOf } from '../../../core/http/problem';
import { Now } from '../../../core/now';
import { Announcer } from '../../../core/page/announcer';
import { Session } from '../../../core/session/session';
import { BusyButton } from '../../../ui/busy-button';
import { EmptyState } from '../../../ui/empty-state';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Icon } from '../../../ui/icon';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { PageHeader } from '../../../ui/page-header';
import { WhoCanSee } from '../../../ui/who-can-see';
import { LearningRecords } from './learning-records';
import { LearningStore } from './learning-store';
import { LearningTables } from './learning-tables';
import { chosenPeriod, everything, learningInWords, periodOptions, periodValue } from './learning-words';

/** What I attended and hosted: private, printable, and a file for a spreadsheet. */
@Component({
  selector: 'tr-learning-page',
  imports: [RouterLink, BusyButton, EmptyState, Icon, LearningRecords, LearningTables, LoadProblem, Loading, PageHeader, WhoCanSee],
  providers: [LearningStore],
  templateUrl: './learning-page.html',
  styleUrl: './learning-page.css',
})
export class LearningPage {
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  private readonly snackbar = inject(Snackbar);
  private readonly injector = inject(Injector);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly now = inject(Now);
  private readonly session = inject(Session);
  protected readonly store = inject(LearningStore);

  protected readonly printing = signal(false);
  protected readonly name = computed(() => this.session.person()?.name ?? '');
  protected readonly organisation = this.session.organisation;
  protected readonly today = computed(() => fullDate(this.now.value(), this.session.timeZone()));
  protected readonly totals = computed(() => (this.store.totals.hasValue() ? this.store.totals.value() : null));
  protected readonly lede = computed(() => {
    const totals = this.totals();
    return totals ? learningInWords(totals.period) : '';
  });
  protected readonly options = computed(() =>
    periodOptions(this.totals()?.councilYears ?? [], this.totals()?.calendarYears ?? [], this.store.period()),
  );
  protected readonly chosen = computed(() => periodValue(this.store.period()));
  protected readonly periodWords = computed(() => this.options().find(({ value }) => value === this.chosen())?.label ?? '');
  protected readonly periodSentence = computed(() => (this.chosen() === periodValue(everything) ? '' : `${this.periodWords()}. `));
  protected readonly count = computed(() => {
    const [shown, total] = [this.store.items()?.length ?? 0, this.store.total()];
    return shown < total ? `The latest ${shown} of ${total}` : `${total} in all`;
  });

  protected choose(value: string): void {
    const { from, to } = chosenPeriod(value);
    void this.router.navigate([], { queryParams: { from: from || null, to: to || null }, replaceUrl: true });
    this.announcer.say(`Showing ${this.options().find((option) => option.value === value)?.label ?? 'everything'}`);
  }

  protected async showMore(): Promise<void> {
    await this.attempt(() => this.store.more());
    this.announcer.say(this.count());
  }

  /** Paper has no "show more": everything is fetched first. */
  protected async print(): Promise<void> {
    this.printing.set(true);
    await this.attempt(() => this.store.all());
    this.printing.set(false);
    afterNextRender(() => this.window?.print(), { injector: this.injector });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
  }
}

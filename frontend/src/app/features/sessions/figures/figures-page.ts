import { Component, DOCUMENT, Injector, afterNextRender, computed, inject, signal } from '@angular/core';
import { EmptyState } from '../../../ui/empty-state';
import { Icon } from '../../../ui/icon';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { PageHeader } from '../../../ui/page-header';
import { WhoCanSee } from '../../../ui/who-can-see';
import { dates } from '../parts/seat-words';
import { FiguresChart } from './figures-chart';
import { FiguresStore } from './figures-store';
import { FiguresTable } from './figures-table';
import { ToComeTable } from './to-come-table';
import { type ChartView, chartOf, chartViews, findingInWords, leftOutInWords, mostDrawn, viewLabels } from './figures-words';

/** How the seats of a series were used: what was found, a picture of it, and the table. On paper there is the table. */
@Component({
  selector: 'tr-figures-page',
  imports: [EmptyState, FiguresChart, FiguresTable, Icon, LoadProblem, Loading, PageHeader, ToComeTable, WhoCanSee],
  providers: [FiguresStore],
  templateUrl: './figures-page.html',
  styles: `
    .chart-space {
      min-height: 300px;
    }
  `,
})
export class FiguresPage {
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  protected readonly store = inject(FiguresStore);

  protected readonly views = chartViews;
  protected readonly labels = viewLabels;
  protected readonly view = signal<ChartView>('seats');
  protected readonly crumbs = computed(() => [
    { label: 'Sessions', link: '/sessions' },
    { label: this.store.view()?.title ?? 'Series', link: `/sessions/series/${this.store.id()}` },
    { label: 'Figures' },
  ]);
  protected readonly chart = computed(() => chartOf(this.store.view()?.items ?? [], this.view()));
  protected readonly finding = computed(() => {
    const figures = this.store.view();
    return figures ? findingInWords(figures.sums) : '';
  });
  protected readonly leftOut = computed(() => {
    const figures = this.store.view();
    return figures ? leftOutInWords(figures.sums) : '';
  });
  /** A view in which no date has anything to draw. */
  protected readonly nothingDrawn = computed(() => this.chart().series.every(({ values }) => values.every((value) => value === null)));

  /** Newest first: what happened last is what is asked about. */
  protected readonly begun = computed(() => (this.store.view()?.items ?? []).filter(({ begun }) => begun).reverse());
  protected readonly toCome = computed(() => (this.store.view()?.items ?? []).filter(({ begun }) => !begun));

  protected readonly all = signal(false);
  protected readonly shown = computed(() => (this.all() ? this.begun() : this.begun().slice(0, mostDrawn)));
  protected readonly rest = computed(() => this.begun().length - this.shown().length);
  protected readonly more = computed(() => dates(this.rest()));

  /** Paper has no "show more". */
  protected print(): void {
    this.all.set(true);
    afterNextRender(() => this.document.defaultView?.print(), { injector: this.injector });
  }
}

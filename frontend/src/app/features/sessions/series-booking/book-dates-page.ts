import { Component, DOCUMENT, Injector, afterNextRender, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DatesBooked } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { EmptyState } from '../../../ui/empty-state';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { PageHeader } from '../../../ui/page-header';
import { WhoCanSee } from '../../../ui/who-can-see';
import { dates } from '../parts/seat-words';
import { BookDatesForm } from './book-dates-form';
import { BookDatesStore } from './book-dates-store';
import { bookedInWords } from './book-dates-words';
import { DatesBookedPart } from './dates-booked';

/** Several dates of a series, booked in one act: the choice first, then what became of each. */
@Component({
  selector: 'tr-book-dates-page',
  imports: [RouterLink, BookDatesForm, DatesBookedPart, EmptyState, LoadProblem, Loading, PageHeader, WhoCanSee],
  providers: [BookDatesStore],
  templateUrl: './book-dates-page.html',
})
export class BookDatesPage {
  private readonly snackbar = inject(Snackbar);
  private readonly injector = inject(Injector);
  private readonly document = inject(DOCUMENT);
  protected readonly store = inject(BookDatesStore);
  protected readonly answer = signal<DatesBooked | null>(null);

  protected readonly crumbs = computed(() => [
    { label: 'Sessions', link: '/sessions' },
    { label: this.store.view()?.title ?? 'Series', link: `/sessions/series/${this.store.id()}` },
    { label: 'Book several dates' },
  ]);
  protected readonly bookable = computed(() => this.store.view()?.items.some(({ bookable }) => bookable) ?? false);

  protected show(answer: DatesBooked): void {
    this.answer.set(answer);
    const given = answer.booked + answer.waiting;
    const undo = { label: 'Release the seats just booked', run: () => this.undo() };
    this.snackbar.show({ text: bookedInWords(answer), ...(given > 0 ? { undo } : {}) });
    afterNextRender(() => this.document.getElementById('booked-heading')?.focus(), { injector: this.injector });
  }

  protected async undo(): Promise<void> {
    const answer = this.answer();
    if (!answer) return;
    try {
      const { released, items } = await this.store.undo(answer.act);
      const kept = items.find(({ outcome }) => outcome === 'kept')?.sentence;
      this.snackbar.show({ text: [`You gave up your place on ${dates(released)}.`, kept].filter(Boolean).join(' ') });
      this.answer.set(null);
      this.store.source.reload();
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
  }
}

import { Component, computed, effect, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { SeriesEditView } from '../../../api/models';
import { clockTime } from '../../../core/dates/dates';
import { PageTitle } from '../../../core/page/page-title';
import { Session } from '../../../core/session/session';
import { EmptyState } from '../../../ui/empty-state';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { PageHeader } from '../../../ui/page-header';
import { type HoldsUnsaved, warnBeforeClosing } from '../editor/unsaved';
import { ChangeAside } from './change-aside';
import { ChangeForm } from './change-form';
import { ChangeReview } from './change-review';
import { ChangeStore } from './change-store';

/** Changes a published series, in two steps: what is wanted, then all that it touches. */
@Component({
  selector: 'tr-change-page',
  imports: [ChangeAside, ChangeForm, ChangeReview, EmptyState, LoadProblem, Loading, PageHeader],
  providers: [ChangeStore],
  styles: `
    .cols[hidden] {
      display: none;
    }
    @media (min-width: 1120px) {
      tr-change-aside {
        position: sticky;
        top: 32px;
        max-height: calc(100vh - 64px);
        overflow-y: auto;
      }
    }
  `,
  template: `
    <tr-page-header
      [heading]="heading()"
      lede="You are changing what happens from now on. Sessions that have already taken place stay as they were."
      [crumbs]="crumbs()"
    />
    @if (store.problem(); as cause) {
      <tr-load-problem [cause]="cause" (retry)="store.series.reload()" />
    } @else if (store.view() && store.dates().length === 0) {
      <tr-empty heading="No dates to change" text="Every date of this series has taken place or is cancelled." />
    } @else if (!store.ready()) {
      <tr-loading what="the series" shape="lines" (retry)="store.series.reload()" />
    } @else {
      <div class="cols cols--wide-aside" [hidden]="reviewing()">
        <tr-change-form (looked)="reviewing.set(true)" />
        @if (!reviewing()) {
          <tr-change-aside />
        }
      </div>
      @if (reviewing()) {
        <tr-change-review (back)="reviewing.set(false)" (saved)="leave($event)" />
      }
    }
  `,
})
export class ChangePage implements HoldsUnsaved {
  private readonly router = inject(Router);
  private readonly snackbar = inject(Snackbar);
  private readonly session = inject(Session);
  protected readonly store = inject(ChangeStore);
  /** The form stays behind what is looked at, so that going back finds it as it was. */
  protected readonly reviewing = signal(false);
  protected readonly heading = computed(() => {
    const title = this.store.view()?.title;
    return title ? `Change ‘${title}’` : 'Change a series';
  });
  protected readonly crumbs = computed(() => {
    const view = this.store.view();
    return [
      { label: 'My series', link: '/hosting' },
      ...(view ? [{ label: view.title, link: `/sessions/series/${view.id}` }] : []),
      { label: 'Change' },
    ];
  });

  constructor() {
    warnBeforeClosing(this);
    const title = inject(PageTitle);
    effect(() => {
      title.set(this.heading());
    });
  }

  unsaved(): boolean {
    return this.store.unsaved();
  }

  protected async leave({ scope, occurrenceId, laterSeriesId, dueAt, people }: SeriesEditView): Promise<void> {
    const until = clockTime(new Date(dueAt), this.session.timeZone());
    this.snackbar.show({ text: people.later > 0 ? `Saved. Emails leave at ${until}.` : `Saved. You can undo it until ${until}.` });
    await this.router.navigate(scope === 'this' ? ['/sessions', occurrenceId] : ['/sessions/series', laterSeriesId ?? this.store.id()]);
  }
}

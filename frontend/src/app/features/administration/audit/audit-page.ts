import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { AuditEntryView } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { Announcer } from '../../../core/page/announcer';
import { EmptyState } from '../../../ui/empty-state';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { LookupField, type LookupItem } from '../../../ui/forms/lookup-field';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { PageHeader } from '../../../ui/page-header';
import { When } from '../../../ui/when';
import { WhoCanSee } from '../../../ui/who-can-see';
import { NamesStore } from '../parts/names-store';
import { PeopleLookup } from '../parts/people-lookup';
import { AuditStore } from './audit-store';
import { actionInWords, detailInOneLine, detailInWords, subjectLink, subjectName, subjectTypes } from './audit-words';

/** Who did what to which record. Nothing in it can be changed or taken out. */
@Component({
  selector: 'tr-audit-page',
  imports: [RouterLink, EmptyState, LoadProblem, Loading, LookupField, PageHeader, When, WhoCanSee],
  providers: [NamesStore, AuditStore],
  templateUrl: './audit-page.html',
  styleUrl: './audit-page.css',
})
export class AuditPage {
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  private readonly snackbar = inject(Snackbar);
  protected readonly store = inject(AuditStore);
  protected readonly names = inject(NamesStore);
  protected readonly lookup = inject(PeopleLookup);
  protected readonly action = actionInWords;
  protected readonly detail = detailInWords;
  protected readonly oneLine = detailInOneLine;
  protected readonly shortLine = 110;
  protected readonly subject = subjectName;
  protected readonly link = subjectLink;
  protected readonly subjects = subjectTypes.map((value) => ({ value, label: subjectName(value) }));

  protected readonly by = computed(() => this.chosen(this.store.filters().actorId));
  protected readonly person = computed(() => this.chosen(this.store.filters().personId));
  protected readonly narrowed = computed(() => Object.keys(this.store.filters()).length > 0);

  /** Whom it concerns, where that is somebody else than who did it. */
  protected concerned({ actorId, personId }: AuditEntryView): number | null {
    return personId === actorId ? null : personId;
  }

  protected narrow(queryParams: { by?: number | null; person?: number | null; about?: string | null }): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected idOf(items: readonly LookupItem[]): number | null {
    return items[0]?.id ?? null;
  }

  protected clearAll(): void {
    void this.router.navigate([], { queryParams: {}, replaceUrl: true });
  }

  protected async showMore(): Promise<void> {
    try {
      await this.store.more();
      this.announcer.say('Older entries are in the list');
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
  }

  private chosen(id: number | undefined): readonly LookupItem[] {
    return id === undefined ? [] : [{ id, name: this.names.nameOf(id), about: '' }];
  }
}

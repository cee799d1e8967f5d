import { Component, computed, effect, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Api } from '../../api/api';
import { peopleSearch } from '../../api/functions';
import { problemOf } from '../../core/http/problem';
import { Announcer } from '../../core/page/announcer';
import { RecentSearches } from '../../core/search/recent-searches';
import { countInWords, kinds } from '../../core/search/search-words';
import { EmptyState } from '../../ui/empty-state';
import { Snackbar } from '../../ui/feedback/snackbar';
import { FilterBar, type FilterChoice } from '../../ui/filter-bar';
import { LookupField, type LookupItem } from '../../ui/forms/lookup-field';
import { LoadProblem } from '../../ui/load-problem';
import { Loading } from '../../ui/loading';
import { PageHeader } from '../../ui/page-header';
import { WhoCanSee } from '../../ui/who-can-see';
import { FoundItem } from './found-item';
import { type SearchFilters, queryOf, times } from './search-filters';
import { SearchStore } from './search-store';

/** The most that is shown: whoever has not found it among so many looks for other words. */
const mostShown = 200;

/** All results of a search, with what narrows them. */
@Component({
  selector: 'tr-search-page',
  imports: [EmptyState, FilterBar, FoundItem, LoadProblem, Loading, LookupField, PageHeader, WhoCanSee],
  providers: [SearchStore],
  styles: `
    .author {
      max-width: 420px;
      margin: 16px 0 24px;
    }
  `,
  templateUrl: './search-page.html',
})
export class SearchPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  private readonly snackbar = inject(Snackbar);
  private readonly recent = inject(RecentSearches);
  protected readonly store = inject(SearchStore);

  protected readonly choices = computed<FilterChoice<keyof SearchFilters>[]>(() => [
    { name: 'kind', label: 'What', options: [any('Everything'), ...kinds.map(({ kind, label }) => ({ value: kind, label }))] },
    { name: 'category', label: 'Forum category', options: [any('All categories'), ...this.categories()] },
    { name: 'skill', label: 'Skill', options: [any('All skills')], groups: this.skills() },
    {
      name: 'solved',
      label: 'Questions',
      options: [any('All'), { value: 'yes', label: 'With an accepted answer' }, { value: 'no', label: 'Without one' }],
    },
    { name: 'time', label: 'When', options: [any('Any time'), ...times] },
  ]);
  protected readonly author = computed<readonly LookupItem[]>(() => {
    const id = Number(this.store.filters().author);
    return id === 0 ? [] : [{ id, name: this.store.authorName(), about: '' }];
  });
  protected readonly count = computed(() => {
    const found = this.store.found();
    if (!found) return '';
    const all = countInWords(found);
    return found.items.length > 0 && found.next ? `${all}, the first ${found.items.length} shown` : all;
  });
  /** There is more than may be shown. */
  protected readonly isTooMuch = computed(() => {
    const found = this.store.found();
    return found !== null && found.more && found.next === null && found.items.length >= mostShown;
  });

  constructor() {
    effect(() => {
      if (this.store.firstPage.hasValue()) this.recent.remember(this.store.filters().text);
    });
  }

  protected readonly findPeople = async (text: string): Promise<readonly LookupItem[]> => {
    const { items } = await this.api.invoke(peopleSearch, { q: text, limit: 8 });
    return items.map(({ id, name, service }) => ({ id, name, about: service?.name ?? '' }));
  };

  protected narrow(change: Partial<SearchFilters>): void {
    void this.router.navigate([], { queryParams: queryOf(change), queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected chooseAuthor(items: readonly LookupItem[]): void {
    this.narrow({ author: items[0] ? String(items[0].id) : '' });
  }

  protected clearFilters(): void {
    this.narrow({ kind: '', category: '', skill: '', author: '', solved: '', time: '' });
    this.announcer.say('All filters are off');
  }

  protected async showMore(): Promise<void> {
    try {
      await this.store.more();
      this.announcer.say(this.count());
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
  }

  private categories(): { value: string; label: string }[] {
    const list = this.store.categories.hasValue() ? this.store.categories.value() : [];
    return list.map(({ id, name }) => ({ value: String(id), label: name }));
  }

  private skills(): { label: string; options: { value: string; label: string }[] }[] {
    const list = this.store.skills.hasValue() ? this.store.skills.value() : [];
    const groups = new Map<string, { value: string; label: string }[]>();
    for (const { id, name, groupName } of list)
      groups.set(groupName, [...(groups.get(groupName) ?? []), { value: String(id), label: name }]);
    return [...groups].map(([label, options]) => ({ label, options }));
  }
}

const any = (label: string): { value: string; label: string } => ({ value: '', label });

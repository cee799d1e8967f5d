import { Injectable, computed, inject, linkedSignal, resource } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { Api } from '../../api/api';
import { forumListsFront, peopleNames, peopleSkills, searchFind } from '../../api/functions';
import type { SearchResults } from '../../api/models';
import { dayOf } from '../../core/dates/dates';
import { Now } from '../../core/now';
import { Session } from '../../core/session/session';
import { filtersOf, isAsked, isNarrowed, requestOf } from './search-filters';

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What the address looks for, and what was found. */
@Injectable()
export class SearchStore {
  private readonly api = inject(Api);
  private readonly now = inject(Now);
  private readonly session = inject(Session);
  private readonly query = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });

  readonly filters = computed(() => filtersOf(this.query()), { equal: same });
  readonly asked = computed(() => isAsked(this.filters()));
  readonly narrowed = computed(() => isNarrowed(this.filters()));
  private readonly request = computed(() => requestOf(this.filters(), dayOf(this.now.value(), this.session.timeZone())), { equal: same });
  readonly firstPage = resource({
    params: () => (this.asked() ? this.request() : undefined),
    loader: ({ params }) => this.api.invoke(searchFind, params),
  });
  /** Stays on the screen while another answer is on its way. */
  private readonly results = linkedSignal<SearchResults | null, SearchResults | null>({
    source: () => (this.firstPage.hasValue() ? this.firstPage.value() : null),
    computation: (now, last) => now ?? last?.value ?? null,
  });
  readonly found = computed(() => (this.asked() ? this.results() : null));

  readonly skills = resource({ loader: async () => (await this.api.invoke(peopleSkills)).items });
  readonly categories = resource({ loader: async () => (await this.api.invoke(forumListsFront)).categories });
  private readonly authorId = computed(() => this.filters().author || undefined);
  private readonly author = resource({
    params: () => this.authorId(),
    loader: async ({ params: ids }) => (await this.api.invoke(peopleNames, { ids })).items.at(0),
  });
  readonly authorName = computed(() => (this.author.hasValue() ? this.author.value().name : ''));

  async more(): Promise<void> {
    const after = this.results()?.next;
    if (!after) return;
    const page = await this.api.invoke(searchFind, { ...this.request(), after });
    this.results.update((found) => found && { ...page, items: [...found.items, ...page.items] });
  }
}

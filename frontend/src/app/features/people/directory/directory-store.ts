import { Injectable, computed, inject, linkedSignal, resource } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { Api } from '../../../api/api';
import { peopleSearch, peopleServices, peopleSkills } from '../../../api/functions';
import type { PeopleList, SkillView } from '../../../api/models';
import { filtersOf, isNarrowed, requestOf } from './directory-filters';

const pageSize = 25;
const fewestLetters = 3;
const mostSuggested = 4;
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Who works here, as the address asks. */
@Injectable()
export class DirectoryStore {
  private readonly api = inject(Api);
  private readonly query = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });

  readonly filters = computed(() => filtersOf(this.query()), { equal: same });
  readonly narrowed = computed(() => isNarrowed(this.filters()));
  private readonly request = computed(() => ({ ...requestOf(this.filters()), limit: pageSize }), { equal: same });
  readonly firstPage = resource({ params: () => this.request(), loader: ({ params }) => this.api.invoke(peopleSearch, params) });
  /** Stays on the screen while other filters are on their way. */
  private readonly list = linkedSignal<PeopleList | null, PeopleList | null>({
    source: () => (this.firstPage.hasValue() ? this.firstPage.value() : null),
    computation: (now, last) => now ?? last?.value ?? null,
  });
  readonly items = computed(() => this.list()?.items ?? null);
  readonly total = computed(() => this.list()?.total ?? 0);
  readonly hasMore = computed(() => (this.list()?.next ?? null) !== null);

  readonly choices = resource({
    loader: async () => {
      const [skills, services] = await Promise.all([this.api.invoke(peopleSkills, {}), this.api.invoke(peopleServices)]);
      return { skills: skills.items, services: services.items };
    },
  });
  readonly skill = computed(() => {
    const { skill } = this.filters();
    return this.choices.hasValue() ? (this.choices.value().skills.find(({ id }) => String(id) === skill) ?? null) : null;
  });

  /** Skills that the typed words could mean, also by other words for them: "spreadsheets" is Excel. */
  private readonly meant = resource({
    params: () => {
      const { text, skill } = this.filters();
      return skill === '' && text.trim().length >= fewestLetters ? { q: text.trim(), limit: mostSuggested } : undefined;
    },
    loader: ({ params }) => this.api.invoke(peopleSkills, params),
  });
  readonly suggested = computed<readonly SkillView[]>(() => (this.meant.hasValue() ? this.meant.value().items : []));

  async more(): Promise<void> {
    const offset = this.list()?.next ?? null;
    if (offset === null) return;
    const page = await this.api.invoke(peopleSearch, { ...this.request(), offset });
    this.list.update((list) => list && { ...page, items: [...list.items, ...page.items] });
  }
}

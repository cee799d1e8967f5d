import { Injectable, computed, inject, linkedSignal, resource } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { Api } from '../../../api/api';
import { peopleServices, peopleSkills, sessionsList, sessionsMonth } from '../../../api/functions';
import type { SessionList, SessionMonth } from '../../../api/models';
import { dayOf } from '../../../core/dates/dates';
import { Now } from '../../../core/now';
import { mediaQuery } from '../../../core/viewport';
import { daysOf, filtersOf, isNarrowed, requestOf } from './catalogue-filters';

const pageSize = 20;
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What the catalogue shows: the month of the calendar and the agenda, both as the address asks. */
@Injectable()
export class CatalogueStore {
  private readonly api = inject(Api);
  private readonly now = inject(Now);
  private readonly query = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });

  readonly today = computed(() => dayOf(this.now.value()));
  readonly filters = computed(() => filtersOf(this.query()), { equal: same });
  readonly narrowed = computed(() => isNarrowed(this.filters()));
  private readonly phone = mediaQuery('(max-width: 599px)');
  /** The list alone, as on phones unless the month is asked for. */
  readonly listOnly = computed(() => {
    const view = this.query().get('view');
    return view === 'list' || (view !== 'month' && this.phone());
  });
  readonly month = computed(() => {
    const asked = this.query().get('month') ?? this.filters().day;
    return /^\d{4}-(0[1-9]|1[0-2])/.test(asked) ? asked.slice(0, 7) : this.today().slice(0, 7);
  });

  readonly calendar = resource({
    params: () => (this.listOnly() ? undefined : { month: this.month(), ...requestOf(this.filters()) }),
    loader: ({ params }) => this.api.invoke(sessionsMonth, params),
  });
  /** Stays on the screen while another month or another filter is on its way. */
  readonly shownMonth = linkedSignal<SessionMonth | null, SessionMonth | null>({
    source: () => (this.calendar.hasValue() ? this.calendar.value() : null),
    computation: (now, last) => now ?? last?.value ?? null,
  }).asReadonly();

  private readonly request = computed(() => ({ ...requestOf(this.filters()), ...daysOf(this.filters(), this.today()), limit: pageSize }), {
    equal: same,
  });
  readonly firstPage = resource({ params: () => this.request(), loader: ({ params }) => this.api.invoke(sessionsList, params) });
  private readonly list = linkedSignal<SessionList | null, SessionList | null>({
    source: () => (this.firstPage.hasValue() ? this.firstPage.value() : null),
    computation: (now, last) => now ?? last?.value ?? null,
  });
  readonly items = computed(() => this.list()?.items ?? null);
  readonly total = computed(() => this.list()?.total ?? 0);
  readonly hasMore = computed(() => (this.list()?.next ?? null) !== null);

  readonly choices = resource({
    loader: async () => {
      const [skills, services] = await Promise.all([this.api.invoke(peopleSkills), this.api.invoke(peopleServices)]);
      return { skills: skills.items, services: services.items.filter((service) => service.kind === 'service') };
    },
  });

  async more(): Promise<void> {
    const after = this.list()?.next;
    if (!after) return;
    const page = await this.api.invoke(sessionsList, { ...this.request(), after });
    this.list.update((list) => list && { ...page, items: [...list.items, ...page.items] });
  }
}

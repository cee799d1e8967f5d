import { Injectable, computed, inject, linkedSignal, resource } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { Api } from '../../../api/api';
import { peopleServices, peopleSkills, sessionsList, sessionsMonth } from '../../../api/functions';
import type { SessionList, SessionMonthItem, SessionRow } from '../../../api/models';
import { dayOf } from '../../../core/dates/dates';
import { Now } from '../../../core/now';
import { daysOf, filtersOf, isNarrowed, requestOf } from './catalogue-filters';
import { monthWeeks } from './month-grid';

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
  readonly listOnly = computed(() => this.query().get('view') === 'list');
  readonly month = computed(() => {
    const asked = this.query().get('month') ?? this.filters().day;
    return /^\d{4}-(0[1-9]|1[0-2])/.test(asked) ? asked.slice(0, 7) : this.today().slice(0, 7);
  });

  readonly calendar = resource({
    params: () => ({ month: this.month(), filters: this.narrowed() ? requestOf(this.filters()) : null }),
    loader: async ({ params: { month, filters } }) => {
      if (filters === null) return (await this.api.invoke(sessionsMonth, { month })).items;
      const weeks = monthWeeks(month);
      const days = { from: weeks[0]?.[0]?.iso, to: weeks.at(-1)?.[6]?.iso };
      return (await this.api.invoke(sessionsList, { ...filters, ...days, limit: 100 })).items.map(monthItem);
    },
  });
  /** Stays on the screen while another month or another filter is on its way. */
  readonly calendarItems = linkedSignal<SessionMonthItem[] | null, SessionMonthItem[]>({
    source: () => (this.calendar.hasValue() ? this.calendar.value() : null),
    computation: (now, last) => now ?? last?.value ?? [],
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

function monthItem(row: SessionRow): SessionMonthItem {
  const { id, title, startsAt, localStart, localEnd, timeZone, state } = row;
  const finished = row.booking === 'started';
  const mine = row.attended !== null && row.attended !== 'did-not-come' ? 'went' : row.hosting ? 'hosting' : (row.mine?.state ?? null);
  return { id, title, startsAt, localStart, localEnd, timeZone, state, finished, free: row.seats.free, mine };
}

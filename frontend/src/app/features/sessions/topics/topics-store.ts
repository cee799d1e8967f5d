import { Injectable, computed, inject, linkedSignal, resource, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { Api } from '../../../api/api';
import { peopleSkills, topicsList } from '../../../api/functions';
import type { TopicChange, TopicList, TopicRow } from '../../../api/models';
import { followRoom } from '../../../core/live/follow-room';
import { changeOf, topicsRoom, withChange, withMyVote } from './live-topics';
import { filtersOf, isNarrowed, requestOf } from './topic-filters';
import { Voting } from './voting';

const pageSize = 20;
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The list of topics that the address asks for, with its votes up to date. */
@Injectable()
export class TopicsStore {
  private readonly api = inject(Api);
  private readonly voting = inject(Voting);
  private readonly query = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });

  readonly filters = computed(() => filtersOf(this.query()), { equal: same });
  readonly narrowed = computed(() => isNarrowed(this.filters()));
  private readonly request = computed(() => ({ ...requestOf(this.filters()), limit: pageSize }), { equal: same });
  readonly firstPage = resource({ params: () => this.request(), loader: ({ params }) => this.api.invoke(topicsList, params) });
  /** Stays on the screen while another list is on its way. */
  private readonly list = linkedSignal<TopicList | null, TopicList | null>({
    source: () => (this.firstPage.hasValue() ? this.firstPage.value() : null),
    computation: (now, last) => now ?? last?.value ?? null,
  });
  readonly items = computed(() => this.list()?.items ?? null);
  readonly total = computed(() => this.list()?.total ?? 0);
  readonly hasMore = computed(() => (this.list()?.next ?? null) !== null);
  readonly skills = resource({ loader: async () => (await this.api.invoke(peopleSkills)).items });

  constructor() {
    followRoom(signal(topicsRoom), {
      message: (message) => {
        const change = changeOf(message);
        if (change) this.take(change);
      },
      resumed: () => this.firstPage.reload(),
    });
  }

  async more(): Promise<void> {
    const after = this.list()?.next;
    if (!after) return;
    const page = await this.api.invoke(topicsList, { ...this.request(), after });
    this.list.update((list) => {
      if (!list) return page;
      // Votes move topics between pages while they are read: one that is shown already is not shown twice.
      const shown = new Set(list.items.map(({ id }) => id));
      return { ...page, items: [...list.items, ...page.items.filter(({ id }) => !shown.has(id))] };
    });
  }

  cast(topic: TopicRow, wanted: boolean): Promise<void> {
    return this.voting.cast(topic, wanted, (change, voted) => {
      this.list.update((list) => list && { ...list, items: [...withMyVote(list.items, change, voted)] });
    });
  }

  private take(change: TopicChange): void {
    this.list.update((list) => list && { ...list, items: [...withChange(list.items, change)] });
  }
}

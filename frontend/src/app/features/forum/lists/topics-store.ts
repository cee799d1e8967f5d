import { Injectable, type Signal, computed, effect, inject, linkedSignal, resource, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { Api } from '../../../api/api';
import { forumListsTopics, peopleSkills } from '../../../api/functions';
import type { ForumTopicList, ForumTopicRow } from '../../../api/models';
import { Announcer } from '../../../core/page/announcer';
import { followRooms } from '../live/follow-rooms';
import { filtersOf, requestOf } from './list-filters';
import { isNews, newsOf } from './list-news';
import { newsInWords } from './list-words';

const pageSize = 20;
const spoken = 'forum-list';
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Which topics a page is about. */
export interface ListScope {
  /** One category; null for all that I may read, undefined while it is not known. */
  readonly within: number | null | undefined;
  /** Categories whose news concerns the list. */
  readonly newsFrom: readonly number[];
}

/** The list of topics that the address asks for. News waits beside it until somebody wants to see it. */
@Injectable()
export class TopicsStore {
  private readonly api = inject(Api);
  private readonly announcer = inject(Announcer);
  private readonly query = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });

  private readonly scope = signal<Signal<ListScope> | null>(null);
  private readonly within = computed(() => this.scope()?.().within);
  readonly filters = computed(() => filtersOf(this.query()), { equal: same });
  private readonly request = computed(
    () => {
      const within = this.within();
      return within === undefined ? undefined : { ...requestOf(this.filters(), within), limit: pageSize };
    },
    { equal: same },
  );
  readonly firstPage = resource({ params: () => this.request(), loader: ({ params }) => this.api.invoke(forumListsTopics, params) });
  /** Stays on the screen while another list is on its way. */
  private readonly list = linkedSignal<ForumTopicList | null, ForumTopicList | null>({
    source: () => (this.firstPage.hasValue() ? this.firstPage.value() : null),
    computation: (now, last) => now ?? last?.value ?? null,
  });
  readonly items = computed(() => this.list()?.items ?? null);
  readonly pinned = computed(() => this.list()?.pinned ?? []);
  readonly isEmpty = computed(() => this.items()?.length === 0 && this.pinned().length === 0);
  readonly hasMore = computed(() => (this.list()?.next ?? null) !== null);
  readonly skills = resource({ loader: async () => (await this.api.invoke(peopleSkills)).items });

  /** Topics with news since the list was fetched. */
  private readonly waiting = linkedSignal<unknown, ReadonlySet<number>>({
    source: () => (this.firstPage.hasValue() ? this.firstPage.value() : null),
    computation: () => new Set(),
  });
  readonly news = computed(() => this.waiting().size);

  constructor() {
    followRooms(
      computed(() => (this.scope()?.().newsFrom ?? []).map((id) => `forum-category:${id}`), { equal: same }),
      {
        message: (message) => {
          this.hear(newsOf(message));
        },
        resumed: () => void this.look(),
      },
    );
    effect(() => {
      const topics = this.news();
      if (topics > 0) this.announcer.sayNow(spoken, newsInWords(topics));
      else this.announcer.forget(spoken);
    });
  }

  /** Says once which topics the page is about. */
  concern(scope: Signal<ListScope>): void {
    this.scope.set(scope);
  }

  /** The list anew, with all its news. */
  refresh(): void {
    this.firstPage.reload();
  }

  async more(): Promise<void> {
    const [request, after] = [this.request(), this.list()?.next];
    if (!request || !after) return;
    const page = await this.api.invoke(forumListsTopics, { ...request, after });
    this.list.update((list) => {
      if (!list) return page;
      // What is answered while the list is read moves up: one that is shown already is not shown twice.
      const shown = new Set([...list.pinned, ...list.items].map(({ id }) => id));
      return { ...list, next: page.next, items: [...list.items, ...page.items.filter(({ id }) => !shown.has(id))] };
    });
  }

  /** Everything on the page counts as read. */
  showAsRead(): void {
    const read = (row: ForumTopicRow): ForumTopicRow => ({ ...row, unread: { kind: 'nothing', posts: null } });
    this.list.update((list) => list && { ...list, pinned: list.pinned.map(read), items: list.items.map(read) });
  }

  private hear(topics: readonly number[]): void {
    const shown = new Set([...this.pinned(), ...(this.items() ?? [])].map(({ id }) => id));
    const concern = topics.filter((id) => isNews(this.filters(), shown.has(id)));
    if (concern.length > 0) this.waiting.update((waiting) => new Set([...waiting, ...concern]));
  }

  /** After messages may have been missed: what the first page has that this one has not. */
  private async look(): Promise<void> {
    const request = this.request();
    if (!request || !this.items()) return;
    const fresh = await this.api.invoke(forumListsTopics, request).catch(() => null);
    if (!fresh) return;
    const at = new Map([...this.pinned(), ...(this.items() ?? [])].map(({ id, lastPostAt }) => [id, lastPostAt]));
    const news = [...fresh.pinned, ...fresh.items].filter(({ id, lastPostAt }) => at.get(id) !== lastPostAt).map(({ id }) => id);
    if (news.length > 0) this.waiting.update((waiting) => new Set([...waiting, ...news]));
  }
}

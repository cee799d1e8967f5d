import { Injectable, computed, inject, linkedSignal, resource } from '@angular/core';
import { Api } from '../../../api/api';
import { forumListsBookmarks, forumReadingBookmark, forumReadingLetGo } from '../../../api/functions';
import type { ForumBookmark, ForumBookmarks } from '../../../api/models';

type Post = Pick<ForumBookmark, 'topicId' | 'number'>;

/** What I have bookmarked, newest first. */
@Injectable()
export class BookmarksStore {
  private readonly api = inject(Api);
  readonly firstPage = resource({ loader: () => this.api.invoke(forumListsBookmarks, {}) });
  private readonly list = linkedSignal<ForumBookmarks | null>(() => (this.firstPage.hasValue() ? this.firstPage.value() : null));
  readonly items = computed(() => this.list()?.items ?? null);
  readonly hasMore = computed(() => (this.list()?.next ?? null) !== null);

  async more(): Promise<void> {
    const after = this.list()?.next;
    if (!after) return;
    const page = await this.api.invoke(forumListsBookmarks, { after });
    this.list.update((list) => (list ? { next: page.next, items: [...list.items, ...page.items] } : page));
  }

  async remove({ topicId, number }: Post): Promise<void> {
    await this.api.invoke(forumReadingLetGo, { id: topicId, number });
    this.list.update((list) => list && { ...list, items: list.items.filter((item) => item.topicId !== topicId || item.number !== number) });
  }

  /** It stands where it was, though the server counts it as new. */
  async keep(bookmark: ForumBookmark, place: number): Promise<void> {
    await this.api.invoke(forumReadingBookmark, { id: bookmark.topicId, number: bookmark.number });
    this.list.update((list) => list && { ...list, items: list.items.toSpliced(place, 0, bookmark) });
  }
}

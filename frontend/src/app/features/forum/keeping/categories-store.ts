import { Injectable, computed, inject, linkedSignal, resource } from '@angular/core';
import { Api } from '../../../api/api';
import { forumAdministrationList, forumAdministrationOrder, forumAdministrationSeed } from '../../../api/functions';
import type { ForumKeptCategories, ForumKeptCategory } from '../../../api/models';

/** The categories that I look after. */
@Injectable()
export class CategoriesStore {
  private readonly api = inject(Api);
  readonly source = resource({ loader: () => this.api.invoke(forumAdministrationList) });
  private readonly list = linkedSignal<ForumKeptCategories | null>(() => (this.source.hasValue() ? this.source.value() : null));
  private readonly items = computed(() => this.list()?.items ?? []);
  readonly isLoaded = computed(() => this.list() !== null);
  readonly mayMake = computed(() => this.list()?.mayMake ?? false);
  readonly current = computed(() => this.items().filter(({ archivedAt }) => archivedAt === null));
  readonly archived = computed(() => this.items().filter(({ archivedAt }) => archivedAt !== null));

  /** Puts a category one place up or down. Shown at once; where the server refuses, the list is fetched again. */
  async move(category: ForumKeptCategory, by: -1 | 1): Promise<void> {
    const current = this.current();
    const from = current.findIndex(({ id }) => id === category.id);
    if (from < 0 || from + by < 0 || from + by >= current.length) return;
    const moved = current.toSpliced(from, 1).toSpliced(from + by, 0, category);
    this.list.update((list) => list && { ...list, items: [...moved, ...this.archived()] });
    try {
      await this.api.invoke(forumAdministrationOrder, { body: { ids: [...moved, ...this.archived()].map(({ id }) => id) } });
    } catch (cause) {
      this.source.reload();
      throw cause;
    }
  }

  /** The categories that a council begins with. @returns how many were made */
  async seed(): Promise<number> {
    const { made } = await this.api.invoke(forumAdministrationSeed);
    this.source.reload();
    return made;
  }
}

import { Injectable, computed, inject, linkedSignal, resource } from '@angular/core';
import { Api } from '../../../api/api';
import { forumListsFront } from '../../../api/functions';
import type { ForumFront, ForumFrontCategory } from '../../../api/models';

/** The categories that exist for me, with what is new in them. */
@Injectable()
export class FrontStore {
  private readonly api = inject(Api);
  readonly source = resource({ loader: () => this.api.invoke(forumListsFront) });
  /** Stays on the screen while it is fetched again. */
  private readonly front = linkedSignal<ForumFront | null, ForumFront | null>({
    source: () => (this.source.hasValue() ? this.source.value() : null),
    computation: (now, last) => now ?? last?.value ?? null,
  });
  readonly categories = computed(() => this.front()?.categories ?? null);
  /** Those whose news I may be told. */
  readonly newsFrom = computed(() => (this.categories() ?? []).filter(mayHear).map(({ id }) => id));
  readonly unread = computed(() => (this.categories() ?? []).reduce((sum, { unread }) => sum + unread, 0));
  readonly mayStart = computed(() => (this.categories() ?? []).some(({ allowed }) => allowed.start));

  withSlug(slug: string): ForumFrontCategory | undefined {
    return this.categories()?.find((category) => category.slug === slug);
  }

  refresh(): void {
    this.source.reload();
  }
}

const mayHear = ({ level, ownTopicsOnly, isArchived }: ForumFrontCategory): boolean => level !== 'see' && !ownTopicsOnly && !isArchived;

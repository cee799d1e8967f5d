import { Injectable, computed, inject, linkedSignal, resource } from '@angular/core';
import { Api } from '../../../api/api';
import { forumListsFront } from '../../../api/functions';
import type { ForumFront, ForumFrontCategory } from '../../../api/models';
import { Session } from '../../../core/session/session';

/** The categories that exist for me, with what is new in them. */
@Injectable()
export class FrontStore {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  readonly source = resource({ loader: () => this.api.invoke(forumListsFront) });
  /** Stays on the screen while it is fetched again. */
  private readonly front = linkedSignal<ForumFront | null, ForumFront | null>({
    source: () => (this.source.hasValue() ? this.source.value() : null),
    computation: (now, last) => now ?? last?.value ?? null,
  });
  readonly categories = computed(() => this.front()?.categories ?? null);
  private readonly current = computed(() => (this.categories() ?? []).filter(({ isArchived }) => !isArchived));
  /** Those of the whole council, and the room of my own service. */
  readonly mine = computed(() => this.current().filter((category) => this.isMine(category)));
  /** Rooms of other services. */
  readonly others = computed(() => this.current().filter((category) => !this.isMine(category)));
  readonly archived = computed(() => (this.categories() ?? []).filter(({ isArchived }) => isArchived));
  /** Those whose news I may be told, the liveliest first: not all of them can be listened to. */
  readonly newsFrom = computed(() =>
    (this.categories() ?? [])
      .filter(mayHear)
      .sort((one, other) => (other.latest?.at ?? '').localeCompare(one.latest?.at ?? ''))
      .map(({ id }) => id),
  );
  readonly unread = computed(() => (this.categories() ?? []).reduce((sum, { unread }) => sum + unread, 0));
  readonly mayStart = computed(() => (this.categories() ?? []).some(({ allowed }) => allowed.start));

  withSlug(slug: string): ForumFrontCategory | undefined {
    return this.categories()?.find((category) => category.slug === slug);
  }

  refresh(): void {
    this.source.reload();
  }

  private isMine({ serviceId }: ForumFrontCategory): boolean {
    return serviceId === null || serviceId === this.session.person()?.service?.id;
  }
}

const mayHear = ({ level, ownTopicsOnly, isArchived }: ForumFrontCategory): boolean => level !== 'see' && !ownTopicsOnly && !isArchived;

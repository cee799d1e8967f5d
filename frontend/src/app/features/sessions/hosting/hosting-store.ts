import { Injectable, computed, inject, resource } from '@angular/core';
import { Api } from '../../../api/api';
import { seriesList } from '../../../api/functions';
import type { SeriesRow } from '../../../api/models';
import { Session } from '../../../core/session/session';

/** What I host, and for organisers what waits to be published. */
@Injectable()
export class HostingStore {
  private readonly api = inject(Api);
  readonly organises = computed(() => this.session.holds('session-organiser'));
  private readonly session = inject(Session);

  readonly hosting = resource({ loader: () => this.api.invoke(seriesList, { which: 'hosting', limit: 100 }) });
  readonly toPublish = resource({
    params: () => (this.organises() ? {} : undefined),
    loader: () => this.api.invoke(seriesList, { which: 'to-publish', limit: 100 }),
  });
  private readonly mine = computed(() => (this.hosting.hasValue() ? this.hosting.value().items : []));
  readonly groups = computed(() => {
    const mine = this.mine();
    const own = new Set(mine.map((row) => row.id));
    const waiting = this.toPublish.hasValue() ? this.toPublish.value().items.filter((row) => !own.has(row.id)) : [];
    const inState = (state: SeriesRow['state']): SeriesRow[] => mine.filter((row) => row.state === state);
    return [
      { heading: 'Running', rows: inState('published') },
      { heading: 'Drafts', rows: inState('draft') },
      { heading: 'Drafts of others, for you to publish', rows: waiting },
      { heading: 'Ended', rows: inState('ended') },
    ].filter((group) => group.rows.length > 0);
  });
}

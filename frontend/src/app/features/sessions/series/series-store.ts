import { Injectable, computed, inject, resource } from '@angular/core';
import { Api } from '../../../api/api';
import { seriesPublish, seriesView } from '../../../api/functions';
import { problemOf } from '../../../core/http/problem';
import { routeNumber } from '../../../core/page/route-number';

/** One series with its dates still to come. */
@Injectable()
export class SeriesStore {
  private readonly api = inject(Api);
  readonly id = routeNumber();
  readonly source = resource({ params: () => ({ id: this.id() }), loader: ({ params }) => this.api.invoke(seriesView, params) });
  readonly view = computed(() => (this.source.hasValue() ? this.source.value() : null));

  async publish(): Promise<void> {
    await this.api.invoke(seriesPublish, { id: this.id() });
    this.source.reload();
  }

  /** Whether the series is no more, as after a split that was undone. */
  async isGone(): Promise<boolean> {
    try {
      await this.api.invoke(seriesView, { id: this.id() });
      return false;
    } catch (cause) {
      return problemOf(cause).status === 404;
    }
  }

  reload(): void {
    this.source.reload();
  }
}

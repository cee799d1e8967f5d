import { Injectable, computed, inject, resource } from '@angular/core';
import { Api } from '../../../api/api';
import { seriesPublish, seriesView } from '../../../api/functions';
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

  reload(): void {
    this.source.reload();
  }
}

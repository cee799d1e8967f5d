import { Injectable, computed, inject, resource } from '@angular/core';
import { Api } from '../../../api/api';
import { figuresFile, figuresOfSeries } from '../../../api/functions';
import { routeNumber } from '../../../core/page/route-number';

/** How the seats of one series were used. */
@Injectable()
export class FiguresStore {
  private readonly api = inject(Api);
  readonly id = routeNumber();
  readonly source = resource({ params: () => ({ id: this.id() }), loader: ({ params }) => this.api.invoke(figuresOfSeries, params) });
  readonly view = computed(() => (this.source.hasValue() ? this.source.value() : null));
  readonly file = computed(() => figuresFile.PATH.replace('{id}', String(this.id())));
}

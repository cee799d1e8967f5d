import { Injectable, computed, inject, linkedSignal, resource } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { map } from 'rxjs';
import { Api } from '../../../api/api';
import { learningFile, learningList, learningTotals } from '../../../api/functions';
import type { LearningList } from '../../../api/models';
import { periodOf } from './learning-words';

const pageSize = 50;
const mostAtOnce = 200;
/** More than this is for the file, not for paper. */
const mostPrinted = 1000;

/** What I attended and hosted, in the period that the address names. */
@Injectable()
export class LearningStore {
  private readonly api = inject(Api);
  readonly period = toSignal(inject(ActivatedRoute).queryParamMap.pipe(map(periodOf)), { requireSync: true });
  private readonly query = computed(() => {
    const { from, to } = this.period();
    return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
  });

  readonly totals = resource({ params: this.query, loader: ({ params }) => this.api.invoke(learningTotals, params) });
  readonly source = resource({ params: this.query, loader: ({ params }) => this.api.invoke(learningList, { ...params, limit: pageSize }) });
  private readonly list = linkedSignal<LearningList | null>(() => (this.source.hasValue() ? this.source.value() : null));
  readonly items = computed(() => this.list()?.items ?? null);
  readonly total = computed(() => this.list()?.total ?? 0);
  readonly hasMore = computed(() => (this.list()?.next ?? null) !== null);
  readonly file = computed(() => {
    const query = new URLSearchParams(this.query()).toString();
    return query ? `${learningFile.PATH}?${query}` : learningFile.PATH;
  });

  async more(limit = pageSize): Promise<void> {
    const after = this.list()?.next;
    if (!after) return;
    const page = await this.api.invoke(learningList, { ...this.query(), limit, after });
    this.list.update((list) => list && { ...page, items: [...list.items, ...page.items] });
  }

  /** Everything that goes on paper. */
  async all(): Promise<void> {
    while (this.hasMore() && (this.items()?.length ?? 0) < mostPrinted) await this.more(mostAtOnce);
  }
}

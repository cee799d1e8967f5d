import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { Api } from '../../../api/api';
import { forumReportsClaim, forumReportsList, forumReportsRelease } from '../../../api/functions';
import type { ForumCase, ForumCases } from '../../../api/models';
import { ReportsCount } from '../../../core/forum/reports-count';

export type CaseStateName = ForumCase['state'];

/** What was reported, for the page of those who look after it. */
@Injectable()
export class ReportsStore {
  private readonly api = inject(Api);
  private readonly count = inject(ReportsCount);
  readonly state = signal<CaseStateName>('open');
  private readonly further = signal<readonly ForumCases[]>([]);

  readonly first = resource({
    params: () => ({ state: this.state() }),
    loader: ({ params }) => this.api.invoke(forumReportsList, params),
  });
  readonly items = computed(() =>
    this.first.hasValue() ? [this.first.value(), ...this.further()].flatMap(({ items }) => items) : undefined,
  );
  readonly next = computed(() => {
    const last = this.further().at(-1) ?? (this.first.hasValue() ? this.first.value() : undefined);
    return last?.next ?? null;
  });

  choose(state: CaseStateName): void {
    this.further.set([]);
    this.state.set(state);
  }

  reload(): void {
    this.further.set([]);
    this.first.reload();
    void this.count.reload();
  }

  async more(): Promise<void> {
    const after = this.next();
    if (after === null) return;
    const page = await this.api.invoke(forumReportsList, { state: this.state(), after });
    this.further.update((pages) => [...pages, page]);
  }

  async claim(id: number, wanted: boolean): Promise<void> {
    try {
      await this.api.invoke(wanted ? forumReportsClaim : forumReportsRelease, { id });
    } finally {
      this.reload();
    }
  }
}

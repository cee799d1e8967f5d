import { Injectable, computed, effect, inject, linkedSignal, resource } from '@angular/core';
import { Api } from '../../../api/api';
import { staffImportsApply, staffImportsDiscard, staffImportsRows, staffImportsUndo, staffImportsRun } from '../../../api/functions';
import type { StaffImportRowList, StaffImportView } from '../../../api/models';
import { routeNumber } from '../../../core/page/route-number';
import { type Outcome, firstFilter } from './run-words';

const askAgainAfter = 700;
const pageSize = 50;

/** What the rows are narrowed to. */
export type RowFilter = Outcome | 'noted' | 'all';

export interface Choices {
  readonly confirmLeavers: boolean;
  readonly leaveOutErrors: boolean;
}

/** One staff file: its preview row by row, its progress while it is taken in, and what became of it. */
@Injectable()
export class RunStore {
  private readonly api = inject(Api);
  private readonly id = routeNumber();

  readonly source = resource({
    params: () => ({ id: this.id() }),
    loader: ({ params }) => this.api.invoke(staffImportsRun, params),
  });
  readonly run = computed(() => (this.source.hasValue() ? this.source.value() : null));
  /** Set once the run is known; from then on it is the reader's choice. */
  readonly filter = linkedSignal<StaffImportView | null, RowFilter>({
    source: () => this.run(),
    computation: (run, last) => (last?.source ? last.value : run ? firstFilter(run) : 'all'),
  });

  private readonly request = computed(
    () => {
      const [run, filter] = [this.run(), this.filter()];
      if (run === null || run.state === 'applying') return undefined;
      // Asked for anew when the run has taken a step.
      return { run: run.state, id: run.id, filter };
    },
    { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  );
  readonly firstRows = resource({
    params: () => this.request(),
    loader: ({ params: { id, filter } }) => this.api.invoke(staffImportsRows, { id, ...query(filter), limit: pageSize }),
  });
  private readonly list = linkedSignal<StaffImportRowList | null, StaffImportRowList | null>({
    source: () => (this.firstRows.hasValue() ? this.firstRows.value() : null),
    computation: (now, last) => now ?? last?.value ?? null,
  });
  readonly rows = computed(() => this.list()?.items ?? null);
  readonly total = computed(() => this.list()?.total ?? 0);
  readonly hasMore = computed(() => (this.list()?.next ?? null) !== null);

  constructor() {
    effect((onCleanup) => {
      if (this.run()?.state !== 'applying') return;
      const timer = setTimeout(() => this.source.reload(), askAgainAfter);
      onCleanup(() => {
        clearTimeout(timer);
      });
    });
  }

  async more(): Promise<void> {
    const [after, request] = [this.list()?.next, this.request()];
    if (!after || !request) return;
    const page = await this.api.invoke(staffImportsRows, { id: request.id, ...query(request.filter), limit: pageSize, after });
    this.list.update((list) => list && { ...page, items: [...list.items, ...page.items] });
  }

  apply(choices: Choices): Promise<void> {
    return this.step((id) => this.api.invoke(staffImportsApply, { id, body: choices }));
  }

  discard(): Promise<void> {
    return this.step((id) => this.api.invoke(staffImportsDiscard, { id }));
  }

  undo(): Promise<void> {
    return this.step((id) => this.api.invoke(staffImportsUndo, { id }));
  }

  private async step(request: (id: number) => Promise<unknown>): Promise<void> {
    try {
      await request(this.id());
    } finally {
      this.source.reload();
    }
  }
}

function query(filter: RowFilter): { outcome?: Outcome; notes?: 'true' } {
  if (filter === 'all') return {};
  return filter === 'noted' ? { notes: 'true' } : { outcome: filter };
}

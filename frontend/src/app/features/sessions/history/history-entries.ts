import { Component, computed, inject, input, linkedSignal, resource } from '@angular/core';
import { Api } from '../../../api/api';
import { historyOfBooking, historyOfOccurrence, historyOfSeries } from '../../../api/functions';
import type { History } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { When } from '../../../ui/when';
import { type HistoryOf, fieldInWords, whoInWords } from './history-words';

/** Who changed what, and when; newest first. @example <tr-history-entries [of]="{ kind: 'series', id: view.id }" /> */
@Component({
  selector: 'tr-history-entries',
  imports: [LoadProblem, Loading, When],
  templateUrl: './history-entries.html',
  styleUrl: './history-entries.css',
})
export class HistoryEntries {
  private readonly api = inject(Api);
  private readonly snackbar = inject(Snackbar);
  readonly of = input.required<HistoryOf>();

  protected readonly source = resource({ params: () => this.of(), loader: ({ params }) => this.read(params) });
  private readonly list = linkedSignal<History | null>(() => (this.source.hasValue() ? this.source.value() : null));
  protected readonly entries = computed(
    () =>
      this.list()?.items.map((item) => ({
        ...item,
        who: whoInWords(item),
        changes: item.changes.map((change) => ({ ...change, label: fieldInWords(change) })),
      })) ?? null,
  );
  protected readonly hasMore = computed(() => (this.list()?.next ?? null) !== null);

  protected async more(): Promise<void> {
    const before = this.list()?.next;
    if (!before) return;
    try {
      const page = await this.read(this.of(), before);
      this.list.update((list) => list && { ...page, items: [...list.items, ...page.items] });
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
  }

  private read({ kind, id }: HistoryOf, before?: number): Promise<History> {
    if (kind === 'booking') return this.api.invoke(historyOfBooking, { id });
    const params = { id, limit: 20, ...(before === undefined ? {} : { before }) };
    return this.api.invoke(kind === 'series' ? historyOfSeries : historyOfOccurrence, params);
  }
}

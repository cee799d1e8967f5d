import { Component, computed, inject, input } from '@angular/core';
import { staffImportsCsv } from '../../../api/functions';
import type { StaffImportView } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { Announcer } from '../../../core/page/announcer';
import { EmptyState } from '../../../ui/empty-state';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Icon } from '../../../ui/icon';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { StateChip } from '../../../ui/state-chip';
import { fieldName, valueInWords } from './change-words';
import { type RowFilter, RunStore } from './run-store';
import { countOf, number, outcomeOrder, outcomes, rows } from './run-words';

/** The rows of a file one by one: what each changes from what to what, and why one is left out. */
@Component({
  selector: 'tr-run-rows',
  imports: [EmptyState, Icon, LoadProblem, Loading, StateChip],
  templateUrl: './run-rows.html',
  styleUrl: './run-rows.css',
})
export class RunRows {
  private readonly announcer = inject(Announcer);
  private readonly snackbar = inject(Snackbar);
  protected readonly store = inject(RunStore);
  readonly counts = input.required<StaffImportView['counts']>();

  readonly run = input.required<number>();

  /** The rows for a spreadsheet. */
  protected readonly csv = computed(() => staffImportsCsv.PATH.replace('{id}', String(this.run())));
  protected readonly outcomes = outcomes;
  protected readonly fieldName = fieldName;
  protected readonly valueInWords = valueInWords;
  protected readonly filters = computed<readonly { readonly value: RowFilter; readonly label: string }[]>(() => {
    const counts = this.counts();
    const all = outcomeOrder.reduce((sum, each) => sum + countOf(counts, each), 0);
    const some = outcomeOrder.filter((each) => countOf(counts, each) > 0);
    return [
      { value: 'all', label: `All ${number(all)}` },
      ...some.map((each) => ({ value: each, label: `${outcomes[each].words} ${number(countOf(counts, each))}` })),
      { value: 'noted', label: 'With a remark' },
    ];
  });
  protected readonly count = computed(() => {
    const [shown, total] = [this.store.rows()?.length ?? 0, this.store.total()];
    return shown < total ? `The first ${number(shown)} of ${rows(total)}` : rows(total);
  });

  protected async showMore(): Promise<void> {
    try {
      await this.store.more();
      this.announcer.say(this.count());
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
  }
}

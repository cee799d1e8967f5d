import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ForumCase } from '../../../api/models';
import { ReportsCount } from '../../../core/forum/reports-count';
import { problemOf } from '../../../core/http/problem';
import { Dialogs } from '../../../ui/dialogs/dialogs';
import { EmptyState } from '../../../ui/empty-state';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Icon } from '../../../ui/icon';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { PageHeader } from '../../../ui/page-header';
import { StateChip } from '../../../ui/state-chip';
import { When } from '../../../ui/when';
import { WhoCanSee } from '../../../ui/who-can-see';
import { PostWords } from '../parts/post-words';
import { decisionInWords, reasonInWords, reportsInWords, waitingInWords } from './care-words';
import { type CaseStateName, ReportsStore } from './reports-store';

const tabs: readonly { readonly state: CaseStateName; readonly label: string }[] = [
  { state: 'open', label: 'Waiting' },
  { state: 'decided', label: 'Decided' },
];

/** Posts that people have reported, for those who look after the categories. */
@Component({
  selector: 'tr-reports-page',
  imports: [RouterLink, EmptyState, Icon, LoadProblem, Loading, PageHeader, PostWords, StateChip, When, WhoCanSee],
  providers: [ReportsStore],
  styles: `
    .lists {
      margin: 24px 0 16px;
    }
    .note {
      display: block;
      margin-top: 24px;
    }
    .words {
      max-height: 240px;
      overflow: auto;
    }
  `,
  templateUrl: './reports-page.html',
})
export class ReportsPage {
  private readonly dialogs = inject(Dialogs);
  private readonly snackbar = inject(Snackbar);
  private readonly count = inject(ReportsCount);
  protected readonly store = inject(ReportsStore);
  protected readonly tabs = tabs;
  protected readonly reason = reasonInWords;
  protected readonly reports = reportsInWords;
  protected readonly decided = decisionInWords;
  protected readonly waiting = computed(() => waitingInWords(this.count.now().waiting));
  protected readonly heading = computed(() => tabs.find(({ state }) => state === this.store.state())?.label ?? '');

  protected async claim(reported: ForumCase, wanted: boolean): Promise<void> {
    try {
      await this.store.claim(reported.id, wanted);
      if (wanted) this.snackbar.show({ text: 'It is yours for two hours.' });
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
  }

  protected async decide(reported: ForumCase): Promise<void> {
    const decided = await this.dialogs.open<boolean>(() => import('./decide-dialog').then((part) => part.DecideDialog), reported);
    if (decided) this.snackbar.show({ text: 'It is decided. Whoever reported it is told.' });
    this.store.reload();
  }
}

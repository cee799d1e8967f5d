import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { problemOf } from '../../core/http/problem';
import { Announcer } from '../../core/page/announcer';
import { EmptyState } from '../../ui/empty-state';
import { Snackbar } from '../../ui/feedback/snackbar';
import { LoadProblem } from '../../ui/load-problem';
import { Loading } from '../../ui/loading';
import { PageHeader } from '../../ui/page-header';
import { StateChip } from '../../ui/state-chip';
import { When } from '../../ui/when';
import { NotificationsStore } from './notifications-store';

/** What Trellis told me, newest first. */
@Component({
  selector: 'tr-notifications-page',
  imports: [RouterLink, EmptyState, LoadProblem, Loading, PageHeader, StateChip, When],
  providers: [NotificationsStore],
  templateUrl: './notifications-page.html',
})
export class NotificationsPage {
  private readonly announcer = inject(Announcer);
  private readonly snackbar = inject(Snackbar);
  protected readonly store = inject(NotificationsStore);

  protected read(id: number): Promise<void> {
    return this.tryTo(() => this.store.read(id));
  }

  protected readAll(): Promise<void> {
    return this.tryTo(async () => {
      await this.store.readAll();
      this.announcer.say('All notifications are marked as read');
    });
  }

  protected more(): Promise<void> {
    return this.tryTo(() => this.store.more());
  }

  private async tryTo(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
  }
}

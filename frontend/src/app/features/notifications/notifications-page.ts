import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Announcer } from '../../core/page/announcer';
import { EmptyState } from '../../ui/empty-state';
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
  protected readonly store = inject(NotificationsStore);

  protected async readAll(): Promise<void> {
    await this.store.readAll();
    this.announcer.say('All notifications are marked as read');
  }
}

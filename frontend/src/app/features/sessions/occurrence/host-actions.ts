import { Component, type Type, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OccurrenceView } from '../../../api/models';
import type { IconName } from '../../../../design/icons';
import { dayOf } from '../../../core/dates/dates';
import { Now } from '../../../core/now';
import { Dialogs } from '../../../ui/dialogs/dialogs';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Icon } from '../../../ui/icon';
import type { BringBackOf } from '../bring-back/bring-back-dialog';
import { dayOfWall } from '../parts/wall-time';
import { OccurrenceStore } from './occurrence-store';

interface HostAction {
  readonly words: string;
  readonly icon: IconName;
  readonly allowed: keyof OccurrenceView['allowed'];
  readonly load: () => Promise<Type<unknown>>;
}

const actions: readonly HostAction[] = [
  {
    words: 'Decide whether it runs',
    icon: 'event',
    allowed: 'decide',
    load: () => import('../host-dialogs/decide-dialog').then((part) => part.DecideDialog),
  },
  {
    words: 'Add someone',
    icon: 'person_add',
    allowed: 'addAttendee',
    load: () => import('../host-dialogs/add-dialog').then((part) => part.AddDialog),
  },
  {
    words: 'Cancel this date',
    icon: 'event_busy',
    allowed: 'cancel',
    load: () => import('../host-dialogs/cancel-dialog').then((part) => part.CancelDialog),
  },
];

/** What hosts and organisers can do with this date. Nothing is shown to others. */
@Component({
  selector: 'tr-host-actions',
  imports: [RouterLink, Icon],
  styles: `
    :host:empty {
      display: none;
    }
    .card {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(140px, 1fr));
      gap: 4px;
      padding: 16px;
    }
    h2,
    .btn--filled {
      grid-column: 1 / -1;
    }
    h2 {
      padding: 4px 8px;
    }
    .btn--text {
      justify-content: flex-start;
      padding-inline: 8px;
      text-align: left;
    }
  `,
  template: `
    @if (shown()) {
      <section class="card card--tint no-print" aria-labelledby="host-heading">
        <h2 class="t-title" id="host-heading">For hosts and organisers</h2>
        @if (view().allowed.seeAttendees) {
          <a class="btn" [class]="isToday() ? 'btn--filled' : 'btn--text'" [routerLink]="['/sessions', view().id, 'on-the-day']"
            ><tr-icon name="person_check" />Check people in</a
          >
          <a class="btn btn--text" [routerLink]="['/sessions', view().id, 'people']"><tr-icon name="groups" />See who is coming</a>
        }
        @if (view().allowed.change) {
          <a
            class="btn btn--text"
            [routerLink]="['/hosting/series', view().seriesId, 'change']"
            [queryParams]="{ date: view().id, scope: 'this' }"
            ><tr-icon name="edit" />Change this date</a
          >
        }
        @if (view().allowed.messagePeople) {
          <a class="btn btn--text" [routerLink]="['/sessions', view().id, 'messages']"><tr-icon name="mail" />Write to people</a>
        }
        @for (action of offered(); track action.words) {
          <button class="btn btn--text" type="button" (click)="open(action)"><tr-icon [name]="action.icon" />{{ action.words }}</button>
        }
        @if (view().allowed.bringBack) {
          <button class="btn btn--text" type="button" (click)="bringBack()"><tr-icon name="undo" />Bring this date back</button>
        }
        @if (view().allowed.changeSeries) {
          <a
            class="btn btn--text"
            [routerLink]="['/hosting/series', view().seriesId, 'change']"
            [queryParams]="{ date: view().id, scope: 'following' }"
            ><tr-icon name="edit_calendar" />Change the series</a
          >
        }
      </section>
    }
  `,
})
export class HostActions {
  private readonly dialogs = inject(Dialogs);
  private readonly snackbar = inject(Snackbar);
  private readonly store = inject(OccurrenceStore);
  private readonly now = inject(Now);
  readonly view = input.required<OccurrenceView>();
  protected readonly offered = computed(() => actions.filter((action) => this.view().allowed[action.allowed]));

  /** On the day itself the list at the door is what a host comes for. */
  protected readonly isToday = computed(() => dayOf(this.now.value(), this.view().timeZone) === dayOfWall(this.view().localStart));
  protected readonly shown = computed(() => {
    const { seeAttendees, change, changeSeries, bringBack } = this.view().allowed;
    return seeAttendees || change || changeSeries || bringBack || this.offered().length > 0;
  });

  /** Each dialog does its work itself and answers with the words to show, or nothing where it was left. */
  protected async open(action: HostAction): Promise<void> {
    this.finish(await this.dialogs.open<string>(action.load, this.view()));
  }

  protected async bringBack(): Promise<void> {
    const { id, title } = this.view();
    const of: BringBackOf = { kind: 'date', id, title };
    this.finish(await this.dialogs.open<string>(() => import('../bring-back/bring-back-dialog').then((part) => part.BringBackDialog), of));
  }

  private finish(done: string | undefined): void {
    if (!done) return;
    this.store.reload();
    this.snackbar.show({ text: done });
  }
}

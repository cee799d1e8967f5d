import { Component, type Type, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OccurrenceView } from '../../../api/models';
import type { IconName } from '../../../../design/icons';
import { Dialogs } from '../../../ui/dialogs/dialogs';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Icon } from '../../../ui/icon';
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
    words: 'Change the seats',
    icon: 'event_seat',
    allowed: 'changeCapacity',
    load: () => import('../host-dialogs/capacity-dialog').then((part) => part.CapacityDialog),
  },
  {
    words: 'Change title or summary',
    icon: 'edit',
    allowed: 'change',
    load: () => import('../host-dialogs/words-dialog').then((part) => part.WordsDialog),
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
    .card {
      display: grid;
      gap: 4px;
    }
    .btn {
      justify-content: flex-start;
    }
  `,
  template: `
    @if (view().allowed.seeAttendees || offered().length > 0) {
      <section class="card card--tint no-print" aria-labelledby="host-heading">
        <h2 class="t-title" id="host-heading">For hosts and organisers</h2>
        @if (view().allowed.seeAttendees) {
          <a class="btn btn--text" [routerLink]="['/sessions', view().id, 'on-the-day']"><tr-icon name="person_check" />Check people in</a>
          <a class="btn btn--text" [routerLink]="['/sessions', view().id, 'people']"><tr-icon name="groups" />See who is coming</a>
        }
        @for (action of offered(); track action.words) {
          <button class="btn btn--text" type="button" (click)="open(action)"><tr-icon [name]="action.icon" />{{ action.words }}</button>
        }
        @if (view().allowed.changeSeries) {
          <a class="btn btn--text" [routerLink]="['/hosting/series', view().seriesId, 'edit']"
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
  readonly view = input.required<OccurrenceView>();
  protected readonly offered = computed(() => actions.filter((action) => this.view().allowed[action.allowed]));

  /** Each dialog does its work itself and answers with the words to show, or nothing where it was left. */
  protected async open(action: HostAction): Promise<void> {
    const done = await this.dialogs.open<string>(action.load, this.view());
    if (!done) return;
    this.store.reload();
    this.snackbar.show({ text: done });
  }
}

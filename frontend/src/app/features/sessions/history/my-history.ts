import { Component, inject, input } from '@angular/core';
import type { OccurrenceView } from '../../../api/models';
import { Dialogs } from '../../../ui/dialogs/dialogs';
import { Icon } from '../../../ui/icon';
import type { HistoryOf } from './history-words';

/** The way to what became of my own place. */
@Component({
  selector: 'tr-my-history',
  imports: [Icon],
  template: `
    @if (view().myBooking; as booking) {
      <button class="btn btn--text btn--sm no-print" type="button" (click)="show(booking.bookingId)">
        <tr-icon name="history" />What happened to your booking
      </button>
    }
  `,
})
export class MyHistory {
  private readonly dialogs = inject(Dialogs);
  readonly view = input.required<OccurrenceView>();

  protected async show(id: number): Promise<void> {
    const of: HistoryOf = { kind: 'booking', id };
    await this.dialogs.open(() => import('./history-dialog').then((part) => part.HistoryDialog), of);
  }
}

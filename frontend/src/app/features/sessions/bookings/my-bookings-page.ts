import { Component, DOCUMENT, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BookSeat, MyBookingRow } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { Dialogs } from '../../../ui/dialogs/dialogs';
import { EmptyState } from '../../../ui/empty-state';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Icon } from '../../../ui/icon';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { PageHeader } from '../../../ui/page-header';
import { WhoCanSee } from '../../../ui/who-can-see';
import { giveUpQuestion, sameAgain } from '../parts/give-up';
import { BookingRow } from './booking-row';
import { MyBookingsStore } from './my-bookings-store';

/** Where I am booked, where I wait, and where I was. It prints. */
@Component({
  selector: 'tr-my-bookings-page',
  imports: [RouterLink, BookingRow, EmptyState, Icon, LoadProblem, Loading, PageHeader, WhoCanSee],
  providers: [MyBookingsStore],
  templateUrl: './my-bookings-page.html',
})
export class MyBookingsPage {
  private readonly dialogs = inject(Dialogs);
  private readonly snackbar = inject(Snackbar);
  private readonly document = inject(DOCUMENT);
  protected readonly store = inject(MyBookingsStore);

  protected print(): void {
    this.document.defaultView?.print();
  }

  protected async giveUp(row: MyBookingRow): Promise<void> {
    if (!(await this.dialogs.confirm(giveUpQuestion(row)))) return;
    try {
      await this.store.release(row);
      const again = sameAgain(row);
      const text =
        row.mine?.state === 'waiting' ? `You left the waiting list of ‘${row.title}’.` : `You gave up your place at ‘${row.title}’.`;
      this.snackbar.show(again ? { text, undo: { run: () => this.bookAgain(row, again) } } : { text });
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
  }

  private async bookAgain(row: MyBookingRow, wish: BookSeat): Promise<void> {
    try {
      const { state } = await this.store.book(row, wish);
      this.snackbar.show({ text: state === 'booked' ? 'You have your place again.' : 'The seat has gone. You are on the waiting list.' });
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
  }
}

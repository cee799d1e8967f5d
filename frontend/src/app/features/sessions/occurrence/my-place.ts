import { Component, DOCUMENT, afterNextRender, computed, inject, input, signal } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import type { BookSeat, OccurrenceView } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { fullDateTime } from '../../../core/dates/dates';
import { BusyButton } from '../../../ui/busy-button';
import { Dialogs } from '../../../ui/dialogs/dialogs';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Notice } from '../../../ui/notice';
import { wallDate } from '../parts/wall-time';
import { AtTheDoor } from './at-the-door';
import { OccurrenceStore } from './occurrence-store';
import { giveUpQuestion, sameAgain } from '../parts/give-up';
import { momentInWords } from './panel-words';
import { SeatOfferPart } from './seat-offer';

/** My place at a date: how to join, my number in line, what I asked for, and the way out. */
@Component({
  selector: 'tr-my-place',
  imports: [AtTheDoor, BusyButton, Notice, SeatOfferPart],
  templateUrl: './my-place.html',
  styles: `
    hr {
      width: 100%;
      margin: 0;
    }
  `,
  host: { class: 'stack stack--5' },
})
export class MyPlacePart {
  private readonly store = inject(OccurrenceStore);
  private readonly dialogs = inject(Dialogs);
  private readonly snackbar = inject(Snackbar);
  private readonly document = inject(DOCUMENT);
  private readonly query = inject(ActivatedRoute).snapshot.queryParamMap;
  readonly view = input.required<OccurrenceView>();

  protected readonly busy = signal(false);
  protected readonly mine = computed(() => this.view().mine);
  protected readonly booked = computed(() => this.mine()?.state === 'booked');
  protected readonly since = computed(() => {
    const { mine, timeZone } = this.view();
    return mine ? fullDateTime(new Date(mine.since), null, timeZone) : '';
  });
  protected readonly asked = computed(() => {
    const support = this.view().myBooking?.support ?? null;
    return support === null ? 'You asked for no support.' : `You asked for: ${support.replace(/\.$/, '')}.`;
  });
  protected readonly until = computed(() => momentInWords(this.view().booking.releaseUntil, this.view().timeZone));
  protected readonly waitsFor = computed(() => {
    const { room, online } = this.view().seats;
    if (room === null || online === null) return '';
    return { room: ' for the room', online: ' for an online seat', either: ' for the room or online' }[this.mine()?.waitsFor ?? 'either'];
  });
  /** Somebody online may go into the line for a full room. */
  protected readonly mayWaitForRoom = computed(() => {
    const { mine, seats, allowed } = this.view();
    return allowed.changeBooking && mine?.seat === 'online' && !mine.wantsRoom && seats.room !== null;
  });

  /** A mail leads here to take a seat that somebody else has by now. */
  protected readonly seatIsGone = computed(() => this.asksFor('take') && this.mine()?.state === 'waiting' && !this.mine()?.offer);

  constructor() {
    // A mail leads here with a question. Opening the page answers nothing: that takes one press more.
    afterNextRender(() => {
      if (this.asksFor('release') && this.booked() && this.view().allowed.release) void this.giveUp();
      else if (this.asksFor('take')) this.document.getElementById('booking-heading')?.scrollIntoView({ block: 'start' });
    });
  }

  protected async waitForRoom(wantsRoom: boolean): Promise<void> {
    await this.attempt(async () => {
      const booking = await this.store.change({ wantsRoom });
      const words =
        booking.seat === 'room' ? 'You have a seat in the room.' : wantsRoom ? 'You are in line for the room.' : 'You stay online.';
      this.snackbar.show({ text: words });
    });
  }

  protected async changeDetails(): Promise<void> {
    const { myBooking } = this.view();
    await this.dialogs.open(() => import('./details-dialog').then((part) => part.DetailsDialog), { myBooking, store: this.store });
  }

  protected async giveUp(): Promise<void> {
    const view = this.view();
    if (!(await this.dialogs.confirm(giveUpQuestion(view)))) return;
    const booked = this.booked();
    await this.attempt(async () => {
      await this.store.release();
      const text = booked ? `You gave up your place on ${wallDate(view.localStart)}.` : 'You left the waiting list.';
      const again = sameAgain(view);
      this.snackbar.show(again ? { text, undo: { run: () => this.bookAgain(again) } } : { text });
      this.document.getElementById('booking-heading')?.focus();
    });
  }

  private asksFor(question: 'take' | 'release'): boolean {
    return this.query.has(question);
  }

  private async bookAgain(wish: BookSeat): Promise<void> {
    await this.attempt(async () => {
      const { state } = await this.store.book(wish);
      this.snackbar.show({ text: state === 'booked' ? 'You have your place again.' : 'The seat has gone. You are on the waiting list.' });
    });
  }

  private async attempt(work: () => Promise<unknown>): Promise<void> {
    this.busy.set(true);
    try {
      await work();
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    } finally {
      this.busy.set(false);
    }
  }
}

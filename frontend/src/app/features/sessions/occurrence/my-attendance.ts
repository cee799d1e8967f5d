import { Component, computed, inject, input, signal } from '@angular/core';
import { Api } from '../../../api/api';
import { checkInDispute } from '../../../api/functions';
import type { OccurrenceView } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { BusyButton } from '../../../ui/busy-button';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { OccurrenceStore } from './occurrence-store';

/** What the hosts marked, told to me alone, and the way to say that it is wrong. */
@Component({
  selector: 'tr-my-attendance',
  imports: [BusyButton],
  host: { class: 'stack stack--3' },
  template: `
    <p>{{ words() }}</p>
    @if (view().myBooking?.disputed) {
      <p class="t-small t-muted">You told the hosts that this is wrong. They have been notified.</p>
    } @else if (view().myBooking?.attendance) {
      @if (asking()) {
        <form class="stack stack--2" (submit)="$event.preventDefault(); send()">
          <div class="field">
            <label for="dispute">What happened? (optional)</label>
            <p class="hint" id="dispute-hint">The hosts get your name and these words, and can change the mark.</p>
            <textarea
              #text
              class="textarea"
              id="dispute"
              maxlength="500"
              rows="3"
              aria-describedby="dispute-hint"
              [value]="said()"
              (input)="said.set(text.value)"
            ></textarea>
          </div>
          <div class="row">
            <button class="btn btn--filled btn--sm" type="submit" [trBusy]="busy()" busyText="Telling">Tell the hosts</button>
            <button class="btn btn--text btn--sm" type="button" (click)="asking.set(false)">It is right</button>
          </div>
        </form>
      } @else {
        <div>
          <button class="btn btn--outlined btn--sm" type="button" (click)="asking.set(true)">This is wrong</button>
        </div>
      }
    }
  `,
})
export class MyAttendance {
  private readonly api = inject(Api);
  private readonly snackbar = inject(Snackbar);
  private readonly store = inject(OccurrenceStore);
  readonly view = input.required<OccurrenceView>();

  protected readonly asking = signal(false);
  protected readonly busy = signal(false);
  protected readonly said = signal('');
  protected readonly words = computed(() => {
    const booking = this.view().myBooking;
    switch (booking?.attendance) {
      case 'attended':
        return 'You were marked as having come.';
      case 'in-part':
        return booking.attendedMinutes === null
          ? 'You were marked as having come for part.'
          : `You were marked as having come for ${booking.attendedMinutes} minutes.`;
      case 'did-not-come':
        return 'You were marked as not having come. Only you and the hosts see this.';
      default:
        return 'It took place at the time above.';
    }
  });

  protected async send(): Promise<void> {
    this.busy.set(true);
    try {
      await this.api.invoke(checkInDispute, { id: this.view().id, body: { words: this.said() } });
      this.asking.set(false);
      this.store.reload();
      this.snackbar.show({ text: 'The hosts have been told.' });
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    } finally {
      this.busy.set(false);
    }
  }
}

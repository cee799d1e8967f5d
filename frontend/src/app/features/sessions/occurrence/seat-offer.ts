import { Component, DOCUMENT, computed, inject, input, signal } from '@angular/core';
import type { OccurrenceView } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { Now } from '../../../core/now';
import { BusyButton } from '../../../ui/busy-button';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Notice } from '../../../ui/notice';
import { wallDate } from '../parts/wall-time';
import { OccurrenceStore } from './occurrence-store';
import { offerInWords, timeLeft } from './offer-words';

/** A seat that I can take now: held for me until a moment, or free for the first of those who wait. */
@Component({
  selector: 'tr-seat-offer',
  imports: [BusyButton, Notice],
  template: `
    <tr-notice kind="ok" icon="event_seat">
      <p>
        <b>{{ words() }}</b> {{ after() }}
      </p>
      @if (left(); as left) {
        <p>{{ left }}.</p>
      }
    </tr-notice>
    <div class="stack stack--3">
      <button class="btn btn--filled btn--full" type="button" [trBusy]="busy() === 'take'" busyText="Taking it" (click)="take()">
        Take the seat
      </button>
      @if (view().allowed.passOffer) {
        <button class="btn btn--outlined btn--full" type="button" [trBusy]="busy() === 'pass'" busyText="Offering it on" (click)="pass()">
          No, thank you. Offer it on
        </button>
        <p class="t-fine t-muted">You keep your number. The next seat is offered to the person after you, once.</p>
      }
    </div>
  `,
  host: { class: 'stack stack--4' },
})
export class SeatOfferPart {
  private readonly store = inject(OccurrenceStore);
  private readonly snackbar = inject(Snackbar);
  private readonly now = inject(Now);
  private readonly document = inject(DOCUMENT);
  readonly view = input.required<OccurrenceView>();

  protected readonly busy = signal<'take' | 'pass' | null>(null);
  private readonly offer = computed(() => this.view().mine?.offer ?? null);
  protected readonly words = computed(() => {
    const offer = this.offer();
    return offer ? offerInWords(offer, this.view()) : '';
  });
  protected readonly after = computed(() =>
    this.offer()?.expiresAt === null
      ? 'Everyone who waits has been told, and the first to take it has it.'
      : 'If you do not take it by then, it goes to the next person and you keep your number.',
  );
  protected readonly left = computed(() => {
    const until = this.offer()?.expiresAt ?? null;
    return until === null ? '' : timeLeft(until, this.now.value());
  });

  protected async take(): Promise<void> {
    await this.attempt('take', async () => {
      await this.store.takeSeat();
      this.snackbar.show({ text: `You are going on ${wallDate(this.view().localStart)}.` });
    });
  }

  protected async pass(): Promise<void> {
    await this.attempt('pass', async () => {
      await this.store.passOffer();
      this.snackbar.show({ text: 'The seat goes to the next person. You keep your number.' });
    });
  }

  private async attempt(what: 'take' | 'pass', work: () => Promise<unknown>): Promise<void> {
    this.busy.set(what);
    try {
      await work();
      this.document.getElementById('booking-heading')?.focus();
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    } finally {
      this.busy.set(null);
    }
  }
}

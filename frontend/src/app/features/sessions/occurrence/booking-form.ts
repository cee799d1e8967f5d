import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import type { OccurrenceView } from '../../../api/models';
import { BusyButton } from '../../../ui/busy-button';
import { Checkbox } from '../../../ui/forms/checkbox';
import { Form } from '../../../ui/forms/form';
import { RadioGroup } from '../../../ui/forms/radio-group';
import { SelectField } from '../../../ui/forms/select-field';
import { TextArea } from '../../../ui/forms/text-area';
import { type SeatWish, firstWish, givesSeat, mayWaitForRoom, wishOptions } from '../parts/seat-wish';
import { OccurrenceStore } from './occurrence-store';
import { noSupport, otherSupport, supportAsked, supportOptions, supportRules } from './support-choices';

interface Choices {
  readonly seat: string;
  readonly wantsRoom: boolean;
  readonly support: string;
  readonly supportWords: string;
  readonly showName: boolean;
}

/** What a person chooses when they book or join the queue. */
@Component({
  selector: 'tr-booking-form',
  imports: [FormField, Form, BusyButton, Checkbox, RadioGroup, SelectField, TextArea],
  template: `
    <form class="stack stack--5" [trForm]="form" [save]="book">
      @if (wishes().length > 0) {
        <tr-radios [formField]="form.seat" label="Which seat?" [options]="wishes()" />
      }
      @if (roomToo()) {
        <tr-checkbox
          [formField]="form.wantsRoom"
          label="Keep me in line for the room"
          hint="When a seat in the room is yours, your online seat goes to the next person"
        />
      }
      <tr-select [formField]="form.support" label="Would anything help you take part?" [options]="supportOptions" />
      @if (form.support().value() === other) {
        <tr-text-area [formField]="form.supportWords" label="What would help?" hint="Only the hosts see it" [rows]="3" />
      }
      <tr-checkbox [formField]="form.showName" label="Show my name to others who are going" />
      <div>
        <button class="btn btn--filled btn--full" type="submit" [trBusy]="form().submitting()" [busyText]="gives() ? 'Booking' : 'Joining'">
          {{ gives() ? 'Book my place' : 'Join the waiting list' }}
        </button>
        <ng-content />
      </div>
    </form>
  `,
})
export class BookingForm {
  private readonly store = inject(OccurrenceStore);
  readonly view = input.required<OccurrenceView>();
  readonly booked = output<'booked' | 'waiting'>();

  protected readonly supportOptions = supportOptions;
  protected readonly other = otherSupport;
  // Seats that come and go while somebody chooses do not change what they chose.
  private readonly model = linkedSignal<OccurrenceView, Choices>({
    source: () => this.view(),
    computation: (view, last) =>
      last?.value ?? { seat: firstWish(view.seats), wantsRoom: false, support: noSupport, supportWords: '', showName: false },
  });
  protected readonly form = form(this.model, supportRules);
  protected readonly wishes = computed(() => wishOptions(this.view().seats));
  private readonly wish = computed(() => this.form.seat().value() as SeatWish);
  protected readonly gives = computed(() => givesSeat(this.view().seats, this.wish()));
  protected readonly roomToo = computed(() => this.gives() && mayWaitForRoom(this.view().seats, this.wish()));

  protected readonly book = async (): Promise<void> => {
    const { support, supportWords, showName, wantsRoom } = this.model();
    const booking = await this.store.book({
      seat: this.wish(),
      wantsRoom: this.roomToo() && wantsRoom,
      support: supportAsked(support, supportWords),
      showName,
    });
    this.booked.emit(booking.state);
  };
}

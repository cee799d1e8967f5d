import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, form, validate } from '@angular/forms/signals';
import type { DatesBooked, DatesToBook } from '../../../api/models';
import { BusyButton } from '../../../ui/busy-button';
import { Checkbox } from '../../../ui/forms/checkbox';
import { Form } from '../../../ui/forms/form';
import { problem } from '../../../ui/forms/form-submission';
import { RadioGroup } from '../../../ui/forms/radio-group';
import { SelectField } from '../../../ui/forms/select-field';
import { TextArea } from '../../../ui/forms/text-area';
import { noSupport, otherSupport, supportAsked, supportOptions, supportRules } from '../occurrence/support-choices';
import { dates } from '../parts/seat-words';
import type { SeatWish } from '../parts/seat-wish';
import { BookDatesStore } from './book-dates-store';
import { firstChoice, progressInWords, seatOptions } from './book-dates-words';
import { DateChoices } from './date-choices';

interface Choices {
  readonly dates: readonly number[];
  readonly seat: string;
  readonly support: string;
  readonly supportWords: string;
  readonly showName: boolean;
}

/** Which dates, and what holds for all of them. */
@Component({
  selector: 'tr-book-dates-form',
  imports: [FormField, BusyButton, Checkbox, DateChoices, Form, RadioGroup, SelectField, TextArea],
  templateUrl: './book-dates-form.html',
  styles: `
    .ticking {
      margin-block: 10px;
    }
  `,
})
export class BookDatesForm {
  private readonly store = inject(BookDatesStore);
  readonly view = input.required<DatesToBook>();
  readonly booked = output<DatesBooked>();

  protected readonly supportOptions = supportOptions;
  protected readonly other = otherSupport;
  private readonly model = linkedSignal<DatesToBook, Choices>({
    source: () => this.view(),
    computation: ({ items }) => ({ dates: firstChoice(items), seat: 'either', support: noSupport, supportWords: '', showName: false }),
  });
  protected readonly form = form(this.model, (path) => {
    validate(path.dates, ({ value }) => problem(value().length === 0 ? 'Choose at least one date' : null));
    supportRules(path);
  });
  protected readonly seats = computed(() => seatOptions(this.view().items));
  protected readonly chosen = computed(() => dates(this.form.dates().value().length));
  protected readonly bookable = computed(() => this.view().items.filter(({ bookable }) => bookable));
  protected readonly busyText = computed(() => {
    const progress = this.store.progress();
    return progress && progress.done > 0 ? progressInWords(progress.done, progress.of) : 'Booking';
  });
  protected readonly progress = this.store.progress;

  protected tick(all: boolean): void {
    this.model.update((choices) => ({ ...choices, dates: all ? this.bookable().map(({ occurrenceId }) => occurrenceId) : [] }));
  }

  protected readonly book = async (): Promise<void> => {
    const { dates: ids, seat, support, supportWords, showName } = this.model();
    const answer = await this.store.book({
      dates: [...ids],
      seat: seat as SeatWish,
      wantsRoom: false,
      support: supportAsked(support, supportWords),
      showName,
    });
    this.booked.emit(answer);
  };
}

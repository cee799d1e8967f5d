import { Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import type { Option } from '../../../ui/forms/options';
import { RadioGroup } from '../../../ui/forms/radio-group';
import { SelectField } from '../../../ui/forms/select-field';
import type { ServiceView } from '../../../api/models';
import type { SeriesDraft } from './series-form';

const hour = 60;
const day = 24 * hour;
const beforeIt: readonly Option[] = [
  { value: '0', label: 'When it starts' },
  { value: String(hour), label: '1 hour before it starts' },
  { value: String(2 * hour), label: '2 hours before it starts' },
  { value: String(day), label: '1 day before it starts' },
  { value: String(2 * day), label: '2 days before it starts' },
  { value: String(7 * day), label: '1 week before it starts' },
];
const opening: readonly Option[] = [
  { value: '', label: 'As soon as the date is published' },
  ...[1, 2, 4, 6, 8, 12].map((weeks) => ({
    value: String(weeks * 7 * day),
    label: `${weeks} ${weeks === 1 ? 'week' : 'weeks'} before it starts`,
  })),
];

/** When people can book and cancel, and for whom the series is. */
@Component({
  selector: 'tr-booking-fields',
  imports: [FormField, RadioGroup, SelectField],
  template: `
    <div class="stack stack--5">
      <tr-select [formField]="form().opens" label="Booking opens" [options]="opens()" />
      <tr-select [formField]="form().closes" label="Booking closes" [options]="closes()" />
      <tr-select [formField]="form().cancelUntil" label="People can cancel until" [options]="cancels()" />
      <tr-radios [formField]="form().audience" label="Who is it for?" [options]="audiences" />
      @if (form().audience().value() === 'service') {
        <tr-select
          [formField]="form().audienceService"
          label="Which service?"
          hint="And everything below it"
          [options]="serviceChoices()"
        />
      }
    </div>
  `,
})
export class BookingFields {
  readonly form = input.required<FieldTree<SeriesDraft>>();
  readonly services = input.required<readonly ServiceView[]>();
  protected readonly audiences: readonly Option[] = [
    { value: 'everyone', label: 'Everyone' },
    { value: 'service', label: 'One service only' },
  ];
  protected readonly opens = computed(() => withOwn(opening, this.form().opens().value()));
  protected readonly closes = computed(() => withOwn(beforeIt, this.form().closes().value()));
  protected readonly cancels = computed(() => withOwn(beforeIt, this.form().cancelUntil().value()));
  protected readonly serviceChoices = computed<readonly Option[]>(() => [
    { value: '', label: 'Choose a service' },
    ...this.services()
      .filter(({ kind }) => kind !== 'team')
      .map(({ id, name }) => ({ value: String(id), label: name })),
  ]);
}

/** A time that the list lacks is kept in it, said in minutes. */
function withOwn(options: readonly Option[], own: string): readonly Option[] {
  return options.some((option) => option.value === own) ? options : [...options, { value: own, label: `${own} minutes before it starts` }];
}

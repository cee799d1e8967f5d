import { Component, booleanAttribute, computed, input, model } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { DateField } from '../../../ui/forms/date-field';
import { FieldNotes } from '../../../ui/forms/field-notes';
import type { Option } from '../../../ui/forms/options';
import { RadioGroup } from '../../../ui/forms/radio-group';
import { TextField } from '../../../ui/forms/text-field';
import { InlineField } from './inline-field';
import { monthWeekdays, ordinals } from './rule-sentence';
import type { SeriesDraft } from './series-form';
import { WeekdayBoxes } from './weekday-boxes';

const numbered = (from: number, to: number): Option[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ value: String(from + index), label: String(from + index) }));
const quarters: readonly Option[] = Array.from({ length: 65 }, (_, index) => {
  const minute = 6 * 60 + index * 15;
  const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return { value: time, label: time };
});

/**
 * When a series happens, built as a sentence and read back in words.
 * @example <tr-when-fields [form]="form" [(keptRule)]="store.keptRule" inWords="Every week on Friday" count="10 dates." />
 */
@Component({
  selector: 'tr-when-fields',
  imports: [FormField, DateField, FieldNotes, InlineField, RadioGroup, TextField, WeekdayBoxes],
  templateUrl: './when-fields.html',
  styleUrl: './when-fields.css',
})
export class WhenFields {
  readonly form = input.required<FieldTree<SeriesDraft>>();
  /** A rule that the sentence cannot say: it stays until another is built. */
  readonly keptRule = model<string | null>(null);
  /** A single date of a series: it has no rule of its own. */
  readonly oneDate = input(false, { transform: booleanAttribute });
  readonly inWords = input('');
  readonly count = input('');

  protected readonly monthWeekdays = monthWeekdays;
  protected readonly ordinals = ordinals;
  protected readonly everies = numbered(1, 12);
  protected readonly monthDays: readonly Option[] = [...numbered(1, 31), { value: '-1', label: 'the last day' }];
  protected readonly ways: readonly Option[] = [
    { value: 'weekday', label: 'the' },
    { value: 'day', label: 'day' },
  ];
  protected readonly bankHolidayChoices: readonly Option[] = [
    { value: 'do-not-run', label: 'Do not run on that date' },
    { value: 'working-day-before', label: 'Move it to the working day before' },
    { value: 'ask', label: 'Let me choose each time' },
  ];
  protected readonly endings: readonly Option[] = [
    { value: 'count', label: 'after a number of dates' },
    { value: 'until', label: 'on a date I choose' },
    { value: 'never', label: 'I end it' },
  ];

  protected readonly sentence = computed(() => this.form().sentence().value());
  protected readonly units = computed<readonly Option[]>(() => {
    const one = this.sentence().every === '1';
    return [
      { value: 'day', label: one ? 'day' : 'days' },
      { value: 'week', label: one ? 'week' : 'weeks' },
      { value: 'month', label: one ? 'month' : 'months' },
    ];
  });
  protected readonly repeats: readonly Option[] = [
    { value: 'once', label: 'It happens once' },
    { value: 'more', label: 'It repeats' },
  ];
  protected readonly endError = computed(() => {
    const end = this.form().end();
    return end.touched() ? (end.errors()[0]?.message ?? '') : '';
  });
  protected readonly starts = computed(() => withOwn(quarters, this.form().start().value()));
  protected readonly ends = computed(() => withOwn(quarters, this.form().end().value()));
  protected repeat(more: boolean): void {
    this.form()
      .sentence.unit()
      .value.set(more ? 'month' : 'once');
  }
}

/** A time that the list lacks, because it was set elsewhere, is kept in it. */
function withOwn(times: readonly Option[], own: string): readonly Option[] {
  if (times.some((time) => time.value === own)) return times;
  return [...times, { value: own, label: own }].sort((one, other) => one.value.localeCompare(other.value));
}

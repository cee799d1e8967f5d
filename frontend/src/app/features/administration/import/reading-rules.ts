import { Component, inject, input, linkedSignal } from '@angular/core';
import { FormField, form, validate } from '@angular/forms/signals';
import { BusyButton } from '../../../ui/busy-button';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Form } from '../../../ui/forms/form';
import { RadioGroup } from '../../../ui/forms/radio-group';
import { TextArea } from '../../../ui/forms/text-area';
import { TextField } from '../../../ui/forms/text-field';
import { ColumnsStore, type Mapping } from './columns-store';
import { linesOf } from './lines';

const longest = 30;

/** How numbers and dates of the file are written, and personal columns that may stand in it unread. */
@Component({
  selector: 'tr-reading-rules',
  imports: [FormField, BusyButton, Form, RadioGroup, TextArea, TextField],
  template: `
    <form class="stack stack--6" [trForm]="form" [save]="save">
      <tr-radios [formField]="form.dateOrder" label="What does 04/05/2026 mean?" [options]="orders" />
      <tr-text-field
        [formField]="form.personDigits"
        label="Digits in a person number"
        hint="Spreadsheets drop leading zeros: shorter numbers get them back"
        width="input--4"
        inputMode="numeric"
        optional
      />
      <tr-text-field
        [formField]="form.assignmentDigits"
        label="Digits in an assignment number"
        width="input--4"
        inputMode="numeric"
        optional
      />
      <tr-text-area
        [formField]="form.tolerated"
        label="Personal columns that may be in the file"
        hint="One on each line. A file with pay, health or other private columns is refused, unless they are named here: then they are left unread"
        [rows]="3"
        optional
      />
      <button class="btn btn--tonal" type="submit" [trBusy]="form().submitting()" busyText="Saving">Save</button>
    </form>
  `,
})
export class ReadingRules {
  private readonly store = inject(ColumnsStore);
  private readonly snackbar = inject(Snackbar);
  readonly mapping = input.required<Mapping>();
  protected readonly orders = [
    { value: 'day-first', label: '4 May 2026' },
    { value: 'month-first', label: '5 April 2026' },
  ] as const;

  private readonly model = linkedSignal(() => {
    const { dateOrder, personNumberWidth, assignmentNumberWidth, toleratedColumns } = this.mapping();
    return {
      dateOrder: dateOrder,
      personDigits: personNumberWidth === null ? '' : String(personNumberWidth),
      assignmentDigits: assignmentNumberWidth === null ? '' : String(assignmentNumberWidth),
      tolerated: toleratedColumns.join('\n'),
    };
  });
  protected readonly form = form(this.model, (path) => {
    for (const field of [path.personDigits, path.assignmentDigits]) {
      validate(field, ({ value }) => {
        const typed = value().trim();
        if (typed === '') return undefined;
        const digits = /^\d{1,2}$/.test(typed) ? Number(typed) : 0;
        return digits >= 1 && digits <= longest
          ? undefined
          : { kind: 'digits', message: `Digits must be a whole number from 1 to ${longest}` };
      });
    }
  });

  protected readonly save = async (): Promise<void> => {
    const { dateOrder, personDigits, assignmentDigits, tolerated } = this.model();
    await this.store.save({
      dateOrder: dateOrder,
      personNumberWidth: personDigits.trim() === '' ? null : Number(personDigits),
      assignmentNumberWidth: assignmentDigits.trim() === '' ? null : Number(assignmentDigits),
      toleratedColumns: linesOf(tolerated),
    });
    this.snackbar.show({ text: 'Saved. The next file is read like this.' });
  };
}

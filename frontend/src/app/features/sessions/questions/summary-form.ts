import { Component, inject, output, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { BusyButton } from '../../../ui/busy-button';
import { Form } from '../../../ui/forms/form';
import { TextArea } from '../../../ui/forms/text-area';
import { QuestionsStore } from './questions-store';

/** Whoever hosts sums up what was said. */
@Component({
  selector: 'tr-summary-form',
  imports: [FormField, BusyButton, Form, TextArea],
  template: `
    <form class="card stack stack--4" [trForm]="form" [save]="save">
      <tr-text-area
        [formField]="form.words"
        label="What was said?"
        hint="It stands before all questions, also for those who could not come. A hyphen starts a list item, two stars make words **bold**."
        [rows]="8"
      />
      <div class="row">
        <button class="btn btn--filled" type="submit" [trBusy]="form().submitting()" busyText="Saving">Put it at the top</button>
        <button class="btn btn--outlined" type="button" (click)="closed.emit()">Not now</button>
      </div>
    </form>
  `,
})
export class SummaryForm {
  private readonly store = inject(QuestionsStore);
  private readonly key = crypto.randomUUID();
  readonly closed = output();

  protected readonly form = form(signal({ words: '' }), (path) => {
    required(path.words, { message: 'Enter the summary' });
    maxLength(path.words, 32_000, { message: 'The summary must be 32,000 characters or fewer' });
  });

  protected readonly save = async (): Promise<void> => {
    await this.store.sumUp(this.key, this.form.words().value());
    this.closed.emit();
  };
}

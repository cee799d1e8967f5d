import { Component, inject, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { Announcer } from '../../../core/page/announcer';
import { BusyButton } from '../../../ui/busy-button';
import { Form } from '../../../ui/forms/form';
import { TextArea } from '../../../ui/forms/text-area';
import { QuestionsStore } from './questions-store';

/** What would you like to know? Sent again after a lost connection, it is asked once. */
@Component({
  selector: 'tr-ask-form',
  imports: [FormField, BusyButton, Form, TextArea],
  template: `
    <form class="stack stack--3" [trForm]="form" [save]="ask">
      <tr-text-area
        [formField]="form.words"
        label="What would you like to know?"
        hint="Everyone this session is for can read it, with your name. Leave out anything that could identify a resident."
        [rows]="3"
      />
      <div>
        <button class="btn btn--tonal" type="submit" [trBusy]="form().submitting()" busyText="Asking">Ask the question</button>
      </div>
    </form>
  `,
})
export class AskForm {
  private readonly store = inject(QuestionsStore);
  private readonly announcer = inject(Announcer);
  private readonly model = signal({ words: '' });
  private key = crypto.randomUUID();

  protected readonly form = form(this.model, (path) => {
    required(path.words, { message: 'Enter your question' });
    maxLength(path.words, 1000, { message: 'Your question must be 1,000 characters or fewer' });
  });

  protected readonly ask = async (): Promise<void> => {
    await this.store.ask(this.key, this.form.words().value());
    this.key = crypto.randomUUID();
    this.form().reset({ words: '' });
    this.announcer.say('Your question is asked');
  };
}

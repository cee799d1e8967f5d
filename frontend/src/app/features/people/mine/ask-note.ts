import { Component, inject, input, linkedSignal } from '@angular/core';
import { FormField, form, maxLength } from '@angular/forms/signals';
import { BusyButton } from '../../../ui/busy-button';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Form } from '../../../ui/forms/form';
import { TextArea } from '../../../ui/forms/text-area';

/** How and when I like to be asked, in my own words. */
@Component({
  selector: 'tr-ask-note',
  imports: [FormField, BusyButton, Form, TextArea],
  template: `
    <form class="stack stack--3" [trForm]="form" [save]="send">
      <tr-text-area
        [formField]="form.note"
        label="How and when to ask you"
        hint="For example, a message in the morning is best. I can show you in person on Thursdays"
        [rows]="3"
        optional
      />
      <button class="btn btn--tonal" type="submit" [trBusy]="form().submitting()" busyText="Saving">Save these words</button>
    </form>
  `,
})
export class AskNote {
  private readonly snackbar = inject(Snackbar);
  readonly note = input.required<string>();
  readonly save = input.required<(note: string | null) => Promise<void>>();

  private readonly words = linkedSignal(() => ({ note: this.note() }));
  protected readonly form = form(this.words, (path) => {
    maxLength(path.note, 300, { message: 'Say it in 300 characters or fewer' });
  });

  protected readonly send = async (): Promise<void> => {
    await this.save()(this.words().note.trim() || null);
    this.snackbar.show({ text: 'Your words are saved.' });
  };
}

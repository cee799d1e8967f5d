import { Component, input, linkedSignal, output } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { BusyButton } from '../../../ui/busy-button';
import { Form } from '../../../ui/forms/form';
import { TextArea } from '../../../ui/forms/text-area';
import { WhoCanSee } from '../../../ui/who-can-see';

/** Words without a name are changed without a draft, which would have one. */
@Component({
  selector: 'tr-plain-edit',
  imports: [FormField, BusyButton, Form, TextArea, WhoCanSee],
  template: `
    <form class="stack stack--4" [trForm]="form" [save]="save">
      <tr-text-area [formField]="form.words" label="Your words" [rows]="8" />
      <tr-who>No draft is kept while you write without your name, and no files can be added.</tr-who>
      <div class="row row--3">
        <button class="btn btn--filled" type="submit" [trBusy]="form().submitting()" busyText="Saving">Save the changes</button>
        <button class="btn btn--outlined" type="button" (click)="left.emit()">Leave it as it was</button>
      </div>
    </form>
  `,
})
export class PlainEdit {
  readonly words = input.required<string>();
  readonly send = input.required<(words: string) => Promise<void>>();
  readonly left = output();
  private readonly model = linkedSignal(() => ({ words: this.words() }));
  protected readonly form = form(this.model, (path) => {
    required(path.words, { message: 'Write something' });
    maxLength(path.words, 32_000, { message: 'What you write must be 32,000 characters or fewer' });
  });

  protected readonly save = async (): Promise<void> => {
    await this.send()(this.form.words().value());
  };
}

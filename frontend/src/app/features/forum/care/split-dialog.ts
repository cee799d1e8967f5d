import { Component, inject, signal } from '@angular/core';
import { FormField, form, maxLength, minLength, required, validate } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogClose, MatDialogRef } from '@angular/material/dialog';
import { Api } from '../../../api/api';
import { forumTopicCareSplit } from '../../../api/functions';
import { BusyButton } from '../../../ui/busy-button';
import { DialogFrame } from '../../../ui/dialogs/dialog-frame';
import { Form } from '../../../ui/forms/form';
import { problem } from '../../../ui/forms/form-submission';
import { TextField } from '../../../ui/forms/text-field';
import { Icon } from '../../../ui/icon';
import { numbersIn } from './care-words';

const MOST = 500;

/** Makes a topic of its own out of some posts. Closes with its id. */
@Component({
  selector: 'tr-split-dialog',
  imports: [FormField, MatDialogClose, BusyButton, DialogFrame, Form, Icon, TextField],
  template: `
    <tr-dialog-frame heading="Which posts are a topic of their own?">
      <ul class="ticks">
        <li>
          <tr-icon name="call_split" />
          <p>They begin a new topic in the same category, in their order, under new numbers.</p>
        </li>
        <li>
          <tr-icon name="link" />
          <p>A note with a link stays under each old number.</p>
        </li>
        <li>
          <tr-icon name="warning" />
          <p><b>It cannot be undone.</b> 500 posts at most go along at once.</p>
        </li>
      </ul>
      <form class="stack stack--4" [trForm]="form" [save]="save">
        <tr-text-field [formField]="form.numbers" label="Numbers of the posts" hint="For example, 3, 5-7. The first post stays" />
        <tr-text-field [formField]="form.title" label="Title of the new topic" />
        <div class="dialog__actions">
          <button class="btn btn--danger" type="submit" [trBusy]="form().submitting()" busyText="Splitting">Make a new topic</button>
          <button class="btn btn--outlined" type="button" mat-dialog-close>Leave them</button>
        </div>
      </form>
    </tr-dialog-frame>
  `,
})
export class SplitDialog {
  private readonly api = inject(Api);
  private readonly dialog = inject<MatDialogRef<SplitDialog, number>>(MatDialogRef);
  private readonly data = inject<{ topicId: number; numbers: string }>(MAT_DIALOG_DATA);
  protected readonly form = form(signal({ numbers: this.data.numbers, title: '' }), (path) => {
    validate(path.numbers, ({ value }) => problem(numbersProblem(value())));
    required(path.title, { message: 'Enter a title' });
    minLength(path.title, 8, { message: 'Title must be 8 characters or more' });
    maxLength(path.title, 200, { message: 'Title must be 200 characters or fewer' });
  });

  protected readonly save = async (): Promise<void> => {
    const numbers = numbersIn(this.form.numbers().value(), MOST);
    if (numbers === null) return;
    const { id } = await this.api.invoke(forumTopicCareSplit, {
      id: this.data.topicId,
      body: { numbers, title: this.form.title().value() },
    });
    this.dialog.close(id);
  };
}

function numbersProblem(text: string): string | null {
  const numbers = numbersIn(text, MOST);
  if (numbers === null) return 'Enter numbers of posts, such as 3, 5-7';
  if (numbers.length === 0) return 'Enter the numbers of the posts that are to go';
  if (numbers.length > MOST) return '500 posts at most go along at once. Take fewer, and the rest in a second step';
  return numbers.includes(1) ? 'The first post stays, since the topic begins with it' : null;
}

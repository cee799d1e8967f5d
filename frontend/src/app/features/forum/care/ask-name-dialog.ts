import { Component, inject, signal } from '@angular/core';
import { FormField, form, maxLength, minLength, required } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogClose, MatDialogRef } from '@angular/material/dialog';
import { Api } from '../../../api/api';
import { forumOpeningsAsk } from '../../../api/functions';
import type { ForumTopicCare } from '../../../api/models';
import { BusyButton } from '../../../ui/busy-button';
import { DialogFrame } from '../../../ui/dialogs/dialog-frame';
import { Form } from '../../../ui/forms/form';
import { TextArea } from '../../../ui/forms/text-area';
import { Icon } from '../../../ui/icon';

/** A people partner asks to learn who asked a question without their name. Closes with true. */
@Component({
  selector: 'tr-ask-name-dialog',
  imports: [FormField, MatDialogClose, BusyButton, DialogFrame, Form, Icon, TextArea],
  template: `
    <tr-dialog-frame heading="Ask to open the name behind this question?">
      <ul class="ticks">
        <li>
          <tr-icon name="group" />
          <p>
            <b>Two people open it together.</b> A moderator or an administrator has to agree within 24 hours. Each of you sees the name
            once.
          </p>
        </li>
        <li>
          <tr-icon name="policy" />
          <p>The audit trail says who asked, who agreed and why. It does not say whose name it was.</p>
        </li>
        <li>
          <tr-icon name="mail" />
          <p>The person is told that their name was opened, and reads your reason.</p>
        </li>
      </ul>
      <form class="stack stack--4" [trForm]="form" [save]="save">
        <tr-text-area
          [formField]="form.reason"
          label="Why is the name needed?"
          hint="Only for example where somebody may be in danger"
          [rows]="4"
        />
        <div class="dialog__actions">
          <button class="btn btn--danger" type="submit" [trBusy]="form().submitting()" busyText="Asking">Ask to open the name</button>
          <button class="btn btn--outlined" type="button" mat-dialog-close>Leave it sealed</button>
        </div>
      </form>
    </tr-dialog-frame>
  `,
})
export class AskNameDialog {
  private readonly api = inject(Api);
  private readonly dialog = inject<MatDialogRef<AskNameDialog, boolean>>(MatDialogRef);
  private readonly topic = inject<ForumTopicCare>(MAT_DIALOG_DATA);
  protected readonly form = form(signal({ reason: '' }), (path) => {
    required(path.reason, { message: 'Say why the name is needed' });
    minLength(path.reason, 20, { message: 'Say in a sentence why the name is needed: whose name it is will read it' });
    maxLength(path.reason, 500, { message: 'Reason must be 500 characters or fewer' });
  });

  protected readonly save = async (): Promise<void> => {
    await this.api.invoke(forumOpeningsAsk, { body: { topicId: this.topic.id, reason: this.form.reason().value() } });
    this.dialog.close(true);
  };
}

import { Component, inject, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogClose, MatDialogRef } from '@angular/material/dialog';
import { Api } from '../../../api/api';
import { topicCareClose } from '../../../api/functions';
import type { TopicView } from '../../../api/models';
import { BusyButton } from '../../../ui/busy-button';
import { DialogFrame } from '../../../ui/dialogs/dialog-frame';
import { Form } from '../../../ui/forms/form';
import { TextArea } from '../../../ui/forms/text-area';
import { Icon } from '../../../ui/icon';

/** Closes a topic with a reason. Closes with the topic as it is then. */
@Component({
  selector: 'tr-close-dialog',
  imports: [FormField, MatDialogClose, BusyButton, DialogFrame, Form, Icon, TextArea],
  template: `
    <tr-dialog-frame [heading]="'Close ‘' + topic.title + '’?'">
      <ul class="ticks">
        <li>
          <tr-icon name="visibility" />
          <p>It goes from the lists. Whoever has its address can still read it, with your reason.</p>
        </li>
        <li>
          <tr-icon name="mail" />
          <p>{{ told }}</p>
        </li>
        <li>
          <tr-icon name="undo" />
          <p>An organiser can open it again, with all its votes.</p>
        </li>
      </ul>
      <form class="stack stack--4" [trForm]="form" [save]="close">
        <tr-text-area [formField]="form.reason" label="Why is it closed?" [rows]="3" />
        <div class="dialog__actions">
          <button class="btn btn--danger" type="submit" [trBusy]="form().submitting()" busyText="Closing">Close the topic</button>
          <button class="btn btn--outlined" type="button" mat-dialog-close>Keep it open</button>
        </div>
      </form>
    </tr-dialog-frame>
  `,
})
export class CloseDialog {
  private readonly api = inject(Api);
  private readonly dialog = inject<MatDialogRef<CloseDialog, TopicView>>(MatDialogRef);
  protected readonly topic = inject<TopicView>(MAT_DIALOG_DATA);
  protected readonly told = this.topic.mine.author
    ? 'Whoever offered to speak is told.'
    : 'Its author and whoever offered to speak are told.';
  protected readonly form = form(signal({ reason: '' }), (path) => {
    required(path.reason, { message: 'Say why the topic is closed' });
    maxLength(path.reason, 500, { message: 'Reason must be 500 characters or fewer' });
  });

  protected readonly close = async (): Promise<void> => {
    this.dialog.close(await this.api.invoke(topicCareClose, { id: this.topic.id, body: { reason: this.form.reason().value() } }));
  };
}

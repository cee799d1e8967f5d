import { Component, inject, signal } from '@angular/core';
import { FormField, form, maxLength, minLength, required } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogClose, MatDialogRef } from '@angular/material/dialog';
import { Api } from '../../../api/api';
import { forumTopicCareRename } from '../../../api/functions';
import type { ForumTopicCare } from '../../../api/models';
import { BusyButton } from '../../../ui/busy-button';
import { DialogFrame } from '../../../ui/dialogs/dialog-frame';
import { Form } from '../../../ui/forms/form';
import { TextField } from '../../../ui/forms/text-field';

/** Gives a topic another title. Closes with true. */
@Component({
  selector: 'tr-rename-dialog',
  imports: [FormField, MatDialogClose, BusyButton, DialogFrame, Form, TextField],
  template: `
    <tr-dialog-frame heading="Change the title">
      <p class="t-small">Everybody who reads the topic can see what its title was, and who changed it.</p>
      <form class="stack stack--4" [trForm]="form" [save]="save">
        <tr-text-field [formField]="form.title" label="Title" />
        <div class="dialog__actions">
          <button class="btn btn--filled" type="submit" [trBusy]="form().submitting()" busyText="Saving">Change the title</button>
          <button class="btn btn--outlined" type="button" mat-dialog-close>Leave it</button>
        </div>
      </form>
    </tr-dialog-frame>
  `,
})
export class RenameDialog {
  private readonly api = inject(Api);
  private readonly dialog = inject<MatDialogRef<RenameDialog, boolean>>(MatDialogRef);
  private readonly topic = inject<ForumTopicCare>(MAT_DIALOG_DATA);
  protected readonly form = form(signal({ title: this.topic.title }), (path) => {
    required(path.title, { message: 'Enter a title' });
    minLength(path.title, 8, { message: 'Title must be 8 characters or more' });
    maxLength(path.title, 200, { message: 'Title must be 200 characters or fewer' });
  });

  protected readonly save = async (): Promise<void> => {
    const { id, title: seen } = this.topic;
    await this.api.invoke(forumTopicCareRename, { id, body: { title: this.form.title().value(), seen } });
    this.dialog.close(true);
  };
}

import { Component, inject, signal } from '@angular/core';
import { FormField, form, maxLength } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogClose, MatDialogRef } from '@angular/material/dialog';
import { Api } from '../../../api/api';
import { sessionsChange } from '../../../api/functions';
import type { OccurrenceView } from '../../../api/models';
import { BusyButton } from '../../../ui/busy-button';
import { DialogFrame } from '../../../ui/dialogs/dialog-frame';
import { Form } from '../../../ui/forms/form';
import { TextArea } from '../../../ui/forms/text-area';
import { TextField } from '../../../ui/forms/text-field';

/** Gives one date words of its own, or the words of its series again. Closes with what was done. */
@Component({
  selector: 'tr-words-dialog',
  imports: [FormField, MatDialogClose, BusyButton, DialogFrame, Form, TextArea, TextField],
  template: `
    <tr-dialog-frame heading="What is this date about?">
      <form class="stack stack--4" [trForm]="form" [save]="save">
        <tr-text-field
          [formField]="form.title"
          label="Title of this date"
          [hint]="'Left empty, it is that of the series: ' + view.seriesTitle"
          optional
        />
        <tr-text-area
          [formField]="form.summary"
          label="Summary of this date"
          hint="Left empty, it is that of the series"
          [rows]="3"
          optional
        />
        <div class="dialog__actions">
          <button class="btn btn--filled" type="submit" [trBusy]="form().submitting()" busyText="Saving">Save the words</button>
          <button class="btn btn--outlined" type="button" mat-dialog-close>Leave them as they are</button>
        </div>
      </form>
    </tr-dialog-frame>
  `,
})
export class WordsDialog {
  private readonly api = inject(Api);
  private readonly dialog = inject<MatDialogRef<WordsDialog, string>>(MatDialogRef);
  protected readonly view = inject<OccurrenceView>(MAT_DIALOG_DATA);
  protected readonly form = form(signal({ title: this.view.ownTitle ?? '', summary: this.view.ownSummary ?? '' }), (path) => {
    maxLength(path.title, 120, { message: 'Title must be 120 characters or fewer' });
    maxLength(path.summary, 500, { message: 'Summary must be 500 characters or fewer' });
  });

  protected readonly save = async (): Promise<void> => {
    const { title, summary } = this.form().value();
    await this.api.invoke(sessionsChange, { id: this.view.id, body: { title: title.trim() || null, summary: summary.trim() || null } });
    this.dialog.close('The words of this date are changed.');
  };
}

import { Component, inject, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogClose, MatDialogRef } from '@angular/material/dialog';
import { Api } from '../../../api/api';
import { sessionsCancel } from '../../../api/functions';
import type { OccurrenceView } from '../../../api/models';
import { BusyButton } from '../../../ui/busy-button';
import { DialogFrame } from '../../../ui/dialogs/dialog-frame';
import { Form } from '../../../ui/forms/form';
import { TextArea } from '../../../ui/forms/text-area';
import { Icon } from '../../../ui/icon';
import { people } from '../parts/seat-words';
import { wallDate } from '../parts/wall-time';

/** Cancels one date: says what will happen and to how many, and asks for the reason. Closes with what was done. */
@Component({
  selector: 'tr-cancel-dialog',
  imports: [FormField, MatDialogClose, BusyButton, DialogFrame, Form, TextArea, Icon],
  template: `
    <tr-dialog-frame [heading]="'Cancel ‘' + view.title + '’ on ' + date + '?'">
      <ul class="ticks">
        <li>
          <tr-icon name="mail" />
          <p>
            <b>{{ booked }}</b> with a seat and <b>{{ waiting }}</b> in line are told today, with your reason and the next date.
          </p>
        </li>
        <li>
          <tr-icon name="event_busy" />
          <p>It goes from everyone’s week. The other dates of the series stay.</p>
        </li>
        <li>
          <tr-icon name="undo" />
          <p>For 7 days you can bring it back. It then starts empty, and those who had a place are asked first.</p>
        </li>
      </ul>
      <form class="stack stack--4" [trForm]="form" [save]="cancel">
        <tr-text-area [formField]="form.reason" label="What should we tell people?" [rows]="3" />
        <div class="dialog__actions">
          <button class="btn btn--danger" type="submit" [trBusy]="form().submitting()" busyText="Cancelling">Cancel this date</button>
          <button class="btn btn--outlined" type="button" mat-dialog-close>Keep this date</button>
        </div>
      </form>
    </tr-dialog-frame>
  `,
})
export class CancelDialog {
  private readonly api = inject(Api);
  private readonly dialog = inject<MatDialogRef<CancelDialog, string>>(MatDialogRef);
  protected readonly view = inject<OccurrenceView>(MAT_DIALOG_DATA);
  protected readonly date = wallDate(this.view.localStart);
  protected readonly booked = people(this.view.seats.booked);
  protected readonly waiting = people(this.view.seats.waiting);
  protected readonly form = form(signal({ reason: '' }), (path) => {
    required(path.reason, { message: 'Say why the session is cancelled' });
    maxLength(path.reason, 500, { message: 'Reason must be 500 characters or fewer' });
  });

  protected readonly cancel = async (): Promise<void> => {
    const { told } = await this.api.invoke(sessionsCancel, { id: this.view.id, body: { reason: this.form.reason().value() } });
    this.dialog.close(`The date is cancelled. ${people(told)} will be told.`);
  };
}

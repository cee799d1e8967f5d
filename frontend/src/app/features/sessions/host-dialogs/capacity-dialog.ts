import { Component, inject, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogClose, MatDialogRef } from '@angular/material/dialog';
import { Api } from '../../../api/api';
import { sessionsResize } from '../../../api/functions';
import type { OccurrenceView } from '../../../api/models';
import { BusyButton } from '../../../ui/busy-button';
import { DialogFrame } from '../../../ui/dialogs/dialog-frame';
import { Form } from '../../../ui/forms/form';
import { TextField } from '../../../ui/forms/text-field';
import { wholeNumber } from '../parts/whole-number';

/** Changes how many seats one date has. Closes with what was done. */
@Component({
  selector: 'tr-capacity-dialog',
  imports: [FormField, MatDialogClose, BusyButton, DialogFrame, Form, TextField],
  template: `
    <tr-dialog-frame heading="How many seats?">
      <p>Nobody loses a seat when you lower the number. When you raise it, the first people in line get the new seats at once.</p>
      <form class="stack stack--4" [trForm]="form" [save]="save">
        @if (view.place !== null) {
          <tr-text-field [formField]="form.room" label="Seats in the room" width="input--4" inputMode="numeric" />
        }
        @if (view.online) {
          <tr-text-field [formField]="form.online" label="Seats online" width="input--4" inputMode="numeric" />
        }
        <div class="dialog__actions">
          <button class="btn btn--filled" type="submit" [trBusy]="form().submitting()" busyText="Saving">Change the seats</button>
          <button class="btn btn--outlined" type="button" mat-dialog-close>Leave them as they are</button>
        </div>
      </form>
    </tr-dialog-frame>
  `,
})
export class CapacityDialog {
  private readonly api = inject(Api);
  private readonly dialog = inject<MatDialogRef<CapacityDialog, string>>(MatDialogRef);
  protected readonly view = inject<OccurrenceView>(MAT_DIALOG_DATA);
  protected readonly form = form(
    signal({ room: String(this.view.seats.room?.capacity ?? 0), online: String(this.view.seats.online?.capacity ?? 0) }),
    (path) => {
      wholeNumber(path.room, { what: 'Seats in the room', least: 0, most: 5000 });
      wholeNumber(path.online, { what: 'Seats online', least: 0, most: 5000 });
    },
  );

  protected readonly save = async (): Promise<void> => {
    const { room, online } = this.form().value();
    await this.api.invoke(sessionsResize, { id: this.view.id, body: { room: Number(room), online: Number(online) } });
    this.dialog.close('The seats are changed.');
  };
}

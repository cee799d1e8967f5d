import { Component, inject, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogClose, MatDialogRef } from '@angular/material/dialog';
import type { MyBooking } from '../../../api/models';
import { BusyButton } from '../../../ui/busy-button';
import { DialogFrame } from '../../../ui/dialogs/dialog-frame';
import { Checkbox } from '../../../ui/forms/checkbox';
import { Form } from '../../../ui/forms/form';
import { SelectField } from '../../../ui/forms/select-field';
import { TextArea } from '../../../ui/forms/text-area';
import { WhoCanSee } from '../../../ui/who-can-see';
import type { OccurrenceStore } from './occurrence-store';
import { otherSupport, supportAsked, supportChosen, supportOptions, supportRules } from './support-choices';

/** Changes the support I asked for and whether my name is shown. */
@Component({
  selector: 'tr-details-dialog',
  imports: [FormField, MatDialogClose, BusyButton, DialogFrame, Checkbox, Form, SelectField, TextArea, WhoCanSee],
  template: `
    <tr-dialog-frame heading="What you tell the host">
      <form class="stack stack--5" [trForm]="form" [save]="save">
        <tr-select [formField]="form.support" label="Would anything help you take part?" [options]="supportOptions" />
        @if (form.support().value() === other) {
          <tr-text-area [formField]="form.supportWords" label="What would help?" [rows]="3" />
        }
        <tr-checkbox [formField]="form.showName" label="Show my name to others who are going" />
        <tr-who>Only the hosts see the support you ask for. It is deleted 28 days after the session.</tr-who>
        <div class="dialog__actions">
          <button class="btn btn--filled" type="submit" [trBusy]="form().submitting()" busyText="Saving">Save</button>
          <button class="btn btn--outlined" type="button" mat-dialog-close>Leave it as it was</button>
        </div>
      </form>
    </tr-dialog-frame>
  `,
})
export class DetailsDialog {
  private readonly data = inject<{ myBooking: MyBooking | null; store: OccurrenceStore }>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<DetailsDialog, boolean>>(MatDialogRef);
  protected readonly supportOptions = supportOptions;
  protected readonly other = otherSupport;
  private readonly model = signal({
    ...supportChosen(this.data.myBooking?.support ?? null),
    showName: this.data.myBooking?.showName ?? false,
  });
  protected readonly form = form(this.model, supportRules);

  protected readonly save = async (): Promise<void> => {
    const { support, supportWords, showName } = this.model();
    await this.data.store.change({ support: supportAsked(support, supportWords), showName });
    this.dialog.close(true);
  };
}

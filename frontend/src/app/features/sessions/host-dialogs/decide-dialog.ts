import { Component, inject, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogClose, MatDialogRef } from '@angular/material/dialog';
import { Api } from '../../../api/api';
import { sessionsDecide } from '../../../api/functions';
import type { DecideSession } from '../../../api/models';
import { BusyButton } from '../../../ui/busy-button';
import { DialogFrame } from '../../../ui/dialogs/dialog-frame';
import { Form } from '../../../ui/forms/form';
import type { Option } from '../../../ui/forms/options';
import { RadioGroup } from '../../../ui/forms/radio-group';
import { wallDate } from '../parts/wall-time';

type Decision = DecideSession['decision'];

/** Says what becomes of a date on a bank holiday. Takes `{ id, localStart }`, closes with what was done. */
@Component({
  selector: 'tr-decide-dialog',
  imports: [FormField, MatDialogClose, BusyButton, DialogFrame, Form, RadioGroup],
  template: `
    <tr-dialog-frame [heading]="date + ' is a bank holiday'">
      <form class="stack stack--4" [trForm]="form" [save]="save">
        <tr-radios [formField]="form.decision" label="What should happen?" [options]="choices" boxed />
        <div class="dialog__actions">
          <button class="btn btn--filled" type="submit" [trBusy]="form().submitting()" busyText="Saving">Save</button>
          <button class="btn btn--outlined" type="button" mat-dialog-close>Decide later</button>
        </div>
      </form>
    </tr-dialog-frame>
  `,
})
export class DecideDialog {
  private readonly api = inject(Api);
  private readonly dialog = inject<MatDialogRef<DecideDialog, string>>(MatDialogRef);
  private readonly occurrence = inject<{ id: number; localStart: string }>(MAT_DIALOG_DATA);
  protected readonly date = wallDate(this.occurrence.localStart);
  protected readonly choices: readonly Option<Decision>[] = [
    { value: 'do-not-run', label: 'Do not run it' },
    { value: 'working-day-before', label: 'Run it on the working day before', hint: 'At the same time' },
    { value: 'run', label: 'Run it on the bank holiday' },
  ];
  protected readonly form = form(signal({ decision: '' }), (path) => {
    required(path.decision, { message: 'Choose what should happen' });
  });

  protected readonly save = async (): Promise<void> => {
    const decision = this.form.decision().value() as Decision;
    await this.api.invoke(sessionsDecide, { id: this.occurrence.id, body: { decision } });
    this.dialog.close('The date is decided.');
  };
}

import { Component, inject, signal } from '@angular/core';
import { FormField, form, validate } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogClose, MatDialogRef } from '@angular/material/dialog';
import { Api } from '../../../api/api';
import { forumTopicCarePin } from '../../../api/functions';
import type { ForumTopicCare } from '../../../api/models';
import { BusyButton } from '../../../ui/busy-button';
import { DialogFrame } from '../../../ui/dialogs/dialog-frame';
import { DateField } from '../../../ui/forms/date-field';
import { dateProblem, isoDate, noDate } from '../../../ui/forms/date-parts';
import { Form } from '../../../ui/forms/form';
import { problem } from '../../../ui/forms/form-submission';

/** Pins a topic until the end of a day. Closes with true. */
@Component({
  selector: 'tr-pin-dialog',
  imports: [FormField, MatDialogClose, BusyButton, DateField, DialogFrame, Form],
  template: `
    <tr-dialog-frame heading="Until when does it stand at the top?">
      <p class="t-small">It is the first in its category until the end of that day, then it takes its usual place by itself.</p>
      <form class="stack stack--4" [trForm]="form" [save]="save">
        <tr-date-field [formField]="form.until" label="Last day" hint="For example, 4 12 2026" />
        <div class="dialog__actions">
          <button class="btn btn--filled" type="submit" [trBusy]="form().submitting()" busyText="Pinning">Pin the topic</button>
          <button class="btn btn--outlined" type="button" mat-dialog-close>Do not pin it</button>
        </div>
      </form>
    </tr-dialog-frame>
  `,
})
export class PinDialog {
  private readonly api = inject(Api);
  private readonly dialog = inject<MatDialogRef<PinDialog, boolean>>(MatDialogRef);
  private readonly topic = inject<ForumTopicCare>(MAT_DIALOG_DATA);
  protected readonly form = form(signal({ until: noDate }), (path) => {
    validate(path.until, ({ value }) => problem(dateProblem(value(), 'the last day')));
  });

  protected readonly save = async (): Promise<void> => {
    const day = isoDate(this.form.until().value());
    if (day === null) return;
    await this.api.invoke(forumTopicCarePin, { id: this.topic.id, body: { until: new Date(`${day}T23:59:59`).toISOString() } });
    this.dialog.close(true);
  };
}

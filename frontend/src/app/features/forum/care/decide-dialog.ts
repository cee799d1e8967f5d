import { Component, inject, signal } from '@angular/core';
import { FormField, form, maxLength, required, validate } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogClose, MatDialogRef } from '@angular/material/dialog';
import { Api } from '../../../api/api';
import { forumReportsDecide } from '../../../api/functions';
import type { ForumCase } from '../../../api/models';
import { BusyButton } from '../../../ui/busy-button';
import { DialogFrame } from '../../../ui/dialogs/dialog-frame';
import { Form } from '../../../ui/forms/form';
import { problem } from '../../../ui/forms/form-submission';
import { RadioGroup } from '../../../ui/forms/radio-group';
import { TextArea } from '../../../ui/forms/text-area';
import { decisions, reasons, type Decision, type Reason } from './care-words';

interface Model {
  decision: Decision | '';
  reason: Reason | '';
  words: string;
}

/** Decides about a reported post. Closes with true. */
@Component({
  selector: 'tr-decide-dialog',
  imports: [FormField, MatDialogClose, BusyButton, DialogFrame, Form, RadioGroup, TextArea],
  template: `
    <tr-dialog-frame heading="What is to be done with this post?">
      <p class="t-small">Whoever reported it is told what you decide. Their name is never shown to the author.</p>
      <form class="stack stack--4" [trForm]="form" [save]="save">
        <tr-radios [formField]="form.decision" label="Your decision" [options]="decisions" boxed />
        @if (form.decision().value() === 'hidden') {
          <tr-radios [formField]="form.reason" label="Why do you hide it?" [options]="reasons" />
        }
        @if (form.decision().value() === 'hidden' || form.decision().value() === 'words') {
          <tr-text-area [formField]="form.words" label="What the author should know" hint="They read it as you write it" [rows]="4" />
        }
        <div class="dialog__actions">
          <button class="btn btn--filled" type="submit" [trBusy]="form().submitting()" busyText="Deciding">Decide</button>
          <button class="btn btn--outlined" type="button" mat-dialog-close>Not yet</button>
        </div>
      </form>
    </tr-dialog-frame>
  `,
})
export class DecideDialog {
  private readonly api = inject(Api);
  private readonly dialog = inject<MatDialogRef<DecideDialog, boolean>>(MatDialogRef);
  private readonly reported = inject<ForumCase>(MAT_DIALOG_DATA);
  protected readonly decisions = decisions;
  protected readonly reasons = reasons;
  protected readonly form = form(signal<Model>({ decision: '', reason: '', words: '' }), (path) => {
    required(path.decision, { message: 'Choose what is to be done' });
    validate(path.reason, ({ value, valueOf }) =>
      problem(valueOf(path.decision) === 'hidden' && value() === '' ? 'Choose why the post is hidden' : null),
    );
    validate(path.words, ({ value, valueOf }) => {
      const isNeeded = valueOf(path.decision) === 'words' || (valueOf(path.decision) === 'hidden' && valueOf(path.reason) === 'other');
      return problem(isNeeded && value().trim() === '' ? 'Write what the author should know' : null);
    });
    maxLength(path.words, 1000, { message: 'What you write must be 1,000 characters or fewer' });
  });

  protected readonly save = async (): Promise<void> => {
    const [decision, reason, words] = [this.form.decision().value(), this.form.reason().value(), this.form.words().value()];
    if (decision === '') return;
    const body = { decision, reason: decision === 'hidden' && reason !== '' ? reason : null, words: decision === 'nothing' ? '' : words };
    await this.api.invoke(forumReportsDecide, { id: this.reported.id, body });
    this.dialog.close(true);
  };
}

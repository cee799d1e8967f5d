import { Component, inject, signal } from '@angular/core';
import { FormField, form, validate } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogClose, MatDialogRef } from '@angular/material/dialog';
import { BusyButton } from '../../../ui/busy-button';
import { DialogFrame } from '../../../ui/dialogs/dialog-frame';
import { Form } from '../../../ui/forms/form';
import { TextArea } from '../../../ui/forms/text-area';
import type { ImportField } from './columns-store';
import { linesOf } from './lines';

interface Given {
  readonly field: ImportField;
  readonly save: (headings: readonly string[]) => Promise<void>;
}

/** The headings that mean one field. Closes with true once they are saved. */
@Component({
  selector: 'tr-headings-dialog',
  imports: [FormField, MatDialogClose, BusyButton, DialogFrame, Form, TextArea],
  template: `
    <tr-dialog-frame [heading]="'Which headings mean the ' + given.field.label + '?'">
      <form class="stack stack--4" [trForm]="form" [save]="save">
        <tr-text-area [formField]="form.headings" label="Headings" hint="One on each line, the likeliest first" [rows]="7" />
        <div class="dialog__actions">
          <button class="btn btn--filled" type="submit" [trBusy]="form().submitting()" busyText="Saving">Save the headings</button>
          <button class="btn btn--outlined" type="button" mat-dialog-close>Leave them as they are</button>
        </div>
      </form>
    </tr-dialog-frame>
  `,
})
export class HeadingsDialog {
  private readonly dialog = inject<MatDialogRef<HeadingsDialog, boolean>>(MatDialogRef);
  protected readonly given = inject<Given>(MAT_DIALOG_DATA);
  private readonly model = signal({ headings: this.given.field.headings.join('\n') });
  protected readonly form = form(this.model, (path) => {
    validate(path.headings, ({ value }) => {
      const headings = linesOf(value());
      if (headings.length > 30) return { kind: 'many', message: 'Name 30 headings or fewer' };
      const long = headings.find((heading) => heading.length > 120);
      return long ? { kind: 'long', message: `Shorten ‘${long.slice(0, 20)}…’ to 120 characters or fewer` } : undefined;
    });
  });

  protected readonly save = async (): Promise<void> => {
    await this.given.save(linesOf(this.model().headings));
    this.dialog.close(true);
  };
}

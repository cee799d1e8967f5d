import { Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogClose } from '@angular/material/dialog';
import { DialogFrame } from '../../../ui/dialogs/dialog-frame';
import { HistoryEntries } from './history-entries';
import type { HistoryOf } from './history-words';

/** What became of my own place at a date. */
@Component({
  selector: 'tr-history-dialog',
  imports: [MatDialogClose, DialogFrame, HistoryEntries],
  template: `
    <tr-dialog-frame heading="What happened to your booking">
      <tr-history-entries [of]="of" />
      <div class="dialog__actions">
        <button class="btn btn--filled" type="button" mat-dialog-close>Close</button>
      </div>
    </tr-dialog-frame>
  `,
})
export class HistoryDialog {
  protected readonly of = inject<HistoryOf>(MAT_DIALOG_DATA);
}

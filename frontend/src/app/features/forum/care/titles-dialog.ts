import { Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogClose } from '@angular/material/dialog';
import type { ForumTopicCare } from '../../../api/models';
import { DialogFrame } from '../../../ui/dialogs/dialog-frame';
import { When } from '../../../ui/when';

/** The titles that a topic had. */
@Component({
  selector: 'tr-titles-dialog',
  imports: [MatDialogClose, DialogFrame, When],
  template: `
    <tr-dialog-frame heading="Earlier titles">
      <ol class="stack stack--3">
        @for (title of topic.titles; track title.changedAt) {
          <li class="card stack stack--1">
            <p class="t-title">{{ title.title }}</p>
            <p class="t-small t-muted">Until <tr-when [from]="title.changedAt" />, when {{ title.changedBy.name }} changed it</p>
          </li>
        }
      </ol>
      <div class="dialog__actions">
        <button class="btn btn--filled" type="button" mat-dialog-close>Close</button>
      </div>
    </tr-dialog-frame>
  `,
})
export class TitlesDialog {
  protected readonly topic = inject<ForumTopicCare>(MAT_DIALOG_DATA);
}

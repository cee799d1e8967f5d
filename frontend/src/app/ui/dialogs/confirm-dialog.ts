import { Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogClose } from '@angular/material/dialog';
import { Icon } from '../icon';
import { DialogFrame } from './dialog-frame';
import type { Question } from './question';

/** The dialog of `Dialogs.confirm`. */
@Component({
  selector: 'tr-confirm-dialog',
  imports: [MatDialogClose, Icon, DialogFrame],
  template: `
    <tr-dialog-frame [heading]="question.title">
      <ul class="ticks">
        @for (point of question.points; track $index) {
          <li>
            <tr-icon [name]="point.icon" />
            <p>
              @if (point.strong) {
                <b>{{ point.strong }}</b>
              }
              {{ point.text }}
            </p>
          </li>
        }
      </ul>
      <div class="dialog__actions">
        <button class="btn" [class]="question.danger ? 'btn--danger' : 'btn--filled'" type="button" [mat-dialog-close]="true">
          {{ question.confirm }}
        </button>
        <button class="btn btn--outlined" type="button" [mat-dialog-close]="false">{{ question.keep }}</button>
      </div>
    </tr-dialog-frame>
  `,
})
export class ConfirmDialog {
  protected readonly question = inject<Question>(MAT_DIALOG_DATA);
}

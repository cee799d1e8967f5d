import { Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogClose } from '@angular/material/dialog';
import type { ForumHiding } from '../../../api/models';
import { DialogFrame } from '../../../ui/dialogs/dialog-frame';
import { When } from '../../../ui/when';
import { PostWords } from '../parts/post-words';

/** What a hidden post says, and why it is hidden: for its author and for moderators. */
@Component({
  selector: 'tr-hidden-dialog',
  imports: [MatDialogClose, DialogFrame, PostWords, When],
  template: `
    <tr-dialog-frame heading="Why this post is hidden">
      <div class="stack stack--4">
        <p>
          @if (hiding.as === 'author') {
            Its author took it back on <tr-when [from]="hiding.at" />.
          } @else {
            A moderator hid it on <tr-when [from]="hiding.at" />
            @if (hiding.because) {
              , because {{ hiding.because }}
            }
            .
          }
        </p>
        @if (hiding.words) {
          <p>The moderator writes: “{{ hiding.words }}”</p>
        }
        <section class="card stack stack--2" aria-labelledby="hidden-words">
          <h3 class="t-title" id="hidden-words">What {{ hiding.author.name }} wrote</h3>
          <tr-post-words [html]="hiding.html" />
        </section>
        <div class="dialog__actions">
          <button class="btn btn--filled" type="button" mat-dialog-close>Close</button>
        </div>
      </div>
    </tr-dialog-frame>
  `,
})
export class HiddenDialog {
  protected readonly hiding = inject<ForumHiding>(MAT_DIALOG_DATA);
}

import { Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogClose } from '@angular/material/dialog';
import { DialogFrame } from '../../../ui/dialogs/dialog-frame';

/** What stands in the post now, beside what was written here: nothing is lost, and who saves again has seen both. */
@Component({
  selector: 'tr-compare-dialog',
  imports: [MatDialogClose, DialogFrame],
  styles: `
    .text {
      max-height: 30vh;
      overflow: auto;
    }
  `,
  template: `
    <tr-dialog-frame heading="This post was changed elsewhere">
      <p class="t-small">
        You changed it in another tab or on another device after you began here. Both are kept: take over what you need, then save.
      </p>
      <div class="stack stack--5">
        <section class="stack stack--2" aria-labelledby="compare-there">
          <h3 class="t-title" id="compare-there">In the post now</h3>
          <div class="inset text t-lines" tabindex="0" role="group" aria-labelledby="compare-there">{{ data.there }}</div>
        </section>
        <section class="stack stack--2" aria-labelledby="compare-mine">
          <h3 class="t-title" id="compare-mine">On this page</h3>
          <div class="inset text t-lines" tabindex="0" role="group" aria-labelledby="compare-mine">{{ data.mine }}</div>
        </section>
      </div>
      <div class="dialog__actions">
        <button class="btn btn--filled" type="button" mat-dialog-close>Go on writing</button>
      </div>
    </tr-dialog-frame>
  `,
})
export class CompareDialog {
  protected readonly data = inject<{ there: string; mine: string }>(MAT_DIALOG_DATA);
}

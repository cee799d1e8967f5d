import { Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogClose } from '@angular/material/dialog';
import { DialogFrame } from '../../../../ui/dialogs/dialog-frame';

export type ConflictChoice = 'mine' | 'theirs';

export interface ConflictData {
  /** Null where the other tab posted or discarded it. */
  readonly newer: { readonly words: string; readonly when: string } | null;
  readonly mine: string;
}

/** Two tabs wrote the same draft: both are shown, and one is chosen. Nothing is lost before that. */
@Component({
  selector: 'tr-conflict-dialog',
  imports: [MatDialogClose, DialogFrame],
  styles: `
    .text {
      max-height: 30vh;
      overflow: auto;
    }
  `,
  template: `
    @if (data.newer; as newer) {
      <tr-dialog-frame heading="Which words do you want to keep?">
        <p class="t-small">You wrote something newer in another tab or on another device.</p>
        <div class="stack stack--5">
          <section class="stack stack--2" aria-labelledby="conflict-newer">
            <h3 class="t-title" id="conflict-newer">Saved at {{ newer.when }}, elsewhere</h3>
            <div class="inset text t-lines" tabindex="0" role="group" aria-labelledby="conflict-newer">{{ newer.words }}</div>
          </section>
          <section class="stack stack--2" aria-labelledby="conflict-mine">
            <h3 class="t-title" id="conflict-mine">On this page</h3>
            <div class="inset text t-lines" tabindex="0" role="group" aria-labelledby="conflict-mine">{{ data.mine }}</div>
          </section>
        </div>
        <div class="dialog__actions">
          <button class="btn btn--filled" type="button" [mat-dialog-close]="'theirs'">Take the newer words</button>
          <button class="btn btn--outlined" type="button" [mat-dialog-close]="'mine'">Keep the words on this page</button>
        </div>
      </tr-dialog-frame>
    } @else {
      <tr-dialog-frame heading="Keep the words on this page?">
        <p class="t-small">This draft was posted or discarded in another tab or on another device.</p>
        <div class="inset text t-lines" tabindex="0" role="group" aria-label="The words on this page">{{ data.mine }}</div>
        <div class="dialog__actions">
          <button class="btn btn--filled" type="button" [mat-dialog-close]="'mine'">Keep them as a new draft</button>
          <button class="btn btn--outlined" type="button" [mat-dialog-close]="'theirs'">Discard them</button>
        </div>
      </tr-dialog-frame>
    }
  `,
})
export class ConflictDialog {
  protected readonly data = inject<ConflictData>(MAT_DIALOG_DATA);
}

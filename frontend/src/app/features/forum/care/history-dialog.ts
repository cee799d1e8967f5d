import { Component, computed, inject, resource, signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogClose } from '@angular/material/dialog';
import { Api } from '../../../api/api';
import { forumPostCareHistory } from '../../../api/functions';
import { DialogFrame } from '../../../ui/dialogs/dialog-frame';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { When } from '../../../ui/when';
import type { PostAt } from './report-dialog';
import { type WordChange, wordChanges } from './word-changes';

interface Step {
  readonly number: number;
  readonly writtenAt: string;
  readonly changes: readonly WordChange[];
}

/** What a post said before, and what each change took out and put in. The latest first. */
@Component({
  selector: 'tr-history-dialog',
  imports: [MatDialogClose, DialogFrame, LoadProblem, Loading, When],
  styles: `
    .words {
      margin: 0;
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
    del {
      background: var(--mat-sys-error-container);
      color: var(--mat-sys-on-error-container);
    }
    ins {
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
      text-decoration-thickness: 2px;
    }
  `,
  template: `
    <tr-dialog-frame heading="What this post said before">
      <div class="stack stack--4">
        @if (steps.error(); as cause) {
          <tr-load-problem [cause]="cause" (retry)="steps.reload()" />
        } @else if (steps.hasValue()) {
          <ol class="stack stack--4" reversed>
            @for (step of steps.value().items; track step.number) {
              <li class="card stack stack--2">
                <h3 class="t-title">
                  @if (step.number === 1) {
                    First written on
                  } @else {
                    Changed on
                  }
                  <tr-when [from]="step.writtenAt" />
                </h3>
                <p class="words">
                  @for (change of step.changes; track $index) {
                    @switch (change.kind) {
                      @case ('removed') {
                        <del><span class="vh">removed: </span>{{ change.text }}<span class="vh"> end of removed. </span></del>
                      }
                      @case ('added') {
                        <ins><span class="vh">added: </span>{{ change.text }}<span class="vh"> end of added. </span></ins>
                      }
                      @default {
                        {{ change.text }}
                      }
                    }
                  }
                </p>
              </li>
            }
          </ol>
          @if (steps.value().more) {
            <button class="btn btn--text" type="button" (click)="earlier()">Earlier changes</button>
          }
        } @else {
          <tr-loading what="the history" shape="lines" (retry)="steps.reload()" />
        }
        <div class="dialog__actions">
          <button class="btn btn--filled" type="button" mat-dialog-close>Close</button>
        </div>
      </div>
    </tr-dialog-frame>
  `,
})
export class HistoryDialog {
  private readonly api = inject(Api);
  private readonly at = inject<PostAt>(MAT_DIALOG_DATA);
  private readonly before = signal<number | null>(null);
  protected readonly steps = resource({
    params: () => ({ before: this.before() }),
    loader: async ({ params: { before } }) => {
      const { topicId: id, number } = this.at;
      const { items, more } = await this.api.invoke(forumPostCareHistory, { id, number, ...(before === null ? {} : { before }) });
      const steps: Step[] = [];
      for (const [index, { number: wording, words, writtenAt }] of items.entries()) {
        const previous = items[index - 1]?.words;
        // Of the oldest that is here, what it was before is on the next page, if there is one.
        const changes = previous === undefined ? [{ kind: 'same' as const, text: words }] : await wordChanges(previous, words);
        steps.unshift({ number: wording, writtenAt, changes });
      }
      return { items: steps, more };
    },
  });
  private readonly oldest = computed(() => (this.steps.hasValue() ? this.steps.value().items.at(-1)?.number : undefined));

  /** From the oldest that is here on, so that what changed it is shown too. */
  protected earlier(): void {
    const oldest = this.oldest();
    if (oldest !== undefined) this.before.set(oldest + 1);
  }
}

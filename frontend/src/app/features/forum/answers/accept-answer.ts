import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Api } from '../../../api/api';
import { forumAnswersAcceptAnswer, forumAnswersTakeBackAcceptance } from '../../../api/functions';
import type { ForumAccepted } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { BusyButton } from '../../../ui/busy-button';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Icon } from '../../../ui/icon';

/**
 * Says that a reply answers the question, or that it does not after all. For who asked, and for moderators.
 * @example <tr-accept-answer reactions [topicId]="12" [number]="5" author="Ruth Ellery" [accepted]="topic.acceptedNumber" />
 */
@Component({
  selector: 'tr-accept-answer',
  imports: [BusyButton, Icon],
  styles: `
    :host {
      display: contents;
    }
    .btn {
      color: var(--mat-sys-on-surface-variant);
      font-weight: 500;
    }
  `,
  template: `
    <button
      class="btn btn--text btn--sm"
      type="button"
      [trBusy]="saving()"
      busyText="Saving"
      (click)="change(isAccepted() ? null : number())"
    >
      @if (isAccepted()) {
        <tr-icon name="undo" [size]="18" />Not the answer<span class="vh">, post {{ number() }} by {{ author() }}</span>
      } @else {
        <tr-icon name="check_circle" [size]="18" />This answers it<span class="vh">, post {{ number() }} by {{ author() }}</span>
      }
    </button>
  `,
})
export class AcceptAnswer {
  private readonly api = inject(Api);
  private readonly snackbar = inject(Snackbar);
  readonly topicId = input.required<number>();
  readonly number = input.required<number>();
  readonly author = input.required<string>();
  /** The number of the reply that is accepted now. */
  readonly accepted = input.required<number | null>();
  readonly changed = output<ForumAccepted>();
  protected readonly isAccepted = computed(() => this.accepted() === this.number());
  protected readonly saving = signal(false);

  protected async change(wanted: number | null): Promise<void> {
    const before = this.accepted();
    this.saving.set(true);
    try {
      await this.put(wanted);
      const text = wanted === null ? 'The question is open again.' : `You accepted the reply of ${this.author()} as the answer.`;
      this.snackbar.show({ text, undo: { run: () => this.bringBack(before) } });
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    } finally {
      this.saving.set(false);
    }
  }

  private async bringBack(before: number | null): Promise<void> {
    try {
      await this.put(before);
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
  }

  private async put(number: number | null): Promise<void> {
    const id = this.topicId();
    this.changed.emit(
      number === null
        ? await this.api.invoke(forumAnswersTakeBackAcceptance, { id })
        : await this.api.invoke(forumAnswersAcceptAnswer, { id, body: { number } }),
    );
  }
}

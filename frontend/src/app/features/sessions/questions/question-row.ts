import { Component, computed, input, output } from '@angular/core';
import type { SessionQuestion } from '../../../api/models';
import { Icon } from '../../../ui/icon';
import { StateChip } from '../../../ui/state-chip';
import { When } from '../../../ui/when';
import { votesInWords } from './question-words';

/**
 * One question, with how many others would like to know it too.
 * @example <tr-question-row [question]="question" [open]="view.allowed.ask" (vote)="store.vote(question)" />
 */
@Component({
  selector: 'tr-question-row',
  imports: [Icon, StateChip, When],
  styles: `
    :host {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 16px;
      align-items: start;
    }
    .votes {
      display: grid;
      justify-items: center;
      align-content: center;
      width: 52px;
      min-height: 60px;
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: 12px;
      background: var(--tr-inset);
      color: var(--mat-sys-on-surface);
      font: var(--mat-sys-title-medium);
    }
    button.votes {
      border-color: var(--mat-sys-outline);
      background: var(--tr-card);
      cursor: pointer;
    }
    button.votes:hover {
      border-color: var(--mat-sys-primary);
    }
    .votes[aria-pressed='true'] {
      border-color: var(--mat-sys-primary);
      background: var(--mat-sys-primary);
      color: var(--mat-sys-on-primary);
    }
    .words {
      overflow-wrap: anywhere;
    }
  `,
  template: `
    @if (votable()) {
      <button class="votes" type="button" [attr.aria-pressed]="question().voted" [attr.aria-label]="label()" (click)="vote.emit()">
        <tr-icon name="keyboard_arrow_up" /><b class="num">{{ question().votes }}</b>
      </button>
    } @else {
      <p class="votes">
        <b class="num">{{ question().votes }}</b><span class="vh">{{ votes() }}</span>
      </p>
    }
    <div class="stack stack--2">
      <div class="prose words" [innerHTML]="question().html"></div>
      <p class="meta t-small">
        @if (question().answeredAt) {
          <tr-state kind="ok" icon="check_circle">Answered</tr-state>
        }
        @if (question().askedBy; as name) {
          <span>{{ question().isMine ? 'You asked this' : name }}</span>
        }
        <tr-when [from]="question().askedAt" near dense />
      </p>
    </div>
  `,
})
export class QuestionRow {
  readonly question = input.required<SessionQuestion>();
  /** Whether votes are taken at all. */
  readonly open = input.required<boolean>();
  readonly vote = output();

  protected readonly votes = computed(() => votesInWords(this.question().votes));
  protected readonly votable = computed(() => this.open() && !this.question().isMine && this.question().answeredAt === null);
  protected readonly label = computed(() => `I would like to know this too. ${this.votes()}`);
}

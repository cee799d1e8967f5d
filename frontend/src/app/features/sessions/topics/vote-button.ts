import { Component, computed, input, output } from '@angular/core';
import { Icon } from '../../../ui/icon';
import { votesInWords } from './topic-words';

interface Votable {
  readonly title: string;
  readonly votes: number;
  readonly mine: { readonly voted: boolean };
}

/**
 * The number of votes, which gives mine or takes it back. Where votes are over it is a number alone.
 * @example <tr-vote-button [topic]="row" [open]="row.allowed.vote" (vote)="cast(row, $event)" />
 */
@Component({
  selector: 'tr-vote-button',
  imports: [Icon],
  styles: `
    .vote {
      display: grid;
      justify-items: center;
      align-content: center;
      width: 52px;
      height: 60px;
      padding: 0;
      border: 1px solid var(--mat-sys-outline);
      border-radius: 12px;
      background: var(--tr-card);
      color: var(--mat-sys-on-surface);
      font: var(--mat-sys-title-medium);
      line-height: 1.2;
    }
    button.vote {
      cursor: pointer;
    }
    button.vote:hover {
      border-color: var(--mat-sys-primary);
    }
    .vote--over {
      border-color: var(--mat-sys-outline-variant);
      background: var(--tr-inset);
    }
    .vote[aria-pressed='true'] {
      background: var(--mat-sys-primary);
      border-color: var(--mat-sys-primary);
      color: var(--mat-sys-on-primary);
    }
  `,
  template: `
    @if (open()) {
      <button
        class="vote"
        type="button"
        [attr.aria-pressed]="topic().mine.voted"
        [attr.aria-label]="label()"
        (click)="vote.emit(!topic().mine.voted)"
      >
        <tr-icon name="keyboard_arrow_up" /><b class="num">{{ topic().votes }}</b>
      </button>
    } @else {
      <p class="vote vote--over">
        <b class="num">{{ topic().votes }}</b><span class="vh">{{ topic().votes === 1 ? 'vote' : 'votes' }}</span>
      </p>
    }
  `,
})
export class VoteButton {
  readonly topic = input.required<Votable>();
  readonly open = input.required<boolean>();
  readonly vote = output<boolean>();
  protected readonly label = computed(() => {
    const { title, votes, mine } = this.topic();
    return `Vote for ${title}. ${votesInWords(votes, mine.voted)}`;
  });
}

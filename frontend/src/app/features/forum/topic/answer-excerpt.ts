import { Component, computed, input, output } from '@angular/core';
import type { ForumPost } from '../../../api/models';
import { StateChip } from '../../../ui/state-chip';
import { excerptOf } from './excerpt';

/** The accepted answer in short under the question, for who need not read all that lies between. */
@Component({
  selector: 'tr-answer-excerpt',
  imports: [StateChip],
  styles: `
    :host {
      display: block;
      margin: 16px 0 0 48px;
    }
    .box {
      padding: 14px 18px;
      border: 1px solid var(--tr-leaf);
      border-radius: var(--mat-sys-corner-large);
      background: color-mix(in srgb, var(--tr-ok-container) 35%, var(--mat-sys-surface));
    }
    .words {
      overflow-wrap: anywhere;
    }
    @media (max-width: 719px) {
      :host {
        margin-left: 0;
      }
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
  template: `
    <section class="box stack stack--2" aria-labelledby="answer-heading">
      <div class="row row--3">
        <tr-state kind="ok" icon="verified">Accepted answer</tr-state>
        <h3 class="t-small" id="answer-heading"><span class="vh">Accepted answer by </span>{{ post().author?.name }}</h3>
      </div>
      <p class="words t-small">{{ words() }}</p>
      <p>
        <a class="t-small" [href]="path()" (click)="jump.emit(post().number); $event.preventDefault()">Go to the accepted answer</a>
      </p>
    </section>
  `,
})
export class AnswerExcerpt {
  readonly post = input.required<ForumPost>();
  readonly topicId = input.required<number>();
  readonly jump = output<number>();
  protected readonly words = computed(() => excerptOf(this.post().html));
  protected readonly path = computed(() => `/forum/t/${String(this.topicId())}/${String(this.post().number)}`);
}

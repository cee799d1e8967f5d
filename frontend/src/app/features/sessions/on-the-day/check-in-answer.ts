import { Component, computed, input } from '@angular/core';
import type { CheckInAnswer } from '../../../api/models';
import { Icon } from '../../../ui/icon';
import { answerInWords } from './check-in-words';

/**
 * What a code says, large enough to read at arm's length.
 * @example <tr-check-in-answer [answer]="answer" [level]="2">buttons</tr-check-in-answer>
 */
@Component({
  selector: 'tr-check-in-answer',
  imports: [Icon],
  styles: `
    :host {
      display: grid;
      gap: 12px;
      padding: 20px;
      border-radius: 16px;
    }
    .head {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 12px;
      align-items: start;
    }
  `,
  host: { '[class]': '"notice notice--" + words().kind + " answer"' },
  template: `
    <tr-icon [name]="words().icon" [size]="24" />
    <div class="stack stack--3">
      <div class="stack stack--1">
        <p class="t-h2">{{ words().heading }}</p>
        @if (words().text) {
          <p>{{ words().text }}</p>
        }
      </div>
      <ng-content />
    </div>
  `,
})
export class CheckInAnswerPart {
  readonly answer = input.required<CheckInAnswer>();
  protected readonly words = computed(() => answerInWords(this.answer()));
}

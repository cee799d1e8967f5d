import { Component, computed, input } from '@angular/core';
import type { FeedbackResults } from '../../../api/models';
import { WhoCanSee } from '../../../ui/who-can-see';
import { dayInWords } from '../parts/wall-time';
import { findingOf, linesOf, nothingShown, questions, recommendChoices, usefulChoices } from './feedback-words';

/** What people said about a date, all together, for those who run it. */
@Component({
  selector: 'tr-feedback-results',
  imports: [WhoCanSee],
  templateUrl: './feedback-results.html',
  styles: `
    table {
      table-layout: fixed;
    }
    .word {
      width: 45%;
    }
    .count {
      width: 4rem;
    }
    blockquote {
      margin: 0;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class FeedbackResultsPart {
  readonly results = input.required<FeedbackResults>();
  protected readonly heading = computed(() => (this.results().shown ? findingOf(this.results()) : 'What people said'));
  protected readonly nothing = computed(() => nothingShown(this.results(), dayInWords(this.results().lastDay)));
  protected readonly tables = computed(() => {
    const { useful, recommend, answers } = this.results();
    return [
      { question: questions.useful, lines: linesOf(usefulChoices, useful, answers) },
      { question: questions.recommend, lines: linesOf(recommendChoices, recommend, answers) },
    ];
  });
  protected readonly better = questions.better;
}

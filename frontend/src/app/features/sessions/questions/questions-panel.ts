import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OccurrenceView, SessionQuestion } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { Now } from '../../../core/now';
import { EmptyState } from '../../../ui/empty-state';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { Icon } from '../../../ui/icon';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { AskForm } from './ask-form';
import { QuestionRow } from './question-row';
import { leftInWords } from './question-words';
import { QuestionsStore } from './questions-store';
import { SummaryForm } from './summary-form';

/** What people would like to know before a date, what is asked while it runs, and afterwards what was said. */
@Component({
  selector: 'tr-questions-panel',
  imports: [RouterLink, AskForm, EmptyState, Icon, LoadProblem, Loading, QuestionRow, SummaryForm],
  providers: [QuestionsStore],
  templateUrl: './questions-panel.html',
})
export class QuestionsPanel {
  private readonly snackbar = inject(Snackbar);
  private readonly now = inject(Now);
  protected readonly store = inject(QuestionsStore);
  readonly view = input.required<Pick<OccurrenceView, 'id' | 'startsAt'>>();

  protected readonly summing = signal(false);
  protected readonly begun = computed(() => new Date(this.view().startsAt) <= this.now.value());
  protected readonly left = computed(() => {
    const questions = this.store.view()?.questions ?? [];
    const answered = questions.filter(({ answeredAt }) => answeredAt !== null).length;
    return leftInWords(questions.length - answered, answered);
  });

  constructor() {
    effect(() => {
      this.store.show(this.view().id);
    });
  }

  protected async vote(question: SessionQuestion): Promise<void> {
    try {
      await this.store.vote(question);
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
  }
}

import { Component, computed, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '../../../api/api';
import { feedbackResults, feedbackView } from '../../../api/functions';
import type { OccurrenceView } from '../../../api/models';
import { Now } from '../../../core/now';
import { Notice } from '../../../ui/notice';
import { dayInWords } from '../parts/wall-time';
import { FeedbackResultsPart } from './feedback-results';

/** After a date: three questions for those who came, and what was said for those who run it. Before it ends there is nothing. */
@Component({
  selector: 'tr-feedback-panel',
  imports: [RouterLink, FeedbackResultsPart, Notice],
  styles: `
    :host(:empty) {
      display: none;
    }
  `,
  template: `
    @if (asked(); as view) {
      @if (view.allowed.answer) {
        <tr-notice kind="info" icon="edit_note">
          <p>
            <b>How was it?</b>&ngsp;<a [routerLink]="['/sessions', view.occurrenceId, 'feedback']">Answer three questions</a> until the end
            of {{ lastDay() }}. Your name is not kept with them.
          </p>
        </tr-notice>
      } @else if (view.answered) {
        <p class="t-small t-muted">You have answered the questions about this date. Thank you.</p>
      }
      @if (results(); as results) {
        <tr-feedback-results [results]="results" />
      }
    }
  `,
})
export class FeedbackPanel {
  private readonly api = inject(Api);
  private readonly now = inject(Now);
  readonly view = input.required<Pick<OccurrenceView, 'id' | 'endsAt' | 'state'>>();

  private readonly ended = computed(() => {
    const { id, endsAt, state } = this.view();
    return state === 'scheduled' && new Date(endsAt) <= this.now.value() ? id : undefined;
  });
  private readonly source = resource({ params: () => this.ended(), loader: ({ params: id }) => this.api.invoke(feedbackView, { id }) });
  protected readonly asked = computed(() => (this.source.hasValue() ? this.source.value() : null));
  private readonly said = resource({
    params: () => (this.asked()?.allowed.seeResults ? this.ended() : undefined),
    loader: ({ params: id }) => this.api.invoke(feedbackResults, { id }),
  });
  protected readonly results = computed(() => (this.said.hasValue() ? this.said.value() : null));
  protected readonly lastDay = computed(() => dayInWords(this.asked()?.lastDay ?? '1970-01-01'));
}

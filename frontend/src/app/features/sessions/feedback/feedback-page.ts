import { Component, computed, inject, resource, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Api } from '../../../api/api';
import { feedbackAnswer, feedbackView } from '../../../api/functions';
import type { AnswerFeedback } from '../../../api/models';
import { routeNumber } from '../../../core/page/route-number';
import { BusyButton } from '../../../ui/busy-button';
import { EmptyState } from '../../../ui/empty-state';
import { Form } from '../../../ui/forms/form';
import { RadioGroup } from '../../../ui/forms/radio-group';
import { TextArea } from '../../../ui/forms/text-area';
import { LoadProblem } from '../../../ui/load-problem';
import { Loading } from '../../../ui/loading';
import { PageHeader } from '../../../ui/page-header';
import { WhoCanSee } from '../../../ui/who-can-see';
import { dayInWords, wallDateTime } from '../parts/wall-time';
import { questions, recommendChoices, usefulChoices } from './feedback-words';

/** Three questions after a session, sent once and kept without a name. */
@Component({
  selector: 'tr-feedback-page',
  imports: [FormField, RouterLink, BusyButton, EmptyState, Form, LoadProblem, Loading, PageHeader, RadioGroup, TextArea, WhoCanSee],
  templateUrl: './feedback-page.html',
})
export class FeedbackPage {
  private readonly api = inject(Api);
  protected readonly id = routeNumber();
  protected readonly source = resource({
    params: () => ({ id: this.id() }),
    loader: ({ params }) => this.api.invoke(feedbackView, params),
  });
  protected readonly view = computed(() => (this.source.hasValue() ? this.source.value() : null));
  protected readonly sent = signal(false);

  protected readonly questions = questions;
  protected readonly usefulChoices = usefulChoices;
  protected readonly recommendChoices = recommendChoices;
  protected readonly crumbs = computed(() => [
    { label: 'Sessions', link: '/sessions' },
    { label: this.view()?.title ?? 'Session', link: `/sessions/${this.id()}` },
    { label: 'Three questions' },
  ]);
  protected readonly lede = computed(() => {
    const view = this.view();
    return view ? `${view.title}, ${wallDateTime(view.localStart, view.localEnd)}.` : '';
  });
  protected readonly lastDay = computed(() => dayInWords(this.view()?.lastDay ?? '1970-01-01'));

  private readonly model = signal({ useful: '', recommend: '', better: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.useful, { message: 'Say how useful it was for your work' });
    required(path.recommend, { message: 'Say whether you would recommend it' });
    maxLength(path.better, 1000, { message: 'What would make it better must be 1,000 characters or fewer' });
  });

  protected readonly save = async (): Promise<void> => {
    const { useful, recommend, better } = this.model();
    const body = { useful, recommend, better: better.trim() || null } as AnswerFeedback;
    await this.api.invoke(feedbackAnswer, { id: this.id(), body });
    this.sent.set(true);
    this.source.reload();
  };
}

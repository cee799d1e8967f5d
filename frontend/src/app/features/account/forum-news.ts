import { Component, inject, linkedSignal, resource } from '@angular/core';
import { FormField, form, validate } from '@angular/forms/signals';
import { Api } from '../../api/api';
import { forumFollowingChooseNewsSettings, forumFollowingNewsSettings } from '../../api/functions';
import type { ForumNewsSettings } from '../../api/models';
import { BusyButton } from '../../ui/busy-button';
import { Snackbar } from '../../ui/feedback/snackbar';
import { DateField } from '../../ui/forms/date-field';
import { type DateParts, dateParts, dateProblem, isEmptyDate, isoDate, noDate } from '../../ui/forms/date-parts';
import { Form } from '../../ui/forms/form';
import { problem } from '../../ui/forms/form-submission';
import type { Option } from '../../ui/forms/options';
import { SelectField } from '../../ui/forms/select-field';
import { LoadProblem } from '../../ui/load-problem';
import { Loading } from '../../ui/loading';

type Digest = ForumNewsSettings['digest'];

const digests: readonly Option<Digest>[] = [
  { value: 'off', label: 'Never' },
  { value: 'daily', label: 'Each working day, at 07:30' },
  { value: 'weekly', label: 'Once a week, at 07:30 on its first working day' },
];

/** What the forum sends me beside news: a summary, and questions that I may be able to answer. */
@Component({
  selector: 'tr-forum-news',
  imports: [BusyButton, DateField, Form, FormField, LoadProblem, Loading, SelectField],
  template: `
    @if (source.error(); as cause) {
      <tr-load-problem [cause]="cause" (retry)="source.reload()" />
    } @else if (!source.hasValue()) {
      <tr-loading what="your choices about the forum" shape="lines" (retry)="source.reload()" />
    } @else {
      <form class="card stack stack--5" [trForm]="form" [save]="save">
        <tr-select
          [formField]="form.digest"
          label="Email me a summary"
          hint="What you have not read in the forum, and questions about what you can help with. Nothing comes when there is nothing new."
          [options]="digests"
        />
        <tr-date-field
          [formField]="form.awayUntil"
          label="Do not send me questions until after"
          hint="Your last day away, for example 4 12 2026. Questions come only if you ask for them above."
          optional
        />
        <div><button class="btn btn--filled" type="submit" [trBusy]="form().submitting()" busyText="Saving">Save</button></div>
      </form>
    }
  `,
})
export class ForumNews {
  private readonly api = inject(Api);
  private readonly snackbar = inject(Snackbar);
  protected readonly digests = digests;
  protected readonly source = resource({ loader: () => this.api.invoke(forumFollowingNewsSettings) });
  private readonly entered = linkedSignal((): { digest: string; awayUntil: DateParts } => {
    const { digest, awayUntil } = this.source.hasValue() ? this.source.value() : ({ digest: 'off', awayUntil: null } as const);
    return { digest, awayUntil: awayUntil === null ? noDate : dateParts(awayUntil) };
  });
  protected readonly form = form(this.entered, (path) => {
    validate(path.awayUntil, ({ value }) => (isEmptyDate(value()) ? null : problem(dateProblem(value(), 'your last day away'))));
  });

  protected readonly save = async (): Promise<void> => {
    const { digest, awayUntil } = this.entered();
    const body = { digest: digests.find(({ value }) => value === digest)?.value ?? 'off', awayUntil: isoDate(awayUntil) };
    this.source.set(await this.api.invoke(forumFollowingChooseNewsSettings, { body }));
    this.snackbar.show({ text: 'Saved.' });
  };
}

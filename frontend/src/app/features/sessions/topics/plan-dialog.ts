import { Component, computed, inject, signal } from '@angular/core';
import { FormField, form, validate } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogClose, MatDialogRef } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { Api } from '../../../api/api';
import { sessionsList, topicCarePlan } from '../../../api/functions';
import type { TopicView } from '../../../api/models';
import { fullDateTime } from '../../../core/dates/dates';
import { BusyButton } from '../../../ui/busy-button';
import { DialogFrame } from '../../../ui/dialogs/dialog-frame';
import { Form } from '../../../ui/forms/form';
import { problem } from '../../../ui/forms/form-submission';
import { LookupField, type LookupItem } from '../../../ui/forms/lookup-field';
import { RadioGroup } from '../../../ui/forms/radio-group';
import { SelectField } from '../../../ui/forms/select-field';
import { Icon } from '../../../ui/icon';
import { askedInWords, earlyChoices } from './topic-words';
import { renamed } from './renamed';

/** Turns a topic into a session: a new one, which is drafted next, or a date that can be booked already. Closes with the topic where it is planned. */
@Component({
  selector: 'tr-plan-dialog',
  imports: [FormField, MatDialogClose, BusyButton, DialogFrame, Form, Icon, LookupField, RadioGroup, SelectField],
  template: `
    <tr-dialog-frame [heading]="'Plan a session for ‘' + topic.title + '’'">
      <ul class="ticks">
        <li>
          <tr-icon name="mail" />
          <p>
            <b>{{ asked }}.</b> They and those who offered to speak are told when it can be booked.
          </p>
        </li>
      </ul>
      <form class="stack stack--4" [trForm]="form" [save]="plan">
        <tr-radios [formField]="form.as" label="What does it become?" [options]="choices" boxed />
        @if (attaches()) {
          <tr-lookup [formField]="form.date" label="Which date?" hint="Type part of the title of a session" [find]="find" [most]="1" />
        }
        <tr-select
          [formField]="form.early"
          label="Those who asked book before everybody else for"
          hint="It ends a day before bookings close at the latest"
          [options]="early"
        />
        <div class="dialog__actions">
          <button class="btn btn--filled" type="submit" [trBusy]="form().submitting()" busyText="Planning">
            {{ attaches() ? 'Plan it as this date' : 'Go on to the draft' }}
          </button>
          <button class="btn btn--outlined" type="button" mat-dialog-close>Not now</button>
        </div>
      </form>
    </tr-dialog-frame>
  `,
})
export class PlanDialog {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly dialog = inject<MatDialogRef<PlanDialog, TopicView>>(MatDialogRef);
  protected readonly topic = inject<TopicView>(MAT_DIALOG_DATA);
  protected readonly asked = askedInWords(this.topic.votes);
  protected readonly early = earlyChoices;
  protected readonly choices = [
    { value: 'draft', label: 'A new session', hint: 'You draft it next. The title, the skills and the speakers are filled in.' },
    {
      value: 'date',
      label: 'A date that can be booked already',
      hint: 'Of a series that you host or organise. Who has booked keeps their place.',
    },
  ];
  protected readonly form = form(
    signal<{ as: string; date: readonly LookupItem[]; early: string }>({ as: 'draft', date: [], early: '48' }),
    (path) => {
      validate(path.date, ({ value, valueOf }) => problem(valueOf(path.as) === 'date' && value().length === 0 ? 'Choose a date' : null));
    },
  );
  protected readonly attaches = computed(() => this.form.as().value() === 'date');

  protected readonly find = async (text: string): Promise<readonly LookupItem[]> => {
    const { items } = await this.api.invoke(sessionsList, { text, limit: 8 });
    return items.map(({ id, title, startsAt, timeZone }) => ({ id, name: title, about: fullDateTime(new Date(startsAt), null, timeZone) }));
  };

  protected readonly plan = async (): Promise<void> => {
    const early = this.form.early().value();
    const [date] = this.form.date().value();
    if (!this.attaches() || !date) {
      this.dialog.close();
      await this.router.navigate(['/hosting/series/new'], { queryParams: { topic: this.topic.id, early } });
      return;
    }
    try {
      this.dialog.close(
        await this.api.invoke(topicCarePlan, { id: this.topic.id, body: { occurrenceId: date.id, earlyHours: Number(early) } }),
      );
    } catch (cause) {
      throw renamed(cause, { occurrenceId: 'date' });
    }
  };
}

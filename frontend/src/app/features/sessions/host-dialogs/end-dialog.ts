import { Component, computed, inject, signal } from '@angular/core';
import { FormField, form, maxLength, validate } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogClose, MatDialogRef } from '@angular/material/dialog';
import { Api } from '../../../api/api';
import { seriesEnd } from '../../../api/functions';
import type { SeriesView } from '../../../api/models';
import { BusyButton } from '../../../ui/busy-button';
import { DialogFrame } from '../../../ui/dialogs/dialog-frame';
import { DateField } from '../../../ui/forms/date-field';
import { dateProblem, isEmptyDate, isoDate, noDate } from '../../../ui/forms/date-parts';
import { Form } from '../../../ui/forms/form';
import { problem } from '../../../ui/forms/form-submission';
import { TextArea } from '../../../ui/forms/text-area';
import { Icon } from '../../../ui/icon';
import { dates } from '../parts/seat-words';

/** Ends a series, or throws a draft away. Closes with what was done. */
@Component({
  selector: 'tr-end-dialog',
  imports: [FormField, MatDialogClose, BusyButton, DateField, DialogFrame, Form, Icon, TextArea],
  template: `
    <tr-dialog-frame [heading]="draft ? 'Discard the draft ‘' + series.title + '’?' : 'End ‘' + series.title + '’?'">
      <form class="stack stack--4" [trForm]="form" [save]="end">
        @if (draft) {
          <p>Nobody but its hosts and the organisers has seen it. It cannot be brought back.</p>
        } @else {
          <ul class="ticks">
            <li>
              <tr-icon name="event_busy" />
              <p>
                <b>{{ falling() }}</b> after the last day will be cancelled.
              </p>
            </li>
            <li>
              <tr-icon name="mail" />
              <p>Everyone with a seat or in line on them is told today, with your message.</p>
            </li>
            <li>
              <tr-icon name="history" />
              <p>What has taken place stays. For 7 days you can bring the series back, with its dates empty.</p>
            </li>
          </ul>
          <tr-date-field [formField]="form.lastDay" label="Last day" hint="For example, 18 12 2026. Left empty, it ends today" optional />
          <tr-text-area [formField]="form.reason" label="What should we tell people?" [rows]="3" optional />
        }
        <div class="dialog__actions">
          <button class="btn btn--danger" type="submit" [trBusy]="form().submitting()" busyText="Ending">
            {{ draft ? 'Discard the draft' : 'End the series' }}
          </button>
          <button class="btn btn--outlined" type="button" mat-dialog-close>{{ draft ? 'Keep the draft' : 'Keep the series' }}</button>
        </div>
      </form>
    </tr-dialog-frame>
  `,
})
export class EndDialog {
  private readonly api = inject(Api);
  private readonly dialog = inject<MatDialogRef<EndDialog, string>>(MatDialogRef);
  protected readonly series = inject<SeriesView>(MAT_DIALOG_DATA);
  protected readonly draft = this.series.state === 'draft';
  protected readonly form = form(signal({ lastDay: noDate, reason: '' }), (path) => {
    validate(path.lastDay, ({ value }) => problem(isEmptyDate(value()) ? null : dateProblem(value(), 'the last day')));
    maxLength(path.reason, 500, { message: 'Message must be 500 characters or fewer' });
  });
  private readonly lastDay = computed(() => isoDate(this.form.lastDay().value()));
  protected readonly falling = computed(() => {
    const lastDay = this.lastDay() ?? '';
    return dates(this.series.dates.filter((date) => date.state === 'scheduled' && date.localStart.slice(0, 10) > lastDay).length);
  });

  protected readonly end = async (): Promise<void> => {
    const lastDay = this.lastDay();
    const reason = this.form.reason().value().trim();
    await this.api.invoke(seriesEnd, { id: this.series.id, body: { ...(lastDay === null ? {} : { lastDay }), reason } });
    this.dialog.close(this.draft ? 'The draft is discarded.' : 'The series ends.');
  };
}

import { Component, inject, signal } from '@angular/core';
import { FormField, form, maxLength, required, validate } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogClose, MatDialogRef } from '@angular/material/dialog';
import { Api } from '../../../api/api';
import { forumPostCareHide, forumPostCareReport } from '../../../api/functions';
import { BusyButton } from '../../../ui/busy-button';
import { DialogFrame } from '../../../ui/dialogs/dialog-frame';
import { Form } from '../../../ui/forms/form';
import { problem } from '../../../ui/forms/form-submission';
import { RadioGroup } from '../../../ui/forms/radio-group';
import { TextArea } from '../../../ui/forms/text-area';
import { Icon } from '../../../ui/icon';
import { reasons, type Reason } from './care-words';

export interface PostAt {
  readonly topicId: number;
  readonly number: number;
}

/** Reports a post, or hides it: both ask why. Closes with true when it is done. */
@Component({
  selector: 'tr-report-dialog',
  imports: [FormField, MatDialogClose, BusyButton, DialogFrame, Form, Icon, RadioGroup, TextArea],
  template: `
    <tr-dialog-frame [heading]="words.heading">
      <ul class="ticks">
        @for (point of words.points; track point.text) {
          <li>
            <tr-icon [name]="point.icon" />
            <p>{{ point.text }}</p>
          </li>
        }
      </ul>
      <form class="stack stack--4" [trForm]="form" [save]="send">
        <tr-radios [formField]="form.reason" [label]="words.why" [options]="reasons" />
        <tr-text-area [formField]="form.words" [label]="words.more" [rows]="3" optional />
        <div class="dialog__actions">
          <button
            class="btn"
            type="submit"
            [class]="data.hides ? 'btn--danger' : 'btn--filled'"
            [trBusy]="form().submitting()"
            [busyText]="words.busy"
          >
            {{ words.send }}
          </button>
          <button class="btn btn--outlined" type="button" mat-dialog-close>{{ words.keep }}</button>
        </div>
      </form>
    </tr-dialog-frame>
  `,
})
export class ReportDialog {
  private readonly api = inject(Api);
  private readonly dialog = inject<MatDialogRef<ReportDialog, boolean>>(MatDialogRef);
  protected readonly data = inject<PostAt & { readonly hides: boolean }>(MAT_DIALOG_DATA);
  protected readonly reasons = reasons;
  protected readonly words = this.data.hides ? hiding(this.data.number) : reporting;
  protected readonly form = form(signal<{ reason: Reason | ''; words: string }>({ reason: '', words: '' }), (path) => {
    required(path.reason, { message: 'Choose why' });
    maxLength(path.words, 1000, { message: 'What you write must be 1,000 characters or fewer' });
    validate(path.words, ({ value, valueOf }) =>
      problem(valueOf(path.reason) === 'other' && value().trim() === '' ? 'Say what it is' : null),
    );
  });

  protected readonly send = async (): Promise<void> => {
    const { topicId: id, number, hides } = this.data;
    const [reason, words] = [this.form.reason().value(), this.form.words().value()];
    if (reason === '') return;
    const request = { id, number, body: { reason, words } };
    await (hides ? this.api.invoke(forumPostCareHide, request) : this.api.invoke(forumPostCareReport, request));
    this.dialog.close(true);
  };
}

const reporting = {
  heading: 'What is wrong with this post?',
  points: [
    { icon: 'groups', text: 'Moderators of this category see your report and your name.' },
    { icon: 'visibility_off', text: 'The author is never told who reported it.' },
    { icon: 'notifications', text: 'You are told what came of it.' },
  ],
  why: 'Why do you report it?',
  more: 'Anything that helps a moderator understand',
  send: 'Report it',
  busy: 'Reporting',
  keep: 'Do not report it',
} as const;

const hiding = (number: number) =>
  ({
    heading: number === 1 ? 'Hide this topic?' : 'Hide this post?',
    points: [
      {
        icon: 'visibility_off',
        text:
          number === 1
            ? 'The topic goes from lists and search. Nobody but moderators can read it.'
            : 'Its number stays, without words and name.',
      },
      { icon: 'mail', text: 'Its author is told, with the reason and what you write.' },
      { icon: 'undo', text: 'You can show it again.' },
    ],
    why: 'Why do you hide it?',
    more: 'What its author should know',
    send: number === 1 ? 'Hide the topic' : 'Hide the post',
    busy: 'Hiding',
    keep: 'Leave it',
  }) as const;

import { Component, inject, signal } from '@angular/core';
import { FormField, form, validate } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogClose, MatDialogRef } from '@angular/material/dialog';
import { Api } from '../../../api/api';
import { forumTopicCareMerge } from '../../../api/functions';
import type { ForumTopicCare } from '../../../api/models';
import { Problem, problemOf } from '../../../core/http/problem';
import { BusyButton } from '../../../ui/busy-button';
import { DialogFrame } from '../../../ui/dialogs/dialog-frame';
import { Form } from '../../../ui/forms/form';
import { problem } from '../../../ui/forms/form-submission';
import { TextField } from '../../../ui/forms/text-field';
import { Icon } from '../../../ui/icon';

/** Merges a topic into another. Closes with the id of the one that goes on. */
@Component({
  selector: 'tr-merge-dialog',
  imports: [FormField, MatDialogClose, BusyButton, DialogFrame, Form, Icon, TextField],
  template: `
    <tr-dialog-frame [heading]="'Which topic goes on instead of ‘' + topic.title + '’?'">
      <ul class="ticks">
        <li>
          <tr-icon name="merge" />
          <p>Its posts are added at the end of the other one, under new numbers. Files, reactions and bookmarks go along.</p>
        </li>
        <li>
          <tr-icon name="link" />
          <p>Old addresses lead on to where each post is.</p>
        </li>
        <li>
          <tr-icon name="warning" />
          <p><b>It cannot be undone.</b> 500 posts at most go along at once.</p>
        </li>
      </ul>
      <form class="stack stack--4" [trForm]="form" [save]="save">
        <tr-text-field
          [formField]="form.into"
          label="The topic that goes on"
          hint="Its address, such as /forum/t/12, or its number. It must be in the same category"
        />
        <div class="dialog__actions">
          <button class="btn btn--danger" type="submit" [trBusy]="form().submitting()" busyText="Merging">Merge it into that topic</button>
          <button class="btn btn--outlined" type="button" mat-dialog-close>Keep both</button>
        </div>
      </form>
    </tr-dialog-frame>
  `,
})
export class MergeDialog {
  private readonly api = inject(Api);
  private readonly dialog = inject<MatDialogRef<MergeDialog, number>>(MatDialogRef);
  protected readonly topic = inject<ForumTopicCare>(MAT_DIALOG_DATA);
  protected readonly form = form(signal({ into: '' }), (path) => {
    validate(path.into, ({ value }) => problem(topicIn(value()) === null ? 'Enter the address of a topic, such as /forum/t/12' : null));
  });

  protected readonly save = async (): Promise<void> => {
    const intoId = topicIn(this.form.into().value());
    if (intoId === null) return;
    try {
      await this.api.invoke(forumTopicCareMerge, { id: this.topic.id, body: { intoId } });
    } catch (cause) {
      const { status, code, title, detail, fields, requestId } = problemOf(cause);
      const named = fields.map(({ field, message }) => ({ field: field === 'intoId' ? 'into' : field, message }));
      throw new Problem(status, code, title, detail, named, requestId);
    }
    this.dialog.close(intoId);
  };
}

/** The topic that an address or a number is about. */
export function topicIn(text: string): number | null {
  const [, id] = /^(?:.*\/forum\/t\/)?(\d{1,9})(?:\/\d+)?$/.exec(text.trim()) ?? [];
  return id === undefined ? null : Number(id);
}

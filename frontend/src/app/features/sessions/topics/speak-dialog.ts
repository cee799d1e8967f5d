import { Component, inject, signal } from '@angular/core';
import { FormField, form, maxLength } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogClose, MatDialogRef } from '@angular/material/dialog';
import { Api } from '../../../api/api';
import { topicsSpeak } from '../../../api/functions';
import type { TopicView } from '../../../api/models';
import { BusyButton } from '../../../ui/busy-button';
import { DialogFrame } from '../../../ui/dialogs/dialog-frame';
import { Form } from '../../../ui/forms/form';
import { TextArea } from '../../../ui/forms/text-area';
import { Icon } from '../../../ui/icon';

/** "I could speak": what that means, and room for a few words. Closes with the topic as it is then. */
@Component({
  selector: 'tr-speak-dialog',
  imports: [FormField, MatDialogClose, BusyButton, DialogFrame, Form, Icon, TextArea],
  template: `
    <tr-dialog-frame heading="Could you speak about this?">
      <ul class="ticks">
        <li>
          <tr-icon name="visibility" />
          <p><b>Your name stands on the topic.</b> Everyone can see that you offered, and what you write here.</p>
        </li>
        <li>
          <tr-icon name="event" />
          <p><b>Nothing is planned yet.</b> An organiser asks you before a session is made of it.</p>
        </li>
      </ul>
      <form class="stack stack--4" [trForm]="form" [save]="save">
        <tr-text-area
          [formField]="form.words"
          label="What could you show?"
          hint="A sentence or two, 300 characters at most"
          [rows]="3"
          optional
        />
        <div class="dialog__actions">
          <button class="btn btn--filled" type="submit" [trBusy]="form().submitting()" busyText="Saving">
            {{ topic.mine.speaking ? 'Change my words' : 'I could speak' }}
          </button>
          <button class="btn btn--outlined" type="button" mat-dialog-close>{{ topic.mine.speaking ? 'Leave them' : 'Not now' }}</button>
        </div>
      </form>
    </tr-dialog-frame>
  `,
})
export class SpeakDialog {
  private readonly api = inject(Api);
  private readonly dialog = inject<MatDialogRef<SpeakDialog, TopicView>>(MatDialogRef);
  protected readonly topic = inject<TopicView>(MAT_DIALOG_DATA);
  protected readonly form = form(signal({ words: this.topic.myWords ?? '' }), (path) => {
    maxLength(path.words, 300, { message: 'What you write must be 300 characters or fewer' });
  });

  protected readonly save = async (): Promise<void> => {
    this.dialog.close(await this.api.invoke(topicsSpeak, { id: this.topic.id, body: { words: this.form.words().value().trim() } }));
  };
}

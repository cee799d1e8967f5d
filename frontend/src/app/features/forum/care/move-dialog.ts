import { Component, computed, inject, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogClose, MatDialogRef } from '@angular/material/dialog';
import { Api } from '../../../api/api';
import { forumTopicCareMove } from '../../../api/functions';
import type { ForumTopicCare } from '../../../api/models';
import { BusyButton } from '../../../ui/busy-button';
import { DialogFrame } from '../../../ui/dialogs/dialog-frame';
import { Form } from '../../../ui/forms/form';
import { SelectField } from '../../../ui/forms/select-field';
import { Icon } from '../../../ui/icon';
import { Notice } from '../../../ui/notice';

/** Moves a topic to another category. Closes with the name of that. */
@Component({
  selector: 'tr-move-dialog',
  imports: [FormField, MatDialogClose, BusyButton, DialogFrame, Form, Icon, Notice, SelectField],
  template: `
    <tr-dialog-frame heading="Where does this topic belong?">
      <ul class="ticks">
        <li>
          <tr-icon name="groups" />
          <p><b>It gets other readers.</b> Whoever may not read the new category is put out of the topic at once.</p>
        </li>
        <li>
          <tr-icon name="notifications" />
          <p>Nobody who was mentioned is told again. Who follows it goes on following it, if they may read it there.</p>
        </li>
        <li>
          <tr-icon name="undo" />
          <p>You can move it back.</p>
        </li>
      </ul>
      <form class="stack stack--4" [trForm]="form" [save]="save">
        <tr-select [formField]="form.to" label="Category" [options]="options" />
        @if (opensUp()) {
          <tr-notice kind="watch">Everybody who works here can read ‘{{ name() }}’.</tr-notice>
        }
        <div class="dialog__actions">
          <button class="btn btn--filled" type="submit" [trBusy]="form().submitting()" busyText="Moving">Move the topic</button>
          <button class="btn btn--outlined" type="button" mat-dialog-close>Leave it</button>
        </div>
      </form>
    </tr-dialog-frame>
  `,
})
export class MoveDialog {
  private readonly api = inject(Api);
  private readonly dialog = inject<MatDialogRef<MoveDialog, string>>(MatDialogRef);
  private readonly topic = inject<ForumTopicCare>(MAT_DIALOG_DATA);
  protected readonly options = [
    { value: '', label: 'Choose a category' },
    ...this.topic.destinations.map(({ id, name }) => ({ value: String(id), label: name })),
  ];
  protected readonly form = form(signal({ to: '' }), (path) => {
    required(path.to, { message: 'Choose a category' });
  });
  private readonly to = computed(() => this.topic.destinations.find(({ id }) => String(id) === this.form.to().value()));
  protected readonly name = computed(() => this.to()?.name ?? '');
  protected readonly opensUp = computed(() => this.to()?.isOpen ?? false);

  protected readonly save = async (): Promise<void> => {
    const to = this.to();
    if (!to) return;
    await this.api.invoke(forumTopicCareMove, { id: this.topic.id, body: { categoryId: to.id } });
    this.dialog.close(to.name);
  };
}

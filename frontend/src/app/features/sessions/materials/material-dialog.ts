import { Component, computed, inject, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { MAT_DIALOG_DATA, MatDialogClose, MatDialogRef } from '@angular/material/dialog';
import { Api } from '../../../api/api';
import { materialsAddCaptions, materialsAddLink, materialsChange } from '../../../api/functions';
import type { SessionMaterial, SessionMaterials } from '../../../api/models';
import { BusyButton } from '../../../ui/busy-button';
import { DialogFrame } from '../../../ui/dialogs/dialog-frame';
import { FileDrop } from '../../../ui/file-drop';
import { Checkbox } from '../../../ui/forms/checkbox';
import { DateField } from '../../../ui/forms/date-field';
import { Form } from '../../../ui/forms/form';
import { RadioGroup } from '../../../ui/forms/radio-group';
import { SelectField } from '../../../ui/forms/select-field';
import { TextField } from '../../../ui/forms/text-field';
import { changeOf, materialRules, modelOf, newLink, uploadFields } from './material-form';
import { audienceOptions, captionOptions, kindOptions } from './material-words';

interface Common {
  readonly limits: SessionMaterials['limits'];
}
/** A recording that is about to be sent, a link, or something that is there already. */
export type MaterialDialogData = Common &
  (
    | { readonly task: 'recording'; readonly fileName: string }
    | { readonly task: 'link'; readonly occurrenceId: number }
    | { readonly task: 'change'; readonly occurrenceId: number; readonly material: SessionMaterial }
  );

const words = {
  recording: { heading: 'About this recording', save: 'Add the recording', keep: 'Leave it out' },
  link: { heading: 'Add a link', save: 'Add the link', keep: 'Add nothing' },
  change: { heading: 'Change this material', save: 'Save the change', keep: 'Leave it as it is' },
} as const;

/** Asks what has to be said of a material. Closes with the fields of a recording's upload, or with what was done. */
@Component({
  selector: 'tr-material-dialog',
  imports: [FormField, MatDialogClose, BusyButton, Checkbox, DateField, DialogFrame, FileDrop, Form, RadioGroup, SelectField, TextField],
  templateUrl: './material-dialog.html',
})
export class MaterialDialog {
  private readonly api = inject(Api);
  private readonly dialog = inject<MatDialogRef<MaterialDialog>>(MatDialogRef);
  protected readonly data = inject<MaterialDialogData>(MAT_DIALOG_DATA);
  protected readonly words = words[this.data.task];
  protected readonly kinds = kindOptions;
  protected readonly audiences = audienceOptions;
  protected readonly captions = captionOptions;

  private readonly material = this.data.task === 'change' ? this.data.material : undefined;
  protected readonly hasLink = this.data.task === 'link' || (this.material?.url ?? null) !== null;
  /** A recording that is kept here takes captions beside it. */
  protected readonly takesCaptions = (this.material?.recording?.plays ?? null) !== null;
  private readonly captionsFile = signal<File | null>(null);

  private readonly model = signal(
    modelOf(
      this.data.task,
      this.data.limits,
      this.material,
      this.data.task === 'recording' ? this.data.fileName.replace(/\.\w+$/, '') : '',
    ),
  );
  protected readonly form = form(this.model, (path) => {
    materialRules(path, this.hasLink, this.data.limits.latestKeptUntil);
  });
  protected readonly isRecording = computed(() => this.model().kind === 'recording');

  protected takeCaptions([file]: readonly File[]): void {
    this.captionsFile.set(file ?? null);
  }

  protected readonly save = async (): Promise<void> => {
    const model = this.model();
    switch (this.data.task) {
      case 'recording':
        this.dialog.close(uploadFields(model));
        return;
      case 'link':
        await this.api.invoke(materialsAddLink, { id: this.data.occurrenceId, body: newLink(model) });
        this.dialog.close(`${model.title.trim()} is added.`);
        return;
      case 'change':
        await this.change(this.data.occurrenceId, this.data.material);
    }
  };

  private async change(id: number, material: SessionMaterial): Promise<void> {
    await this.api.invoke(materialsChange, { id, materialId: material.id, body: changeOf(this.model(), material) });
    const file = this.captionsFile();
    if (file) await this.api.invoke(materialsAddCaptions, { id, materialId: material.id, body: { file } });
    this.dialog.close(`${this.model().title.trim()} is changed.`);
  }
}

import { Component, model } from '@angular/core';
import { FileDrop } from '../../../ui/file-drop';
import { FieldControl } from '../../../ui/forms/field-control';
import { FieldNotes } from '../../../ui/forms/field-notes';

/** What was chosen, in a box of its own so that a form does not look inside the file. */
export interface ChosenFile {
  readonly file: () => File;
}

/**
 * One file, dropped on the field or chosen with the browser's own dialog.
 * @example <tr-file-field [formField]="form.file" label="Staff file" hint="A CSV file" />
 */
@Component({
  selector: 'tr-file-field',
  imports: [FieldNotes, FileDrop],
  host: { class: 'field', '[class.field--error]': 'error() !== ""' },
  templateUrl: './file-field.html',
})
export class FileField extends FieldControl<ChosenFile | null> {
  readonly value = model<ChosenFile | null>(null);

  protected take([file]: readonly File[]): void {
    this.value.set(file ? { file: () => file } : null);
  }
}

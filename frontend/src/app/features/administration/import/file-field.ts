import { Component, model, signal } from '@angular/core';
import { FieldControl } from '../../../ui/forms/field-control';
import { FieldNotes } from '../../../ui/forms/field-notes';
import { Icon } from '../../../ui/icon';

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
  imports: [FieldNotes, Icon],
  host: { class: 'field', '[class.field--error]': 'error() !== ""' },
  templateUrl: './file-field.html',
  styleUrl: './file-field.css',
})
export class FileField extends FieldControl<ChosenFile | null> {
  readonly value = model<ChosenFile | null>(null);
  protected readonly over = signal(false);

  protected take(files: FileList | null): void {
    const file = files?.item(0) ?? null;
    this.value.set(file && { file: () => file });
  }

  protected hover(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.over.set(over && !this.disabled());
  }

  /** The browser's own field takes the file over, so that it shows its name. */
  protected drop(event: DragEvent, box: HTMLInputElement): void {
    this.hover(event, false);
    const files = event.dataTransfer?.files;
    if (this.disabled() || !files?.length) return;
    box.files = files;
    this.take(files);
  }
}

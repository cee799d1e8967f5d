import { Component, computed, model, signal } from '@angular/core';
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
  protected readonly chosen = computed(() => {
    const file = this.value()?.file();
    return file ? `${file.name}, ${sizeInWords(file.size)}` : '';
  });

  protected take(files: FileList | null | undefined): void {
    const file = files?.item(0);
    if (file) this.value.set({ file: () => file });
  }

  protected hover(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.over.set(over && !this.disabled());
  }

  protected drop(event: DragEvent): void {
    this.hover(event, false);
    if (!this.disabled()) this.take(event.dataTransfer?.files);
  }
}

/** "640 kB", "1.2 MB". */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000).toLocaleString('en-GB')} kB`;
  return `${(bytes / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`;
}

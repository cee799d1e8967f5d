import { Component, booleanAttribute, input, output, signal } from '@angular/core';
import { Icon } from './icon';

/**
 * A place to drop files on, round the browser's own field for choosing them: dropping is a shortcut, the field does the same by keyboard and for
 * screen readers. With `multiple` the field is empty again once the files are taken.
 * @example <label for="slides">Add files</label><tr-file-drop controlId="slides" accept=".pdf,.pptx" multiple (chosen)="add($event)" />
 */
@Component({
  selector: 'tr-file-drop',
  imports: [Icon],
  styleUrl: './file-drop.css',
  template: `
    <div
      class="drop"
      [class.drop--over]="over()"
      (dragover)="hover($event, true)"
      (dragleave)="hover($event, false)"
      (drop)="drop($event, box)"
    >
      <tr-icon name="upload_file" [size]="32" />
      <p class="t-small">{{ multiple() ? 'Drop files here, or' : 'Drop the file here, or' }}</p>
      <input
        #box
        type="file"
        [class.several]="multiple()"
        [accept]="accept()"
        [multiple]="multiple()"
        [id]="controlId()"
        [disabled]="disabled()"
        [attr.aria-invalid]="invalid() ? true : null"
        [attr.aria-describedby]="describedBy()"
        (change)="take(box)"
      />
    </div>
  `,
})
export class FileDrop {
  readonly controlId = input.required<string>();
  /** Endings and types, as the browser's field takes them. */
  readonly accept = input.required<string>();
  readonly multiple = input(false, { transform: booleanAttribute });
  readonly disabled = input(false);
  readonly invalid = input(false);
  readonly describedBy = input<string | null>(null);
  readonly chosen = output<readonly File[]>();
  protected readonly over = signal(false);

  protected take(box: HTMLInputElement): void {
    const files = [...(box.files ?? [])];
    if (this.multiple()) box.value = '';
    this.chosen.emit(files);
  }

  protected hover(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.over.set(over && !this.disabled());
  }

  /** The browser's own field takes the files over, so that it shows their name. */
  protected drop(event: DragEvent, box: HTMLInputElement): void {
    this.hover(event, false);
    const files = event.dataTransfer?.files;
    if (this.disabled() || !files?.length) return;
    box.files = files;
    this.take(box);
  }
}

import { Component, computed, inject, input, output } from '@angular/core';
import type { SessionMaterials } from '../../../api/models';
import { Dialogs } from '../../../ui/dialogs/dialogs';
import { FileDrop } from '../../../ui/file-drop';
import { Icon } from '../../../ui/icon';
import type { MaterialDialogData } from './material-dialog';
import { bytesInWords, kindOfFile, refusalOf, takenInWords } from './material-words';
import { type Upload, type UploadFields, Uploads } from './uploads';

/** Where hosts add files and links, with what is on its way. */
@Component({
  selector: 'tr-add-files',
  imports: [FileDrop, Icon],
  host: { class: 'stack stack--4 no-print', '(window:beforeunload)': 'holdPage($event)' },
  templateUrl: './add-files.html',
  styles: `
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 6px 14px;
      align-items: center;
    }
    .meter {
      grid-column: 1 / 3;
    }
    .name {
      overflow-wrap: anywhere;
    }
  `,
})
export class AddFiles {
  private readonly dialogs = inject(Dialogs);
  protected readonly uploads = inject(Uploads);
  readonly occurrenceId = input.required<number>();
  readonly limits = input.required<SessionMaterials['limits']>();
  readonly linkAdded = output<string>();

  protected readonly taken = computed(() => takenInWords(this.limits()));
  protected readonly accept = computed(() =>
    [...this.limits().materialTypes, ...this.limits().recordingTypes].map((type) => `.${type}`).join(','),
  );
  /** Those that may still be added, once all that is on its way has arrived. */
  protected readonly left = computed(() => this.limits().left - this.uploads.list().filter(({ state }) => state !== 'refused').length);

  protected async add(files: readonly File[]): Promise<void> {
    for (const file of files) {
      const refusal = this.left() <= 0 ? `There is no room for ‘${file.name}’. ${this.fullInWords()}` : refusalOf(file, this.limits());
      if (refusal !== null) {
        this.uploads.refuse(file, refusal);
        continue;
      }
      const fields = await this.fieldsOf(file);
      if (fields) this.uploads.add(this.occurrenceId(), file, fields);
    }
  }

  protected async addLink(): Promise<void> {
    const done = await this.ask<string>({ task: 'link', occurrenceId: this.occurrenceId(), limits: this.limits() });
    if (done) this.linkAdded.emit(done);
  }

  protected fullInWords(): string {
    return `A date has ${this.limits().most} materials at most. Remove one that is no longer needed.`;
  }

  protected percent({ sent, bytes }: Upload): number {
    return bytes === 0 ? 0 : Math.min(100, Math.round((sent / bytes) * 100));
  }

  protected progress(upload: Upload): string {
    if (upload.state === 'waiting') return 'Waiting for the file before it';
    const all = bytesInWords(upload.bytes);
    return upload.sent < upload.bytes ? `${bytesInWords(upload.sent)} of ${all}` : 'Being checked';
  }

  /** The browser asks before it leaves a page that still sends. */
  protected holdPage(event: Event): void {
    if (this.uploads.underWay()) event.preventDefault();
  }

  /** A recording has to say more about itself first; undefined where that question was left. */
  private async fieldsOf(file: File): Promise<UploadFields | undefined> {
    const kind = kindOfFile(file.name, this.limits());
    if (kind !== 'recording') return { kind: kind ?? 'handout' };
    return this.ask<UploadFields>({ task: 'recording', fileName: file.name, limits: this.limits() });
  }

  private ask<Answer>(data: MaterialDialogData): Promise<Answer | undefined> {
    return this.dialogs.open<Answer>(() => import('./material-dialog').then((part) => part.MaterialDialog), data);
  }
}

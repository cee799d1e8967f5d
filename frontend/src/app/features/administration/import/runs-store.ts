import { Injectable, computed, inject, resource } from '@angular/core';
import { Api } from '../../../api/api';
import { staffImportsList, staffImportsUpload } from '../../../api/functions';
import type { StaffImportView } from '../../../api/models';

export type ImportMode = StaffImportView['mode'];
export type BlankMeaning = StaffImportView['blank'];

export interface Upload {
  readonly file: File;
  readonly mode: ImportMode;
  readonly blank: BlankMeaning;
  readonly invite: boolean;
}

/** The imports so far, and a new one. */
@Injectable()
export class RunsStore {
  private readonly api = inject(Api);
  readonly source = resource({ loader: () => this.api.invoke(staffImportsList, {}) });
  readonly runs = computed(() => (this.source.hasValue() ? this.source.value().items : null));

  /** Sends a file and waits until it has been read and compared. Nothing is written but the preview. */
  async preview({ file, mode, blank, invite }: Upload): Promise<number> {
    const run = await this.api.invoke(staffImportsUpload, { body: { file, mode, blank, invite: String(invite) as 'true' | 'false' } });
    return run.id;
  }
}

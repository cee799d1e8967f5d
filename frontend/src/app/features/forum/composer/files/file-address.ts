import { Injectable, inject } from '@angular/core';
import { Api } from '../../../../api/api';
import { forumAttachmentsFile } from '../../../../api/functions';

/** Where the file of a post is fetched. */
@Injectable({ providedIn: 'root' })
export class FileAddress {
  private readonly api = inject(Api);

  of(fileId: number): string {
    return this.api.rootUrl + forumAttachmentsFile.PATH.replace('{fileId}', String(fileId));
  }
}

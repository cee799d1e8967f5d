import { Component, computed, inject, input, output } from '@angular/core';
import { Icon } from '../../../../ui/icon';
import { FileAddress } from './file-address';
import { bytesInWords, longestAlt, shortName } from './file-rules';
import type { PostFile } from './post-files';

/** The files beside what is being written: how far each is, and what each picture shows. */
@Component({
  selector: 'tr-file-rows',
  imports: [Icon],
  templateUrl: './file-rows.html',
  styleUrl: './file-rows.css',
})
export class FileRows {
  protected readonly address = inject(FileAddress);
  readonly files = input.required<readonly PostFile[]>();
  /** Begins the ids of the fields. */
  readonly of = input.required<string>();
  /** Words of an error for each file, by its key. */
  readonly errors = input<ReadonlyMap<number, string>>(new Map());
  readonly described = output<{ readonly key: number; readonly alt: string }>();
  readonly removed = output<number>();

  protected readonly longestAlt = longestAlt;
  protected readonly rows = computed(() =>
    this.files().map((file) => ({
      ...file,
      percent: file.bytes === 0 ? 0 : Math.min(100, Math.round((file.sent / file.bytes) * 100)),
      progress: progressOf(file),
      size: bytesInWords(file.bytes),
      short: shortName(file.name),
      error: this.errors().get(file.key) ?? '',
    })),
  );
}

function progressOf({ state, sent, bytes }: PostFile): string {
  if (state === 'waiting') return 'Waiting for the file before it';
  return sent < bytes ? `${bytesInWords(sent)} of ${bytesInWords(bytes)}` : 'Being checked';
}

import { Component, computed, inject, input } from '@angular/core';
import type { ForumAttachment } from '../../../../api/models';
import { Icon } from '../../../../ui/icon';
import { FileAddress } from './file-address';
import { bytesInWords } from './file-rules';

/**
 * The files of a post: pictures as they are, small, and everything else to be saved.
 * @example <tr-attachments [files]="post.attachments" />
 */
@Component({
  selector: 'tr-attachments',
  imports: [Icon],
  styleUrl: './attachments.css',
  template: `
    @if (pictures().length > 0) {
      <ul class="pictures" aria-label="Pictures">
        @for (picture of pictures(); track picture.fileId) {
          <li>
            <a [href]="picture.address" [download]="picture.name">
              <span class="vh">Save the picture: </span>
              <img loading="lazy" [src]="picture.address" [alt]="picture.alt" [width]="picture.width" [height]="picture.height" />
            </a>
          </li>
        }
      </ul>
    }
    @if (others().length > 0) {
      <ul class="others" aria-label="Files">
        @for (file of others(); track file.fileId) {
          <li>
            <a class="link-quiet" [href]="file.address" [download]="file.name">
              <tr-icon name="description" /><span class="name">{{ file.name }}</span>
              <span class="t-fine t-muted num">{{ file.label }}, {{ file.size }}</span>
            </a>
          </li>
        }
      </ul>
    }
  `,
})
export class Attachments {
  private readonly address = inject(FileAddress);
  readonly files = input.required<readonly ForumAttachment[]>();

  protected readonly pictures = computed(() =>
    this.files().flatMap(({ fileId, name, picture }) => (picture ? [{ fileId, name, ...picture, address: this.address.of(fileId) }] : [])),
  );
  protected readonly others = computed(() =>
    this.files()
      .filter(({ picture }) => !picture)
      .map(({ fileId, name, label, bytes }) => ({ fileId, name, label, size: bytesInWords(bytes), address: this.address.of(fileId) })),
  );
}

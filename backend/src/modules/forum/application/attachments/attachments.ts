import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';
import { Files } from '../../../../platform/files/index.js';
import type { Attached, AttachmentView } from '../../api/attachments/attachment.schemas.js';
import { AttachmentGone, PictureNotDescribed } from '../../domain/attachments/attachments.errors.js';
import { type AttachmentRow, AttachmentsRepository } from '../../persistence/attachments/attachments.repository.js';
import { attachmentView } from './attachment-view.js';

interface Writer {
  /** Null where it is Trellis itself. */
  readonly personId: number | null;
  /** The post is shown to be from nobody in particular, and so are its files. */
  readonly isNameless?: boolean;
}

/** What use cases that write, hide or show posts ask of their files. */
@Injectable()
export class Attachments {
  constructor(
    private readonly transactions: Transactions,
    private readonly attachments: AttachmentsRepository,
    private readonly files: Files,
  ) {}

  /**
   * In the transaction that writes the post: the files are the post's, in this order. Each is claimed once, by who added it.
   * @throws AttachmentGone, PictureNotDescribed
   */
  claim(writer: Writer, postId: number, list: readonly Attached[]): Promise<AttachmentView[]> {
    return this.set(writer, postId, list, new Map());
  }

  /** In the transaction that edits the post: of its files these are left, and these are new. @throws AttachmentGone, PictureNotDescribed */
  async change(writer: Writer, postId: number, list: readonly Attached[]): Promise<AttachmentView[]> {
    const present = new Map((await this.attachments.ofPosts([postId])).map((row) => [row.fileId, row]));
    const kept = new Set(list.map(({ fileId }) => fileId));
    for (const { fileId } of present.values()) if (!kept.has(fileId)) await this.drop(fileId);
    return this.set(writer, postId, list, present);
  }

  /** In the transaction that purges the post. */
  async release(postId: number): Promise<void> {
    for (const { fileId } of await this.attachments.ofPosts([postId])) await this.drop(fileId);
  }

  /** The files of each post that has some, in one statement. */
  async of(postIds: readonly number[]): Promise<ReadonlyMap<number, AttachmentView[]>> {
    const found = new Map<number, AttachmentView[]>();
    if (postIds.length === 0) return found;
    for (const row of await this.attachments.ofPosts(postIds)) {
      if (row.postId !== null) found.set(row.postId, [...(found.get(row.postId) ?? []), attachmentView(row)]);
    }
    return found;
  }

  /** Those of a list that are still there for whoever added them to post, in its order. */
  async waiting(personId: number, list: readonly Attached[]): Promise<AttachmentView[]> {
    const rows = list.length === 0 ? [] : await this.attachments.withIds(list.map(({ fileId }) => fileId));
    return list.flatMap(({ fileId, alt }) => {
      const row = rows.find((each) => each.fileId === fileId && each.postId === null && each.addedBy === personId);
      return row ? [attachmentView({ ...row, alt })] : [];
    });
  }

  private async set(
    writer: Writer,
    postId: number,
    list: readonly Attached[],
    present: ReadonlyMap<number, AttachmentRow>,
  ): Promise<AttachmentView[]> {
    if (list.length === 0) return [];
    if (!this.transactions.isOpen) throw new Error('Files are claimed in the transaction that writes the post.');
    const locked = new Map((await this.attachments.lock(list.map(({ fileId }) => fileId))).map((row) => [row.fileId, row]));
    if (locked.size !== list.length) throw new AttachmentGone();
    const views: AttachmentView[] = [];
    for (const [index, { fileId, alt }] of list.entries()) {
      const row = locked.get(fileId);
      const isNew = !present.has(fileId);
      if (!row || (isNew && (row.postId !== null || row.addedBy !== writer.personId))) throw new AttachmentGone();
      if (row.width !== null && alt === '') throw new PictureNotDescribed(index, row.name);
      await this.attachments.put({ fileId, postId, position: index, alt, addedBy: writer.isNameless ? null : row.addedBy });
      views.push(attachmentView({ ...row, alt }));
      if (!isNew) continue;
      await this.files.claim(fileId);
      if (writer.isNameless) await this.files.forgetKeeper(fileId);
    }
    return views;
  }

  private async drop(fileId: number): Promise<void> {
    await this.attachments.remove(fileId);
    await this.files.release(fileId);
  }
}

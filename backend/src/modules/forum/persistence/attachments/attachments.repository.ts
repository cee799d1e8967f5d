import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../platform/database/index.js';
import type { FileType } from '../../../../platform/files/index.js';
import type { ForumAttachment } from './attachment.entity.js';

/** An attachment with what is known of its file. */
export interface AttachmentRow extends Omit<ForumAttachment, 'file' | 'post'> {
  readonly name: string;
  readonly type: FileType;
  readonly size: number;
}

/** Where an attachment stands, to ask who may have it. */
export interface AttachmentPlace {
  readonly topicId: number;
  readonly state: string;
}

const rows = `SELECT a.file_id AS fileId, a.post_id AS postId, a.position, a.alt, a.width, a.height, a.added_by AS addedBy, f.name, f.type, f.size
  FROM forum_attachment a JOIN stored_file f ON f.id = a.file_id`;

@Injectable()
export class AttachmentsRepository {
  constructor(private readonly transactions: Transactions) {}

  async add({ fileId, width, height, addedBy }: Pick<ForumAttachment, 'fileId' | 'width' | 'height' | 'addedBy'>): Promise<void> {
    await this.transactions.execute('INSERT INTO forum_attachment (file_id, width, height, added_by) VALUES (?, ?, ?, ?)', [
      fileId,
      width,
      height,
      addedBy,
    ]);
  }

  find(fileId: number): Promise<AttachmentRow | undefined> {
    return this.transactions.one(`${rows} WHERE a.file_id = ?`, [fileId]);
  }

  withIds(fileIds: readonly number[]): Promise<AttachmentRow[]> {
    return this.transactions.query(`${rows} WHERE a.file_id IN (?)`, [fileIds]);
  }

  /** In the order of the posts, and of each post. */
  ofPosts(postIds: readonly number[]): Promise<AttachmentRow[]> {
    return this.transactions.query(`${rows} WHERE a.post_id IN (?) ORDER BY a.post_id, a.position`, [postIds]);
  }

  /** Locks them until the transaction ends, in one order for everybody. */
  lock(fileIds: readonly number[]): Promise<AttachmentRow[]> {
    return this.transactions.query(`${rows} WHERE a.file_id IN (?) ORDER BY a.file_id FOR UPDATE`, [fileIds]);
  }

  async place(postId: number): Promise<AttachmentPlace | undefined> {
    return this.transactions.one('SELECT topic_id AS topicId, state FROM forum_post WHERE id = ?', [postId]);
  }

  async waitingOf(personId: number): Promise<number> {
    const row = await this.transactions.one<{ waiting: number }>(
      'SELECT COUNT(*) AS waiting FROM forum_attachment WHERE added_by = ? AND post_id IS NULL',
      [personId],
    );
    return row?.waiting ?? 0;
  }

  /** Puts it at its place beside a post. @param addedBy null where the post names nobody */
  async put({
    fileId,
    postId,
    position,
    alt,
    addedBy,
  }: Pick<ForumAttachment, 'fileId' | 'postId' | 'position' | 'alt' | 'addedBy'>): Promise<void> {
    await this.transactions.execute('UPDATE forum_attachment SET post_id = ?, position = ?, alt = ?, added_by = ? WHERE file_id = ?', [
      postId,
      position,
      alt,
      addedBy,
      fileId,
    ]);
  }

  async remove(fileId: number): Promise<void> {
    await this.transactions.execute('DELETE FROM forum_attachment WHERE file_id = ?', [fileId]);
  }
}

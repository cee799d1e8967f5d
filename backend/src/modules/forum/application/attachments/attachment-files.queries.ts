import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { Files, type StoredFile } from '../../../../platform/files/index.js';
import { mayFetch } from '../../domain/attachments/attachment.js';
import { forumPolicy } from '../../domain/forum.policy.js';
import { AttachmentsRepository } from '../../persistence/attachments/attachments.repository.js';
import { ForumStandings } from '../standings.js';

/** Whether somebody may have a file, asked anew for each download. */
@Injectable()
export class AttachmentFilesQueries {
  constructor(
    private readonly attachments: AttachmentsRepository,
    private readonly standings: ForumStandings,
    private readonly files: Files,
  ) {}

  /** @throws NotFound where they may not read the post, or it is in no post and somebody else's */
  async one(actor: Actor, fileId: number): Promise<StoredFile> {
    const attachment = await this.attachments.find(fileId);
    if (!attachment) throw new NotFound();
    if (attachment.postId === null) {
      if (attachment.addedBy !== actor.personId) throw new NotFound();
    } else await this.requireReader(actor, attachment.postId);
    const file = await this.files.find(fileId);
    if (!file) throw new NotFound();
    return file;
  }

  private async requireReader(actor: Actor, postId: number): Promise<void> {
    const place = await this.attachments.place(postId);
    if (!place) throw new NotFound();
    const { standing } = await this.standings.read(actor, place.topicId);
    if (!mayFetch(place, { reads: true, moderates: forumPolicy.moderate(standing) })) throw new NotFound();
  }
}

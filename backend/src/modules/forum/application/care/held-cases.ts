import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { CaseDecided } from '../../domain/care/care.errors.js';
import { forumPolicy } from '../../domain/forum.policy.js';
import { CasesRepository, type CaseRow } from '../../persistence/care/cases.repository.js';
import { HeldPosts, type PostSeen } from './held-posts.js';

export interface CaseSeen {
  readonly held: CaseRow;
  readonly seen: PostSeen;
}

/** A reported post, for those who look after its category and did not write it. */
@Injectable()
export class HeldCases {
  constructor(
    private readonly cases: CasesRepository,
    private readonly posts: HeldPosts,
  ) {}

  /** Holds the topic with the post, then the case, until the transaction ends. @throws NotFound, CaseDecided */
  async hold(actor: Actor, caseId: number): Promise<CaseSeen> {
    const found = await this.cases.find(caseId);
    const place = found && (await this.cases.place(found.postId));
    if (!place) throw new NotFound();
    const seen = await this.posts.hold(actor, place.topicId, place.number);
    // A moderator who was moved out of the category, or who wrote it, does not know of the case.
    if (!forumPolicy.moderate(seen.standing) || seen.standing.isAuthor) throw new NotFound();
    const held = await this.cases.lock(caseId);
    if (held?.state !== 'open') throw new CaseDecided();
    return { held, seen };
  }
}

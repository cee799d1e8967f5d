import { Injectable } from '@nestjs/common';
import { requireAllowed, type Actor } from '../../../../platform/access/index.js';
import type { PostCareView, PostHistory, PostSource } from '../../api/care/care.schemas.js';
import { postCarePolicy, topicCarePolicy } from '../../domain/care/care.policy.js';
import { becauseOf } from '../../domain/care/words.js';
import { CarePostsRepository } from '../../persistence/care/care-posts.repository.js';
import { CasesRepository } from '../../persistence/care/cases.repository.js';
import { ForumPostsRepository } from '../../persistence/posts/posts.repository.js';
import { Attachments } from '../attachments/attachments.js';
import { authorOf } from '../posts/post-view.js';
import { PostViews } from '../posts/post-views.js';
import { wordingOf } from './edit-post.js';
import { HeldPosts, type PostSeen } from './held-posts.js';

const PAGE = 20;

/** What one person can do with a post, what it said before, and why it is hidden: asked when its menu is opened. */
@Injectable()
export class PostCareQueries {
  constructor(
    private readonly held: HeldPosts,
    private readonly care: CarePostsRepository,
    private readonly posts: ForumPostsRepository,
    private readonly cases: CasesRepository,
    private readonly attachments: Attachments,
    private readonly views: PostViews,
  ) {}

  /** @throws NotFound */
  async of(actor: Actor, topicId: number, number: number): Promise<PostCareView> {
    const seen = await this.held.read(actor, topicId, number);
    const { post, standing } = seen;
    const reported = post.state === 'shown' && (await this.cases.hasReported(post.id, actor.personId));
    return {
      number,
      state: post.state,
      isFirst: number === 1,
      reported,
      hiding: await this.hiding(seen),
      allowed: {
        edit: postCarePolicy.edit(standing),
        takeBack: postCarePolicy.takeBack(standing),
        bringBack: postCarePolicy.bringBack(standing),
        hide: postCarePolicy.hide(standing),
        purge: postCarePolicy.purge(standing),
        report: postCarePolicy.report(standing) && !reported,
        seeHistory: postCarePolicy.seeHistory(standing) && post.revisions > 0,
        split: topicCarePolicy.split(standing) && number !== 1 && (post.state === 'shown' || post.state === 'hidden'),
      },
    };
  }

  /** The words as they were typed, for their author alone. @throws NotFound, Refused */
  async source(actor: Actor, topicId: number, number: number): Promise<PostSource> {
    const { post, topic, standing } = await this.held.read(actor, topicId, number);
    requireAllowed(postCarePolicy.edit(standing));
    const attachments = (await this.attachments.of([post.id])).get(post.id) ?? [];
    return {
      ...{ postId: post.id, categoryId: topic.categoryId, words: post.source, wording: wordingOf(post.source), attachments },
      isNameless: post.authorAs === 'anonymous',
    };
  }

  /** @param before the number of a wording @throws NotFound, Refused */
  async history(actor: Actor, topicId: number, number: number, before?: number): Promise<PostHistory> {
    const { post, standing } = await this.held.read(actor, topicId, number);
    requireAllowed(postCarePolicy.seeHistory(standing));
    const present = { number: post.revisions + 1, source: post.source, writtenAt: post.editedAt ?? post.postedAt };
    const end = Math.min(before ?? present.number + 1, present.number + 1);
    const rows = await this.care.revisionsBetween(post.id, end - PAGE, end - 1);
    const all = end > present.number ? [...rows, present] : rows;
    return {
      items: all.map(({ number: wording, source, writtenAt }) => ({ number: wording, words: source, writtenAt: writtenAt.toISOString() })),
      more: (all[0]?.number ?? 1) > 1,
    };
  }

  private async hiding({ post, hiding, standing }: PostSeen): Promise<PostCareView['hiding']> {
    if (!hiding || !postCarePolicy.seeHidden(standing)) return null;
    const [row] = await this.posts.numbered(post.topicId, [post.number]);
    return {
      as: hiding.hiddenAs,
      at: hiding.hiddenAt.toISOString(),
      because: hiding.reason && becauseOf[hiding.reason],
      words: hiding.words,
      html: row?.html ?? '',
      author: authorOf(post, await this.views.people([post])),
    };
  }
}

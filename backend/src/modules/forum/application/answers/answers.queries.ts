import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import type { AcceptedView, PostReactionsView, ReactedView } from '../../api/answers/answer.schemas.js';
import { mostNamed } from '../../domain/answers/reactions.js';
import { reactions } from '../../domain/words.js';
import { ReactionsRepository } from '../../persistence/answers/reactions.repository.js';
import { ForumPostsRepository } from '../../persistence/posts/posts.repository.js';
import { ForumColleagues } from '../colleagues.js';
import { ForumStandings } from '../standings.js';

/** What stands on a question and its answers. */
@Injectable()
export class AnswersQueries {
  constructor(
    private readonly standings: ForumStandings,
    private readonly posts: ForumPostsRepository,
    private readonly reactions: ReactionsRepository,
    private readonly colleagues: ForumColleagues,
  ) {}

  /** @throws NotFound */
  async accepted(actor: Actor, topicId: number): Promise<AcceptedView> {
    const { topic } = await this.standings.read(actor, topicId);
    return { rev: topic.rev, acceptedNumber: topic.acceptedNo, acceptedAt: topic.acceptedAt?.toISOString() ?? null };
  }

  /** How a post stands after a reaction. @throws NotFound */
  async reacted(actor: Actor, topicId: number, number: number): Promise<ReactedView> {
    const { topic } = await this.standings.read(actor, topicId);
    const post = await this.shown(topicId, number);
    const mine = (await this.reactions.mine(actor.personId, [post.id])).get(post.id) ?? [];
    const { thanks, helpful, celebrate } = post;
    return { rev: topic.rev, number, reactions: { thanks, helpful, celebrate }, mine };
  }

  /** Who reacted, by name: colleagues say so openly. @throws NotFound */
  async whoReacted(actor: Actor, topicId: number, number: number): Promise<PostReactionsView> {
    await this.standings.read(actor, topicId);
    const post = await this.shown(topicId, number);
    const byKind = await Promise.all(reactions.map(async (kind) => ({ kind, ids: await this.reactions.of(post.id, kind, mostNamed) })));
    const people = await this.colleagues.authors([...new Set(byKind.flatMap(({ ids }) => ids))]);
    return {
      items: byKind.map(({ kind, ids }) => {
        const names = ids.flatMap((id) => people.get(id)?.name ?? []);
        return { kind, names, others: Math.max(0, post[kind] - names.length) };
      }),
    };
  }

  private async shown(topicId: number, number: number) {
    const [post] = await this.posts.numbered(topicId, [number]);
    if (post?.state !== 'shown') throw new NotFound();
    return post;
  }
}

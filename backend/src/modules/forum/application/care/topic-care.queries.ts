import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import type { TopicCareView } from '../../api/care/care.schemas.js';
import { mayAskForName } from '../../domain/anonymous/anonymous.policy.js';
import { topicCarePolicy } from '../../domain/care/care.policy.js';
import { forumPolicy } from '../../domain/forum.policy.js';
import { TitlesRepository } from '../../persistence/care/titles.repository.js';
import { authorOf } from '../posts/post-view.js';
import { PostViews } from '../posts/post-views.js';
import { Readers, standingIn } from '../readers.js';
import { ForumStandings, type TopicSeen } from '../standings.js';

const MOST_TITLES = 20;

/** What one person can do with a topic as a whole: asked when its menu is opened. */
@Injectable()
export class TopicCareQueries {
  constructor(
    private readonly standings: ForumStandings,
    private readonly titles: TitlesRepository,
    private readonly readers: Readers,
    private readonly views: PostViews,
  ) {}

  /** @throws NotFound */
  async of(actor: Actor, topicId: number): Promise<TopicCareView> {
    const seen = await this.standings.read(actor, topicId);
    const { topic, standing } = seen;
    const isAttached = topic.aboutKind !== null;
    const move = topicCarePolicy.move(standing) && !isAttached;
    return {
      ...{ id: topic.id, title: topic.title, categoryId: topic.categoryId, isLocked: standing.isLocked },
      pinnedUntil: topic.pinnedUntil?.toISOString() ?? null,
      startedAs: topic.authorAs,
      titles: await this.earlier(topicId),
      destinations: move ? await this.destinations(actor, seen) : [],
      allowed: {
        rename: topicCarePolicy.rename(standing),
        lock: forumPolicy.lock(standing),
        pin: forumPolicy.pin(standing),
        move,
        split: topicCarePolicy.split(standing),
        merge: topicCarePolicy.merge(standing) && !isAttached && topic.authorAs !== 'anonymous',
        openName: topic.authorAs === 'anonymous' && mayAskForName(actor),
      },
    };
  }

  private async earlier(topicId: number): Promise<TopicCareView['titles']> {
    const rows = (await this.titles.of(topicId, MOST_TITLES)).map((row) => ({ ...row, authorId: row.changedBy, authorAs: row.changedAs }));
    const people = await this.views.people(rows);
    return rows.map((row) => ({ title: row.title, changedAt: row.changedAt.toISOString(), changedBy: authorOf(row, people) }));
  }

  private async destinations(actor: Actor, { topic }: TopicSeen): Promise<TopicCareView['destinations']> {
    const { categories } = await this.readers.of(actor);
    return categories
      .filter((category) => category.id !== topic.categoryId && forumPolicy.moderate(standingIn(category)))
      .map(({ id, name, isOpen }) => ({ id, name, isOpen }));
  }
}

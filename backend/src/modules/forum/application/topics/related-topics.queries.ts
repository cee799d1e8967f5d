import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import type { RelatedTopics } from '../../api/topics/topic.schemas.js';
import { RelatedTopicsRepository } from '../../persistence/topics/related-topics.repository.js';
import { Readers } from '../readers.js';
import { ForumStandings } from '../standings.js';

const MOST = 4;

/** Other topics about the same skills. */
@Injectable()
export class RelatedTopicsQueries {
  constructor(
    private readonly standings: ForumStandings,
    private readonly readers: Readers,
    private readonly related: RelatedTopicsRepository,
  ) {}

  /** Those that share most with it come first, and among them the latest. @throws NotFound */
  async of(actor: Actor, topicId: number): Promise<RelatedTopics> {
    const { topic } = await this.standings.read(actor, topicId);
    const reader = await this.readers.of(actor);
    const rows = await this.related.of(topic.id, reader.readable, MOST);
    return {
      items: rows.map(({ id, title, replies, acceptedNo, categoryId }) => ({
        id,
        title,
        replies,
        isAnswered: acceptedNo !== null,
        category: reader.in(categoryId)?.name ?? '',
      })),
    };
  }
}

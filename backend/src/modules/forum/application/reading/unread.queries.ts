import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import type { NewsView } from '../../api/lists/list.schemas.js';
import { mostCounted, type ReadMarks } from '../../domain/reading/unread.js';
import { TopicListsRepository } from '../../persistence/lists/topic-lists.repository.js';
import { ReadMarksRepository } from '../../persistence/reading/read-marks.repository.js';
import { countStatement } from '../lists/count-statement.js';
import { type Reader, Readers } from '../readers.js';

/** How much is unread, never counted further than anybody reads. */
@Injectable()
export class UnreadQueries {
  constructor(
    private readonly readers: Readers,
    private readonly lists: TopicListsRepository,
    private readonly marks: ReadMarksRepository,
    private readonly clock: Clock,
  ) {}

  /** Topics that wait for a person: those that they follow, with something new in them. */
  async news(actor: Actor): Promise<NewsView> {
    const [reader, marks] = await Promise.all([this.readers.of(actor), this.marks.of(actor.personId)]);
    const counts = [...(await this.count(reader, marks, 'news')).values()];
    return {
      topics: Math.min(
        counts.reduce((sum, many) => sum + many, 0),
        mostCounted,
      ),
    };
  }

  /** Topics with something unread, by category. A category without any is missing. */
  byCategory(reader: Reader, marks: ReadMarks): Promise<ReadonlyMap<number, number>> {
    return this.count(reader, marks, 'unread');
  }

  private async count(reader: Reader, marks: ReadMarks, list: 'news' | 'unread'): Promise<ReadonlyMap<number, number>> {
    const { personId, readable, ownOnly } = reader;
    const statement = countStatement({ reach: { personId, readable, ownOnly }, marks, now: this.clock.now() }, list);
    const counts = new Map<number, number>();
    for (const { categoryId, many } of statement ? await this.lists.counts(statement.sql, statement.values) : []) {
      counts.set(categoryId, Math.min((counts.get(categoryId) ?? 0) + many, mostCounted));
    }
    return counts;
  }
}

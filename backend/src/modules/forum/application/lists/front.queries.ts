import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import type { FrontView, TopicRowView } from '../../api/lists/list.schemas.js';
import { keepingPolicy } from '../../domain/categories/keeping.policy.js';
import { forumPolicy } from '../../domain/forum.policy.js';
import { nothingMarked } from '../../domain/reading/unread.js';
import { TopicListsRepository } from '../../persistence/lists/topic-lists.repository.js';
import { ReadMarksRepository } from '../../persistence/reading/read-marks.repository.js';
import { keeperOf } from '../categories/category-keeping.js';
import { type CategoryForReader, type Reader, Readers, standingIn } from '../readers.js';
import { UnreadQueries } from '../reading/unread.queries.js';
import { listStatement } from './list-statement.js';
import { TopicListsQueries } from './topic-lists.queries.js';

/** The front of the forum: the categories that exist for a person, with what is new in them. */
@Injectable()
export class FrontQueries {
  constructor(
    private readonly readers: Readers,
    private readonly marks: ReadMarksRepository,
    private readonly lists: TopicListsRepository,
    private readonly topics: TopicListsQueries,
    private readonly unread: UnreadQueries,
    private readonly clock: Clock,
  ) {}

  async front(actor: Actor): Promise<FrontView> {
    const [reader, marks] = await Promise.all([this.readers.of(actor), this.marks.of(actor.personId)]);
    const [counts, latest] = await Promise.all([this.unread.byCategory(reader, marks), this.latest(reader)]);
    return { categories: reader.categories.map((category) => categoryView(actor, category, counts.get(category.id) ?? 0, latest)) };
  }

  /** The latest topic of each category. */
  private async latest(reader: Reader): Promise<TopicRowView[]> {
    const { personId, readable, ownOnly } = reader;
    const reach = { personId, readable, ownOnly };
    const asked = { month: 0, skillId: null, skillIsRare: false, without: [], after: null, most: 1 };
    const statement = listStatement({ list: 'latest', reach, marks: nothingMarked, now: this.clock.now(), ...asked });
    const places = statement ? await this.lists.places(statement.sql, statement.values) : [];
    return this.topics.rows(
      reader,
      places.map(({ id }) => id),
      nothingMarked,
    );
  }
}

function categoryView(
  actor: Actor,
  category: CategoryForReader,
  unread: number,
  latest: readonly TopicRowView[],
): FrontView['categories'][number] {
  const { id, slug, name, description, serviceId, level, isOpen } = category;
  const standing = standingIn(category);
  const topic = latest.find((row) => row.category.id === id);
  return {
    ...{ id, slug, name, description, serviceId, isOpen, unread },
    level: level ?? 'see',
    ownTopicsOnly: category.ownTopicsOnly && !forumPolicy.moderate({ ...standing, isArchived: false }),
    isArchived: standing.isArchived,
    latest: topic ? { topicId: topic.id, title: topic.title, at: topic.lastPostAt, by: topic.lastPostBy } : null,
    allowed: { start: forumPolicy.start(standing), keep: keepingPolicy.keep(keeperOf(actor, category)) },
  };
}

import { Injectable } from '@nestjs/common';
import { type Actor, requireAllowed } from '../../../../platform/access/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { Config } from '../../../../platform/config/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import type { TopicListQuery, TopicListView, TopicRowView } from '../../api/lists/list.schemas.js';
import { forumPolicy } from '../../domain/forum.policy.js';
import { monthOf } from '../../domain/lists/month.js';
import { merged, pageOf, placeOf } from '../../domain/lists/topic-lists.js';
import type { ReadMarks } from '../../domain/reading/unread.js';
import { TopicListsRepository } from '../../persistence/lists/topic-lists.repository.js';
import { ReadMarksRepository } from '../../persistence/reading/read-marks.repository.js';
import { ForumColleagues } from '../colleagues.js';
import { Reader, Readers, standingIn } from '../readers.js';
import { listStatement } from './list-statement.js';
import { namedOn, topicRow } from './topic-row.js';
import type { Wanted } from './walks.js';

/** A skill on more topics than this is found soon enough on the way down a list. */
const RARE = 2000;
const MOST_PINNED = 10;

/** Lists of topics, each page from where the one before ended. */
@Injectable()
export class TopicListsQueries {
  constructor(
    private readonly readers: Readers,
    private readonly lists: TopicListsRepository,
    private readonly marks: ReadMarksRepository,
    private readonly colleagues: ForumColleagues,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** @throws NotFound where the category does not exist for the person, Refused where it is not theirs to read */
  async list(actor: Actor, query: TopicListQuery): Promise<TopicListView> {
    const [reader, marks] = await Promise.all([this.readers.of(actor), this.marks.of(actor.personId)]);
    const within = query.category === undefined ? reader : only(reader, query.category);
    const pinnedIds = await this.pinned(within, query);
    const statement = listStatement(await this.wanted(within, query, marks, pinnedIds));
    const found = statement ? merged([await this.lists.places(statement.sql, statement.values)], query.limit + 1) : [];
    const { items, next } = pageOf(found, query.limit);
    // On later pages they are left out as well: they stood on the first.
    const first = query.after === undefined ? pinnedIds : [];
    const rows = await this.rows(within, [...first, ...items.map(({ id }) => id)], marks);
    const isPinned = new Set(first);
    return { pinned: rows.filter(({ id }) => isPinned.has(id)), items: rows.filter(({ id }) => !isPinned.has(id)), next };
  }

  /** Topics by id as rows, in that order. What the person may not read is left out, whatever was found a moment ago. */
  async rows(reader: Reader, ids: readonly number[], marks: ReadMarks): Promise<TopicRowView[]> {
    const { personId } = reader;
    const [whole, own] = [new Set(reader.readable), new Set(reader.ownOnly)];
    const listed = await this.lists.rows(ids, personId);
    const rows = listed.filter(
      ({ state, categoryId, authorId }) => state === 'open' && (whole.has(categoryId) || (own.has(categoryId) && authorId === personId)),
    );
    const [skills, people] = await Promise.all([this.lists.skillsOf(rows.map(({ id }) => id)), this.colleagues.authors(namedOn(rows))]);
    const around = {
      personId,
      people,
      skills: (topicId: number) => this.colleagues.skills(skills.get(topicId) ?? []),
      marks,
      now: this.clock.now(),
    };
    return rows.flatMap((row) => {
      const category = reader.in(row.categoryId);
      return category ? [topicRow(row, category, around)] : [];
    });
  }

  private async wanted(reader: Reader, query: TopicListQuery, marks: ReadMarks, without: readonly number[]): Promise<Wanted> {
    const { personId, readable, ownOnly } = reader;
    const now = this.clock.now();
    const skillId = query.skill ?? null;
    return {
      list: query.list,
      reach: { personId, readable, ownOnly },
      marks,
      now,
      month: query.month === undefined ? monthOf(now, this.config.timeZone) : Number(query.month.replace('-', '')),
      skillId,
      skillIsRare: skillId !== null && (await this.lists.hasAtMost(skillId, RARE)),
      without,
      after: query.after === undefined ? null : placeOf(query.after),
      most: query.limit + 1,
    };
  }

  private async pinned(reader: Reader, { list, category, skill }: TopicListQuery): Promise<number[]> {
    if (list !== 'latest' || category === undefined || skill !== undefined) return [];
    const authorId = reader.ownOnly.includes(category) ? reader.personId : null;
    return this.lists.pinned(category, authorId, this.clock.now(), MOST_PINNED);
  }
}

/** @throws NotFound, Refused where the person may know that the category is there, and no more */
function only(reader: Reader, categoryId: number): Reader {
  const category = reader.in(categoryId);
  if (!category) throw new NotFound();
  requireAllowed(forumPolicy.list(standingIn(category)));
  return new Reader(reader.personId, [category]);
}

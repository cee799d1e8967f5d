import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { DatesInBrief } from '../../sessions/index.js';
import type { SimilarList, SimilarQuery, TopicFilters, TopicList, TopicsOfDate } from '../api/topic.schemas.js';
import { alikeFrom, gramsOf } from '../domain/similar-titles.js';
import { TopicColleagues } from './colleagues.js';
import { afterIn, conditionsOf, lists, nextOf } from './topic-lists.js';
import { dateView, mineOf, rowColumns, topicRow, type Row } from './topic-rows.js';

type SpeakerRow = Readonly<{ topicId: number; personId: number }>;
type SimilarRow = Readonly<{
  id: number;
  kind: Row['kind'];
  title: string;
  rev: number;
  votes: number;
  speakers: number;
  authorId: number;
}>;

const MOST_ALIKE = 5;
const NAMED = 3;

/** Lists of topics, and those that are like what somebody types. */
@Injectable()
export class TopicsQueries {
  constructor(
    private readonly transactions: Transactions,
    private readonly colleagues: TopicColleagues,
    private readonly dates: DatesInBrief,
  ) {}

  async list(actor: Actor, filters: TopicFilters): Promise<TopicList> {
    const { personId } = actor;
    const { sql, values } = conditionsOf(filters, personId);
    const from = afterIn(filters);
    const { order } = lists[filters.list];
    const [counted, found] = await Promise.all([
      this.transactions.one<{ total: number }>(`SELECT COUNT(*) AS total FROM topic t WHERE ${sql}`, values),
      this.transactions.query<Row>(`SELECT ${rowColumns} FROM topic t WHERE ${sql}${from.sql} ORDER BY ${order} DESC, t.id DESC LIMIT ?`, [
        ...values,
        ...from.values,
        filters.limit + 1,
      ]),
    ]);
    const rows = found.slice(0, filters.limit);
    const ids = rows.map(({ id }) => id);
    const [skills, speakers, mine, dates] = await Promise.all([
      this.skillsOf(ids),
      this.firstSpeakers(ids),
      this.mine(ids, personId),
      this.dates.datesFor(
        actor,
        rows.flatMap(({ occurrenceId }) => occurrenceId ?? []),
      ),
    ]);
    const people = await this.colleagues.people([...rows.map(({ authorId }) => authorId), ...speakers.map((speaker) => speaker.personId)]);
    const dateOf = new Map(dates.map((date) => [date.id, dateView(date)]));
    const items = rows.map((row) => {
      const named = speakers.filter(({ topicId }) => topicId === row.id).flatMap((speaker) => people.get(speaker.personId) ?? []);
      const date = row.occurrenceId === null ? null : (dateOf.get(row.occurrenceId) ?? null);
      return topicRow(row, {
        author: people.get(row.authorId) ?? null,
        skills: this.colleagues.skills(skills.get(row.id) ?? []),
        speakers: named,
        mine: mineOf(row, personId, mine),
        date,
      });
    });
    return { items, total: counted?.total ?? 0, next: found.length > rows.length ? nextOf(filters.list, rows.at(-1)) : null };
  }

  /** Open topics whose title is like this one, likest first. */
  async similar({ personId }: Actor, { title, except }: SimilarQuery): Promise<SimilarList> {
    const grams = gramsOf(title);
    if (grams.length === 0) return { items: [] };
    const rows = await this.transactions.query<SimilarRow>(
      `SELECT t.id, t.kind, t.title, t.rev, t.votes, t.speakers, t.author_id AS authorId
        FROM (SELECT topic_id, COUNT(*) AS shared FROM topic_gram WHERE gram IN (?) GROUP BY topic_id) hit
        JOIN topic t ON t.id = hit.topic_id
        WHERE 2 * hit.shared >= ? * (t.grams + ?) AND t.id <> ?
        ORDER BY hit.shared / (t.grams + ?) DESC, t.votes DESC, t.id LIMIT ${String(MOST_ALIKE)}`,
      [grams, alikeFrom, grams.length, except ?? 0, grams.length],
    );
    const mine = await this.mine(
      rows.map(({ id }) => id),
      personId,
    );
    const items = rows.map(({ authorId, speakers, ...row }) => ({
      ...row,
      speakerCount: speakers,
      mine: mineOf({ id: row.id, authorId }, personId, mine),
    }));
    return { items };
  }

  /** What was asked for before a date was planned. */
  async ofDate(occurrenceId: number): Promise<TopicsOfDate> {
    const items = await this.transactions.query<TopicsOfDate['items'][number]>(
      `SELECT id, title, votes FROM topic WHERE occurrence_id = ? AND state = 'planned' ORDER BY votes DESC, id LIMIT 20`,
      [occurrenceId],
    );
    return { items };
  }

  private async skillsOf(ids: readonly number[]): Promise<ReadonlyMap<number, number[]>> {
    const byTopic = new Map<number, number[]>();
    if (ids.length === 0) return byTopic;
    const rows = await this.transactions.query<{ topicId: number; skillId: number }>(
      'SELECT topic_id AS topicId, skill_id AS skillId FROM topic_skill WHERE topic_id IN (?) ORDER BY topic_id, skill_id',
      [ids],
    );
    for (const { topicId, skillId } of rows) byTopic.set(topicId, [...(byTopic.get(topicId) ?? []), skillId]);
    return byTopic;
  }

  private async firstSpeakers(ids: readonly number[]): Promise<SpeakerRow[]> {
    if (ids.length === 0) return [];
    return this.transactions.query<SpeakerRow>(
      `SELECT topicId, personId FROM (SELECT topic_id AS topicId, person_id AS personId,
          ROW_NUMBER() OVER (PARTITION BY topic_id ORDER BY offered_at, person_id) AS place FROM topic_speaker WHERE topic_id IN (?)) offers
        WHERE place <= ${String(NAMED)} ORDER BY topicId, place`,
      [ids],
    );
  }

  private async mine(ids: readonly number[], personId: number): Promise<{ voted: Set<number>; speaking: Set<number> }> {
    if (ids.length === 0) return { voted: new Set(), speaking: new Set() };
    const rows = await this.transactions.query<{ id: number; what: 'vote' | 'speaker' }>(
      `SELECT topic_id AS id, 'vote' AS what FROM topic_vote WHERE person_id = ? AND topic_id IN (?)
        UNION ALL SELECT topic_id, 'speaker' FROM topic_speaker WHERE person_id = ? AND topic_id IN (?)`,
      [personId, ids, personId, ids],
    );
    const of = (wanted: string): Set<number> => new Set(rows.filter(({ what }) => what === wanted).map(({ id }) => id));
    return { voted: of('vote'), speaking: of('speaker') };
  }
}

import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/database/index.js';
import { plainText } from '../../../platform/markdown/index.js';
import { On } from '../../../platform/outbox/index.js';
import {
  EVERYONE,
  type Findable,
  type Readable,
  SearchFeed,
  type SearchRoom,
  SearchRooms,
  type Shown,
} from '../../../platform/search/index.js';
import type { TopicKind, TopicState } from '../domain/topic.js';
import { TopicTouched } from '../domain/topics.events.js';
import { TopicColleagues } from './colleagues.js';

interface Row {
  readonly id: number;
  readonly kind: TopicKind;
  readonly state: TopicState;
  readonly title: string;
  readonly detailsHtml: string;
  readonly authorId: number;
  readonly suggestedAt: Date;
  readonly votes: number;
  readonly skills: string | null;
}

const states = { open: '', planned: ', planned', closed: ', closed', merged: '' } as const;

/** What people would like to learn or could show. A topic that was merged is found in the one it lives on in. */
@Injectable()
export class TopicsInSearch implements SearchRoom {
  readonly kind = 'wish';
  readonly version = 1;
  readonly isDated = true;

  constructor(
    private readonly transactions: Transactions,
    private readonly colleagues: TopicColleagues,
    private readonly feed: SearchFeed,
    rooms: SearchRooms,
  ) {
    rooms.add(this);
  }

  @On(TopicTouched, 'topics.search')
  async touched({ payload: { topicId } }: TopicTouched): Promise<void> {
    await this.feed.refresh(this.kind, [topicId]);
  }

  async findable(ids: readonly number[]): Promise<ReadonlyMap<number, Findable>> {
    const rows = await this.rows(ids);
    return new Map(
      rows.map((row) => {
        const skillIds = (row.skills ?? '').split(',').filter(Boolean).map(Number);
        const names = this.colleagues.skills(skillIds).map(({ name }) => name);
        return [
          row.id,
          {
            scope: EVERYONE,
            authorId: row.authorId,
            title: row.title,
            body: [plainText(row.detailsHtml), names.join(', ')].filter(Boolean).join('\n'),
            skillIds,
            datedAt: row.suggestedAt,
            link: `/sessions/topics/${String(row.id)}`,
          },
        ];
      }),
    );
  }

  async idsAfter(id: number, limit: number): Promise<number[]> {
    const rows = await this.transactions.query<{ id: number }>('SELECT id FROM topic WHERE id > ? ORDER BY id LIMIT ?', [id, limit]);
    return rows.map((row) => row.id);
  }

  readable(): Promise<Readable> {
    return Promise.resolve({ scopes: [] });
  }

  async shown(ids: readonly number[]): Promise<ReadonlyMap<number, Shown>> {
    return new Map(
      (await this.rows(ids)).map(({ id, kind, state, votes }) => {
        const wanted = `${kind === 'wanted' ? 'Wanted' : 'Offered'}${states[state]}`;
        return [id, { about: `${wanted}, ${votes === 1 ? '1 vote' : `${String(votes)} votes`}` }];
      }),
    );
  }

  private rows(ids: readonly number[]): Promise<Row[]> {
    return this.transactions.query<Row>(
      `SELECT id, kind, state, title, details_html AS detailsHtml, author_id AS authorId, suggested_at AS suggestedAt, votes,
          (SELECT GROUP_CONCAT(skill_id ORDER BY skill_id SEPARATOR ',') FROM topic_skill WHERE topic_id = topic.id) AS skills
        FROM topic WHERE id IN (?) AND state <> 'merged'`,
      [ids],
    );
  }
}

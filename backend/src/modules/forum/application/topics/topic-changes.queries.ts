import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import type { PostView } from '../../api/posts/post.schemas.js';
import type { TopicChange, TopicChanges, TopicView } from '../../api/topics/topic.schemas.js';
import { ForumPostsRepository } from '../../persistence/posts/posts.repository.js';
import { type ChangeRow, ForumTopicsRepository } from '../../persistence/topics/topics.repository.js';
import { ForumColleagues } from '../colleagues.js';
import { PostViews } from '../posts/post-views.js';
import { ForumStandings, type TopicSeen } from '../standings.js';
import { topicView } from './topic-view.js';

/** Who has missed more than this begins anew. */
const MOST = 200;

/** What an open page has missed. */
@Injectable()
export class TopicChangesQueries {
  constructor(
    private readonly topics: ForumTopicsRepository,
    private readonly posts: ForumPostsRepository,
    private readonly standings: ForumStandings,
    private readonly views: PostViews,
    private readonly colleagues: ForumColleagues,
  ) {}

  /** @throws NotFound */
  async after(actor: Actor, topicId: number, after: number): Promise<TopicChanges> {
    const seen = await this.standings.read(actor, topicId);
    const { rev } = seen.topic;
    if (after === rev) return { rev, resync: false, changes: [] };
    const rows = await this.topics.changesBetween(topicId, after, rev, MOST + 1);
    if (!isWhole(rows, after, rev)) return { rev, resync: true, changes: [] };
    const posts = await this.changedPosts(topicId, rows);
    const topic = await this.view(seen);
    return { rev, resync: false, changes: latestOf(rows).map((row) => changeOf(row, posts, topic)) };
  }

  private async changedPosts(topicId: number, rows: readonly ChangeRow[]): Promise<ReadonlyMap<number, PostView>> {
    const numbers = [...new Set(rows.map(({ number }) => number).filter((number) => number !== null))];
    const posts = await this.views.of(await this.posts.numbered(topicId, numbers));
    return new Map(posts.map((post) => [post.number, post]));
  }

  private async view({ topic, category }: TopicSeen): Promise<TopicView> {
    const people = await this.views.people([topic]);
    return topicView(topic, { category, people, skills: this.colleagues.skills(await this.topics.skillsOf(topic.id)) });
  }
}

/** Each change between the two is there, and none of them was too much to be told one by one. */
function isWhole(rows: readonly ChangeRow[], after: number, rev: number): boolean {
  return after < rev && rows.length === rev - after && rows.length <= MOST && rows.every(({ kind }) => kind !== 'reload');
}

/** Of what changed more than once, only the last change is told: it comes with how things are now. */
function latestOf(rows: readonly ChangeRow[]): ChangeRow[] {
  return rows.filter((row, index) => !rows.some(({ number }, later) => later > index && number === row.number));
}

/** Each post changes what stands on the topic too, so the last change brings the topic. */
function changeOf({ rev, kind, number }: ChangeRow, posts: ReadonlyMap<number, PostView>, topic: TopicView): TopicChange {
  const post = number === null ? undefined : posts.get(number);
  return { rev, kind, ...(post ? { post } : {}), ...(kind === 'topic' || rev === topic.rev ? { topic } : {}) };
}

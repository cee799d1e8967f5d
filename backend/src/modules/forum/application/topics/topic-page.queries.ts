import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../../platform/access/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import type { MinePost, TopicPageView, WindowQuery } from '../../api/topics/topic.schemas.js';
import { windowAround, windowSize } from '../../domain/posts/post.js';
import type { Reaction } from '../../domain/words.js';
import { ReactionsRepository } from '../../persistence/answers/reactions.repository.js';
import { ForumPostsRepository, type PostRow } from '../../persistence/posts/posts.repository.js';
import { BookmarksRepository } from '../../persistence/reading/bookmarks.repository.js';
import { ForumTopicsRepository, type TopicForReader } from '../../persistence/topics/topics.repository.js';
import { ForumColleagues } from '../colleagues.js';
import { PostViews } from '../posts/post-views.js';
import { Readers } from '../readers.js';
import { ForumStandings } from '../standings.js';
import { TopicAudience } from './topic-audience.js';
import { allowedIn, topicView } from './topic-view.js';

/** A page of a topic: a window of its posts by number, as one person sees it. The most read of all, so in few statements. */
@Injectable()
export class TopicPageQueries {
  constructor(
    private readonly topics: ForumTopicsRepository,
    private readonly posts: ForumPostsRepository,
    private readonly readers: Readers,
    private readonly standings: ForumStandings,
    private readonly views: PostViews,
    private readonly colleagues: ForumColleagues,
    private readonly audience: TopicAudience,
    private readonly reactions: ReactionsRepository,
    private readonly bookmarks: BookmarksRepository,
  ) {}

  /** Without a window that is asked for, the one with the first post that the reader has not read. @throws NotFound */
  async page(actor: Actor, topicId: number, query: WindowQuery): Promise<TopicPageView> {
    const found = await this.topics.findFor(actor.personId, topicId);
    if (!found) throw new NotFound();
    const { topic, category, standing } = await this.standings.seen(actor, found, await this.readers.in(actor, found.categoryId));
    const { from, to } = windowOf(query, found);
    const rows = await this.posts.between(topicId, from, to, keptBeside(found, from, to));
    const people = await this.views.people([topic, ...rows]);
    const posts = await this.views.from(rows, people);
    const inWindow = ({ number }: { number: number }): boolean => number >= from && number <= to;
    return {
      rev: topic.rev,
      topic: topicView(topic, { category, people, skills: this.colleagues.skills(found.skillIds) }),
      posts: posts.filter(inWindow),
      kept: posts.filter((post) => !inWindow(post)),
      mine: mineOf(rows, actor.personId, topic.authorAs === 'anonymous' && standing.isStarter, await this.marksOn(rows, actor.personId)),
      allowed: allowedIn(standing, topic),
      unreadFrom: unreadFrom(found),
      whoReads: await this.audience.inWords(category),
    };
  }

  /** Two statements side by side, each by its key; what was said is asked only where anybody said anything. */
  private async marksOn(rows: readonly PostRow[], personId: number): Promise<Marks> {
    const said = rows.filter(({ thanks, helpful, celebrate }) => thanks + helpful + celebrate > 0);
    const [reactions, bookmarks] = await Promise.all([
      this.reactions.mine(personId, idsOf(said)),
      this.bookmarks.among(personId, idsOf(rows)),
    ]);
    return { reactions, bookmarks };
  }
}

/** What the reader said to posts, and which of them they keep, by the ids of the posts. */
interface Marks {
  readonly reactions: ReadonlyMap<number, Reaction[]>;
  readonly bookmarks: ReadonlySet<number>;
}

const idsOf = (rows: readonly PostRow[]): number[] => rows.map(({ id }) => id);

function mineOf(rows: readonly PostRow[], personId: number, isAsker: boolean, { reactions, bookmarks }: Marks): MinePost[] {
  return rows
    .map(({ id, number, authorId, authorAs }) => ({
      number,
      author: authorId === personId || (isAsker && authorAs === 'anonymous'),
      reactions: reactions.get(id) ?? [],
      bookmarked: bookmarks.has(id),
    }))
    .filter((mine) => mine.author || mine.bookmarked || mine.reactions.length > 0);
}

/** What a page keeps at its top whatever its window is: the first post, the accepted answer, and the summary. */
function keptBeside({ acceptedNo, summaryNo }: TopicForReader, from: number, to: number): number[] {
  return [1, acceptedNo, summaryNo].filter((number) => number !== null && (number < from || number > to)).map(Number);
}

/** Numbers have no holes, so a window is known without looking. */
function windowOf({ near, after, before }: WindowQuery, topic: TopicForReader): { from: number; to: number } {
  if (before !== undefined) return { from: Math.max(1, before - windowSize), to: before - 1 };
  const from = after !== undefined ? after + 1 : windowAround(near ?? unreadFrom(topic) ?? topic.lastReadNo ?? 1, topic.lastNo);
  return { from, to: from + windowSize - 1 };
}

function unreadFrom({ lastReadNo, lastNo }: TopicForReader): number | null {
  const first = (lastReadNo ?? 0) + 1;
  return first <= lastNo ? first : null;
}

import { Injectable, computed, inject, linkedSignal, resource, untracked } from '@angular/core';
import type { ForumMinePost, ForumPost, ForumTopic, ForumTopicPage } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { followRoom } from '../../../core/live/follow-room';
import type { LiveMessage } from '../../../core/live/live';
import { routeNumber } from '../../../core/page/route-number';
import { type News, TopicSource, type TopicWindow, topicOf } from './topic-source';
import { type TopicState, opened, wanted, withNews } from './topic-state';
import { Subject } from 'rxjs';

/** A message that another overtook arrives in this time, and need not be asked for. */
const overtakenWithin = 300;

/** One topic on an open page, kept up to date: fetched, told, and asked for where something was missed. */
@Injectable()
export class TopicFeed {
  private readonly source = inject(TopicSource);
  private readonly wishedFor = routeNumber('number');
  private mending = false;

  readonly id = routeNumber();
  readonly opening = resource({
    params: () => ({ id: this.id() }),
    loader: ({ params }) => this.source.page(params.id, nearOf(untracked(this.wishedFor))),
  });
  private readonly current = linkedSignal<TopicState<ForumPost, ForumTopic> | null>(() =>
    this.opening.hasValue() ? opened(topicOf(this.opening.value())) : null,
  );
  private readonly latest = linkedSignal<ForumTopicPage | null>(() => (this.opening.hasValue() ? this.opening.value() : null));

  /** Null until the first answer. */
  readonly state = this.current.asReadonly();
  /** The reader's own part of the latest answer: what they may do, and what in the posts is theirs. */
  readonly own = this.latest.asReadonly();
  /** Posts that were written while the page was open, as they become known. */
  readonly arrived = new Subject<{ readonly from: number; readonly to: number }>();
  readonly room = computed(() => (this.current()?.gone === false ? `forum-topic:${String(this.id())}` : null));

  constructor() {
    followRoom(this.room, {
      message: (message) => {
        const news = newsOf(message);
        if (news) this.hear(news);
      },
      joined: (rev) => {
        this.hear({ type: 'rev', rev });
      },
      shown: () => untracked(this.current)?.rev ?? null,
      resumed: () => void this.catchUp(),
      readmitted: () => void this.refresh().catch((cause: unknown) => this.lose(cause)),
      evicted: () => {
        this.hear({ type: 'gone' });
      },
    });
  }

  hear(news: News): void {
    this.apply(news);
    void this.mend();
  }

  /** Asks whether anything has happened since, whatever has been heard. */
  async catchUp(): Promise<void> {
    const state = this.current();
    if (state && !state.gone) await this.ask(state.rev);
    await this.mend();
  }

  /** @throws Problem */
  async fetch(window: TopicWindow): Promise<ForumTopicPage> {
    try {
      return await this.source.page(this.id(), window);
    } catch (cause) {
      this.lose(cause);
      throw cause;
    }
  }

  /** Posts before or after those that are here. */
  join(page: ForumTopicPage): void {
    if (page.topic.id !== this.id()) return;
    const numbers = new Set(page.posts.map(({ number }) => number));
    // What is the reader's own in these posts is added to what is known of others.
    this.latest.update((last) => last && { ...page, mine: [...last.mine.filter(({ number }) => !numbers.has(number)), ...page.mine] });
    this.hear({ type: 'window', rev: page.rev, posts: page.posts, kept: page.kept });
  }

  /** Something in a post is the reader's own now. */
  mark(mine: ForumMinePost): void {
    this.latest.update((last) => last && { ...last, mine: [...last.mine.filter(({ number }) => number !== mine.number), mine] });
  }

  /** Another part of the topic, in place of what is here. @throws Problem */
  async replace(window: TopicWindow): Promise<void> {
    const page = await this.fetch(window);
    if (page.topic.id !== this.id()) return;
    this.latest.set(page);
    this.hear({ type: 'fresh', ...topicOf(page) });
  }

  /** Fetches anew what the reader may do, and the posts that stay at the top. */
  async refresh(): Promise<void> {
    const state = this.current();
    if (!state || state.gone) return;
    this.join(await this.fetch({ after: state.topic.lastNumber }));
  }

  /** Asks for what is missing until nothing is. A request that fails is made again at the next message or pulse. */
  private async mend(): Promise<void> {
    if (this.mending) return;
    this.mending = true;
    try {
      for (let state = this.current(); state && wanted(state) !== 'nothing'; state = this.current()) {
        const before = state;
        if (before.ahead.size > 0) await new Promise((resolve) => setTimeout(resolve, overtakenWithin));
        const now = this.current();
        if (now && wanted(now) === 'fresh') await this.replace({ near: Math.max(1, now.first) });
        else if (now && wanted(now) === 'changes') await this.ask(now.rev);
        if (this.current() === before) return;
      }
    } catch (cause) {
      this.lose(cause);
    } finally {
      this.mending = false;
    }
  }

  private async ask(after: number): Promise<void> {
    const [id, before] = [this.id(), this.current()?.topic];
    try {
      const { rev, resync, changes } = await this.source.changes(id, after);
      if (this.id() !== id) return;
      this.apply(resync ? { type: 'resync' } : { type: 'changes', after, rev, changes });
      if (changes.some(({ topic }) => topic && marksOf(topic) !== marksOf(before))) await this.refresh();
    } catch (cause) {
      this.lose(cause);
    }
  }

  /** A topic that cannot be found any more is not for this reader. */
  private lose(cause: unknown): void {
    if (problemOf(cause).status === 404) this.apply({ type: 'gone' });
  }

  private apply(news: News): void {
    const before = this.current();
    if (!before) return;
    const after = withNews(before, news);
    this.current.set(after);
    const [from, to] = [before.topic.lastNumber + 1, after.topic.lastNumber];
    if (to >= from) this.arrived.next({ from, to });
  }
}

const nearOf = (number: number): TopicWindow => (number > 0 ? { near: number } : {});

function newsOf(message: LiveMessage): News | null {
  return message.type === 'forum.post' || message.type === 'forum.changed' ? (message as LiveMessage & News) : null;
}

/** What of a topic decides on what the reader may do, and on which posts are kept at its top. */
const marksOf = (topic: ForumTopic | undefined): string =>
  JSON.stringify([topic?.state, topic?.isLocked, topic?.acceptedNumber, topic?.category, topic?.kind]);

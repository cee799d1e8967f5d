import { Injectable, computed, inject, linkedSignal, signal } from '@angular/core';
import type { ForumMinePost, ForumPost, ForumWrittenPost } from '../../../api/models';
import { readersOf } from '../../../core/live/readers';
import { Announcer } from '../../../core/page/announcer';
import { Session } from '../../../core/session/session';
import { ReaderPlace } from './reader-place';
import { TopicFeed } from './topic-feed';
import { rowsOf } from './topic-rows';
import { reachesEnd } from './topic-state';
import { arrivedSaid, newRepliesSaid } from './topic-words';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';

/** Real posts in the page; of a longer topic those far from the reader are let go. */
const mostPosts = 200;

/** What of a topic is shown, and what waits until the reader asks for it. */
@Injectable()
export class TopicStore {
  private readonly feed = inject(TopicFeed);
  private readonly session = inject(Session);
  private readonly announcer = inject(Announcer);
  private readonly place = inject(ReaderPlace);

  readonly id = this.feed.id;
  readonly opening = this.feed.opening;
  readonly topic = computed(() => this.feed.state()?.topic ?? null);
  readonly gone = computed(() => this.feed.state()?.gone ?? false);
  readonly allowed = computed(() => this.feed.own()?.allowed ?? null);
  readonly whoReads = computed(() => this.feed.own()?.whoReads ?? '');
  readonly mine = computed(() => new Map(this.feed.own()?.mine.map((each) => [each.number, each])));
  /** Where the reader's new posts began when they opened the topic. */
  readonly newFrom = linkedSignal(() => (this.opening.hasValue() ? this.opening.value().unreadFrom : null));
  /** Posts after it came while the page was open. */
  readonly shownTo = linkedSignal(() => (this.opening.hasValue() ? this.opening.value().topic.lastNumber : 0));
  /** How many posts wait behind the button. */
  readonly waiting = computed(() => Math.max(0, (this.topic()?.lastNumber ?? 0) - this.shownTo()));
  readonly rows = computed(() => {
    const state = this.feed.state();
    return state && !state.gone ? rowsOf(state, this.shownTo(), this.newFrom()) : [];
  });
  readonly atEnd = computed(() => {
    const state = this.feed.state();
    return state !== null && reachesEnd(state);
  });
  readonly accepted = computed(() => this.postNumbered(this.topic()?.acceptedNumber ?? null));
  readonly busy = signal<'earlier' | 'later' | 'jump' | null>(null);
  readonly readers = readersOf(this.feed.room);

  constructor() {
    this.feed.arrived.pipe(takeUntilDestroyed()).subscribe(({ from, to }) => {
      this.receive(from, to);
    });
  }

  /** A post that is here; null for one that would have to be fetched. */
  postNumbered(number: number | null): ForumPost | null {
    const state = this.feed.state();
    if (number === null || !state) return null;
    return state.posts.get(number) ?? state.kept.get(number) ?? null;
  }

  isMine(post: ForumPost): boolean {
    return this.markOf(post.number)?.author ?? (post.author?.kind === 'person' && post.author.id === this.session.person()?.id);
  }

  markOf(number: number): ForumMinePost | undefined {
    return this.mine().get(number);
  }

  /** Everything that has come is shown, as far as it is here. */
  showWaiting(): void {
    this.shownTo.set(this.topic()?.lastNumber ?? 0);
    this.announcer.forget(this.subject());
  }

  /**
   * Fetches the window before or after what is here. It is shown when the page has seen to it that nothing moves.
   * @throws Problem
   */
  fetchMore(kind: 'earlier' | 'later'): Promise<{ readonly posts: number; readonly show: () => void }> {
    const { first, last } = this.feed.state() ?? { first: 1, last: 0 };
    return this.fetching(kind, async () => {
      const page = await this.feed.fetch(kind === 'earlier' ? { before: first } : { after: last });
      const show = (): void => {
        this.feed.join(page);
        this.letGoOf(kind === 'earlier' ? 'last' : 'first');
      };
      return { posts: page.posts.length, show };
    });
  }

  /**
   * Brings a post into the page if it is not there.
   * @returns the number that can be shown: the last one for a number that nobody has written yet
   * @throws Problem
   */
  async reach(number: number): Promise<number> {
    const wanted = Math.min(Math.max(1, number), this.topic()?.lastNumber ?? 1);
    if (wanted > this.shownTo()) this.showWaiting();
    if (!this.postNumbered(wanted)) await this.fetching('jump', () => this.feed.replace({ near: wanted }));
    return wanted;
  }

  /** Whether a post that was just written follows what is here. */
  canShow({ post: { number } }: ForumWrittenPost): boolean {
    return this.postNumbered(number) !== null || (this.feed.state()?.last ?? 0) + 1 === number;
  }

  /** My own reply has been written: it stands in its place, with whatever came before it. */
  async wrote({ rev, post }: ForumWrittenPost): Promise<void> {
    const { number } = post;
    this.feed.hear({ type: 'forum.post', rev, post });
    this.shownTo.update((shown) => Math.max(shown, number));
    if (!this.postNumbered(number)) await this.reach(number);
  }

  /** What I said to a post without words. */
  reacted(number: number, reactions: ForumMinePost['reactions']): void {
    this.mark(number, { reactions });
  }

  /** Whether I want to find a post again. */
  bookmarked(number: number, bookmarked: boolean): void {
    this.mark(number, { bookmarked });
  }

  catchUp(): Promise<void> {
    return this.feed.catchUp();
  }

  private mark(number: number, change: Partial<ForumMinePost>): void {
    const post = this.postNumbered(number);
    const author = post !== null && this.isMine(post);
    this.feed.mark({ number, reactions: [], bookmarked: false, ...this.markOf(number), author, ...change });
  }

  /** What others write appears at the end for who looks at it; else it waits, and is spoken of once. What I write myself is never news to me. */
  private receive(from: number, to: number): void {
    this.readers.wrote();
    const arrived = Array.from({ length: to - from + 1 }, (_, index) => this.postNumbered(from + index));
    const others = arrived.filter((post) => !post || !this.isMine(post));
    if (others.length === 0 || (this.atEnd() && this.waiting() === arrived.length && this.place.isAtEnd())) {
      this.shownTo.set(to);
      if (others.length > 0) this.announcer.sayNow(this.subject(), arrivedSaid(others));
    } else this.announcer.sayNow(this.subject(), newRepliesSaid(this.waiting()));
  }

  private subject(): string {
    return `forum-topic:${String(this.id())}`;
  }

  private async fetching<Answer>(what: 'earlier' | 'later' | 'jump', fetch: () => Promise<Answer>): Promise<Answer> {
    this.busy.set(what);
    try {
      return await fetch();
    } finally {
      this.busy.set(null);
    }
  }

  /** Keeps the page light: posts at the end that the reader is far from are let go. */
  private letGoOf(end: 'first' | 'last'): void {
    const state = this.feed.state();
    if (!state || state.posts.size <= mostPosts) return;
    const { first, last } = state;
    this.feed.hear({ type: 'trim', ...(end === 'last' ? { first, last: first + mostPosts - 1 } : { first: last - mostPosts + 1, last }) });
  }
}

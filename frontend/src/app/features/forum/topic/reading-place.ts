import { Location } from '@angular/common';
import { DOCUMENT, DestroyRef, Injectable, Injector, afterNextRender, effect, inject, linkedSignal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, Scroll } from '@angular/router';
import { filter } from 'rxjs';
import type { ForumTopic } from '../../../api/models';
import { problemOf } from '../../../core/http/problem';
import { routeNumber } from '../../../core/page/route-number';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { PostsOnScreen } from './posts-on-screen';
import { ReadFlush } from './read-flush';
import { TopicStore } from './topic-store';

/** Scrolling passes many posts; the address follows when it rests. */
const addressAfter = 400;

/** Where in the topic the reader is: begins where they left off or where the address says, and keeps the address and what is read up to date. */
@Injectable()
export class ReadingPlace {
  private readonly store = inject(TopicStore);
  private readonly screen = inject(PostsOnScreen);
  private readonly location = inject(Location);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly snackbar = inject(Snackbar);
  private readonly router = inject(Router);
  private readonly wished = routeNumber('number');

  /** The post that the address or a link led to. */
  readonly reached = linkedSignal(() => this.wished() || null);

  constructor() {
    this.begin();
    this.followTheRouter();
    this.keepTheAddress();
    this.tellWhatIsRead();
  }

  /** Goes to a post of the topic, wherever it is, with the focus. */
  async goTo(number: number): Promise<void> {
    try {
      const there = await this.store.reach(number);
      this.reached.set(there);
      this.whenShown(() => {
        this.bringUp(there);
      });
    } catch (cause) {
      this.snackbar.show({ text: problemOf(cause).detail });
    }
  }

  /** The post that is being read, to keep it in its place. */
  element(): Element | null {
    const first = this.screen.first();
    return first === null ? null : this.screen.elementOf(first);
  }

  private begin(): void {
    effect(() => {
      if (!this.store.opening.hasValue()) return;
      this.screen.forget();
      if (this.leadOn(this.store.opening.value().topic)) return;
      const { unreadFrom } = this.store.opening.value();
      const wished = untracked(this.wished);
      const target = wished > 0 ? wished : (unreadFrom ?? 1);
      if (target > 1) {
        this.whenShown(() => {
          this.bringUp(target, wished === 0);
        });
      }
    });
  }

  /** Who opens a topic that was joined with another one means the other. Who reads it while that happens stays, and is told. */
  private leadOn({ state, mergedIntoId }: ForumTopic): boolean {
    if (state !== 'merged' || mergedIntoId === null) return false;
    const wished = untracked(this.wished);
    const moved = wished > 0 ? untracked(() => this.store.postNumbered(wished)?.movedTo) : null;
    const [topicId, number] = moved ? [moved.topicId, moved.number] : [mergedIntoId, null];
    void this.router.navigate(['/forum/t', topicId, ...(number === null ? [] : [number])], { replaceUrl: true });
    return true;
  }

  /** A link elsewhere on the page, such as that of a notification, leads to another post of the topic that is open. */
  private followTheRouter(): void {
    const scrolled = this.router.events.pipe(
      filter((event) => event instanceof Scroll),
      takeUntilDestroyed(),
    );
    scrolled.subscribe(() => {
      const wished = this.wished();
      if (wished > 0 && this.store.topic() && !this.store.opening.isLoading()) void this.goTo(wished);
    });
  }

  private keepTheAddress(): void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    effect(() => {
      const first = this.screen.current();
      if (first === null || this.store.gone()) return;
      const path = `/forum/t/${String(this.store.id())}${first > 1 ? `/${String(first)}` : ''}`;
      clearTimeout(timer);
      timer = setTimeout(() => {
        this.location.replaceState(path, '', this.location.getState());
      }, addressAfter);
    });
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(timer);
    });
  }

  private tellWhatIsRead(): void {
    const flush = inject(ReadFlush);
    effect(() => {
      const read = this.screen.readUpTo();
      if (read > 0) flush.upTo(untracked(this.store.id), read);
    });
  }

  /** @param withDivider also shows the line above it that says that it is new */
  private bringUp(number: number, withDivider = false): void {
    const post = this.document.getElementById(`post-${String(number)}`);
    const row = post?.closest('li');
    const before = row?.previousElementSibling;
    (withDivider && before?.classList.contains('divider') ? before : row)?.scrollIntoView({ block: 'start', behavior: 'instant' });
    post?.focus({ preventScroll: true });
  }

  private whenShown(work: () => void): void {
    afterNextRender(work, { injector: this.injector });
  }
}

import { DestroyRef, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { Subject } from 'rxjs';
import { Api } from '../../../../api/api';
import { forumTopicsReply } from '../../../../api/functions';
import type { ForumWrittenPost } from '../../../../api/models';
import { Connection } from '../../../../core/http/connection';
import { problemOf } from '../../../../core/http/problem';
import { Announcer } from '../../../../core/page/announcer';
import { Session } from '../../../../core/session/session';
import { setLeftOver } from './left-over';
import { type UnsentPost, type UnsentState, isToldAtOnce, mayHelpAgain } from './unsent-post';
import { UnsentStore } from './unsent-store';

/** A weak connection often comes and goes without the browser's word. */
const everyMs = 8_000;
/** Who is too fast for the server does not ask it every few seconds. */
const pauseMs = 60_000;

type Attempt = { readonly written: ForumWrittenPost } | { readonly cause: unknown };

/**
 * Replies on their way to the server. Each is kept on this device before it is sent, and sent under one key until the server has it: by whichever
 * tab is open, also after a reload.
 */
@Injectable({ providedIn: 'root' })
export class UnsentPosts {
  private readonly api = inject(Api);
  private readonly store = inject(UnsentStore);
  private readonly session = inject(Session);
  private readonly connection = inject(Connection);
  private readonly announcer = inject(Announcer);
  private readonly kept = signal<readonly UnsentPost[]>([]);
  private readonly underWay = signal<ReadonlySet<string>>(new Set());
  private readonly arrivals = new Subject<{ readonly post: UnsentPost; readonly written: ForumWrittenPost }>();
  private busy = false;
  private notBefore = 0;

  /** What has become a post, also in the background. */
  readonly posted = this.arrivals.asObservable();
  /** Those of the person who is signed in, in the order in which they were written. */
  readonly list = computed(() =>
    this.kept()
      .filter(({ personId }) => personId === this.session.person()?.id)
      .map((post) => ({ ...post, state: this.stateOf(post) })),
  );
  private readonly waiting = computed(() => this.list().some(({ state }) => state === 'waiting'));

  constructor() {
    void this.reread();
    effect(() => {
      if (this.waiting() && this.connection.online()) untracked(() => void this.sendWaiting());
    });
    const timer = setInterval(() => void this.sendWaiting(), everyMs);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
    });
  }

  /**
   * Sends what somebody has just written. @returns the post, or null where it waits for the connection
   * @throws Problem where they can put it right at once; it is not kept then
   */
  async send(post: Omit<UnsentPost, 'personId' | 'at' | 'refusal'>): Promise<ForumWrittenPost | null> {
    const kept = { ...post, personId: this.session.person()?.id ?? 0, at: new Date().toISOString(), refusal: null };
    this.mark(kept.key, true);
    await this.store.put(kept);
    const attempt = await this.attempt(kept);
    if ('written' in attempt) return attempt.written;
    const problem = problemOf(attempt.cause);
    if (isToldAtOnce(problem)) {
      await this.drop(kept.key);
      throw problem;
    }
    this.announcer.say('Your reply is kept on this device, and is sent when the connection is back.');
    return null;
  }

  /** @returns what it was, to be written anew */
  async take(key: string): Promise<UnsentPost | undefined> {
    const post = this.kept().find((each) => each.key === key);
    await this.drop(key);
    return post;
  }

  /** Tries now. */
  async again(): Promise<void> {
    this.notBefore = 0;
    await this.sendWaiting();
  }

  private stateOf({ key, refusal }: UnsentPost): UnsentState {
    if (this.underWay().has(key)) return 'sending';
    return refusal === null ? 'waiting' : 'refused';
  }

  /** One after the other, in one tab at a time, in the order in which they were written. */
  private async sendWaiting(): Promise<void> {
    if (this.busy || performance.now() < this.notBefore) return;
    this.busy = true;
    try {
      await inOneTab(async () => {
        await this.reread();
        for (const post of this.list().filter(({ state }) => state === 'waiting')) {
          const attempt = await this.attempt(post);
          if ('cause' in attempt && !(await this.refuse(post, attempt.cause))) break;
        }
      });
    } finally {
      this.busy = false;
    }
  }

  private async attempt(post: UnsentPost): Promise<Attempt> {
    this.mark(post.key, true);
    await this.reread();
    try {
      const { key, words, replyTo, attachments, draft } = post;
      const body = { key, words, replyTo, attachments, ...(draft ? { draft } : {}) };
      const written = await this.api.invoke(forumTopicsReply, { id: post.topicId, body });
      await this.drop(key);
      this.arrivals.next({ post, written });
      return { written };
    } catch (cause) {
      return { cause };
    } finally {
      this.mark(post.key, false);
    }
  }

  /** @returns whether the next one may be tried */
  private async refuse(post: UnsentPost, cause: unknown): Promise<boolean> {
    const problem = problemOf(cause);
    if (problem.status === 429) this.notBefore = performance.now() + pauseMs;
    if (mayHelpAgain(problem)) return false;
    const words = [problem.detail, ...problem.fields.map(({ message }) => message)];
    await this.store.put({ ...post, refusal: [...new Set(words)].join(' ') });
    await this.reread();
    this.announcer.say('A reply that waited was refused. It stands below the posts of its topic.');
    return true;
  }

  private mark(key: string, isUnderWay: boolean): void {
    this.underWay.update((keys) => new Set(isUnderWay ? [...keys, key] : [...keys].filter((each) => each !== key)));
  }

  private async drop(key: string): Promise<void> {
    await this.store.remove(key);
    await this.reread();
  }

  private async reread(): Promise<void> {
    const kept = await this.store.all();
    setLeftOver(kept.length > 0);
    this.kept.set(kept);
  }
}

/** Where the browser knows locks, one tab does it; where not, the key of each post keeps it one post. */
async function inOneTab(work: () => Promise<void>): Promise<void> {
  const locks = (navigator as { locks?: LockManager }).locks;
  if (!locks) await work();
  else await locks.request('tr-unsent-posts', { ifAvailable: true }, (lock) => (lock ? work() : undefined));
}

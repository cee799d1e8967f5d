import { io, type Socket } from 'socket.io-client';
import { expect } from '@jest/globals';
import type { Browser } from '../../../testing/browser.js';
import type { PostView } from '../api/posts/post.schemas.js';
import type { TopicChanges, TopicPageView, TopicView } from '../api/topics/topic.schemas.js';

/** A topic as the application's page knows it. */
export interface ShownTopic {
  readonly rev: number;
  readonly topic: TopicView;
  readonly posts: ReadonlyMap<number, PostView>;
  readonly first: number;
  readonly last: number;
  readonly gone: boolean;
}

/** The rule by which the application's page takes in news. */
export interface TopicRule {
  opened(page: TopicPageView): ShownTopic;
  withNews(state: ShownTopic, news: object): ShownTopic;
  wanted(state: ShownTopic): 'nothing' | 'changes' | 'fresh';
}

/** What a page has heard and not taken in yet: the network may lose it, hold it back, or bring it twice. */
interface OnTheWay {
  readonly type: string;
  readonly rev?: number;
}

/** The rule itself, as the application has it: the two parts share the contract and no code, but here one is tried with the other. */
export async function topicRule(): Promise<TopicRule> {
  const file = new URL('../../../../../frontend/src/app/features/forum/topic/topic-state.ts', import.meta.url);
  return (await import(file.href)) as TopicRule;
}

/** A page of the application that shows a topic: its rule, its requests and its connection, without a screen. */
export class OpenPage {
  readonly wire: OnTheWay[] = [];
  /** Everything that the server told this page of the topic, whatever became of it on the way. */
  readonly told: OnTheWay[] = [];
  private readonly room: string;
  private socket: Socket | undefined;

  private constructor(
    readonly name: string,
    private readonly browser: Browser,
    private readonly topicId: number,
    private readonly rule: TopicRule,
    private state: ShownTopic,
  ) {
    this.room = `forum-topic:${String(topicId)}`;
  }

  static async of(name: string, browser: Browser, topicId: number, rule: TopicRule): Promise<OpenPage> {
    const { status, body } = await browser.get<TopicPageView>(`/api/forum/topics/${String(topicId)}?near=1`);
    expect(status).toBe(200);
    const page = new OpenPage(name, browser, topicId, rule, rule.opened(body));
    await page.connect();
    return page;
  }

  get shown(): ShownTopic {
    return this.state;
  }

  get isConnected(): boolean {
    return this.socket?.connected ?? false;
  }

  async connect(): Promise<void> {
    const { address, cookieHeader: cookie } = this.browser;
    const socket = io(address, {
      ...{ transports: ['websocket'], reconnection: false, forceNew: true },
      extraHeaders: { cookie, origin: address },
    });
    await new Promise<void>((resolve, reject) => {
      socket.on('connect', resolve);
      socket.on('connect_error', reject);
    });
    socket.on('message', (message: OnTheWay & { room: string }) => {
      if (message.room !== this.room) return;
      if (message.type.startsWith('forum.')) this.told.push(message);
      this.wire.push(message);
    });
    this.socket = socket;
    await this.join();
  }

  cut(): void {
    this.socket?.disconnect();
    this.socket = undefined;
  }

  /** Everything that the server has told so far has arrived. */
  async arrived(): Promise<void> {
    if (this.socket?.connected) await this.socket.emitWithAck('leave', { room: 'forum-topic:999999' });
  }

  /** Takes in what is on the way at this place; a page that asks for what it misses gets the answer by the same way. */
  async take(index: number, { again = false } = {}): Promise<void> {
    const [news] = again ? this.wire.slice(index, index + 1) : this.wire.splice(index, 1);
    if (!news) return;
    if (news.type === 'live.evicted') await this.join();
    else if (news.type === 'live.pulse') this.hear({ type: 'rev', rev: news.rev });
    else if (news.type.startsWith('live.')) return;
    else this.hear(news);
  }

  /** Asks once for what is missing; the answer is on its way then. */
  async ask(): Promise<void> {
    const wanted = this.rule.wanted(this.state);
    if (wanted !== 'nothing') this.wire.push(await this.answer(wanted));
  }

  /** Takes in everything, in order, and asks until nothing is missing. */
  async heal(): Promise<void> {
    for (let turn = 0; turn < 50; turn += 1) {
      while (this.wire.length > 0) await this.take(0);
      if (this.rule.wanted(this.state) === 'nothing') return;
      await this.ask();
    }
    throw new Error(`The page of ${this.name} does not come to rest.`);
  }

  /** What a fresh fetch shows between the same numbers; undefined where there is nothing to read. */
  async fresh(): Promise<{ rev: number; topic: TopicView; posts: Map<number, PostView> } | undefined> {
    const posts = new Map<number, PostView>();
    let { status, body } = await this.browser.get<TopicPageView>(`/api/forum/topics/${String(this.topicId)}?near=1`);
    if (status === 404) return undefined;
    for (let last = 0; ; last = body.posts.at(-1)?.number ?? last) {
      if (last > 0)
        ({ status, body } = await this.browser.get<TopicPageView>(`/api/forum/topics/${String(this.topicId)}?after=${String(last)}`));
      expect(status).toBe(200);
      for (const post of body.posts) if (post.number >= this.state.first && post.number <= this.state.last) posts.set(post.number, post);
      if (body.posts.length === 0 || (body.posts.at(-1)?.number ?? 0) >= body.topic.lastNumber) break;
    }
    return { rev: body.rev, topic: body.topic, posts };
  }

  private async join(): Promise<void> {
    if (!this.socket || this.state.gone) return;
    const answer = (await this.socket.emitWithAck('join', { room: this.room, rev: this.state.rev })) as { ok: boolean; rev?: number };
    // What is on the way was told before: the answer comes after it, as on one connection it does.
    this.wire.push(answer.ok ? { type: 'rev', rev: answer.rev ?? 0 } : { type: 'gone' });
  }

  private hear(news: object): void {
    this.state = this.rule.withNews(this.state, news);
  }

  private async answer(wanted: 'changes' | 'fresh'): Promise<OnTheWay> {
    const at = `/api/forum/topics/${String(this.topicId)}`;
    if (wanted === 'fresh') {
      const { status, body } = await this.browser.get<TopicPageView>(`${at}?near=${String(Math.max(1, this.state.first))}`);
      return status === 404 ? { type: 'gone' } : { ...body, type: 'fresh' };
    }
    const after = this.state.rev;
    const { status, body } = await this.browser.get<TopicChanges>(`${at}/changes?after=${String(after)}`);
    if (status === 404) return { type: 'gone' };
    return body.resync ? { type: 'resync' } : ({ ...body, type: 'changes', after } as OnTheWay);
  }
}

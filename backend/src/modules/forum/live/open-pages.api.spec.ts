import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '../../../platform/database/index.js';
import { Delivery } from '../../../platform/live/delivery.js';
import { Heartbeat } from '../../../platform/live/heartbeat.js';
import { SeededRandom } from '../../../demo/seeded-random.js';
import { startApp, type RunningApp } from '../../../testing/start-app.js';
import { type Colleague, Staff } from '../../sessions/testing/index.js';
import type { WrittenPost } from '../api/posts/post.schemas.js';
import { aCategory, OpenPage, openToAll, type TopicRule, topicRule } from '../testing/index.js';

const deep = process.env['TRELLIS_DEEP'] === '1';
const seeds = Array.from({ length: deep ? 150 : 6 }, (_, index) => index + 1);
const STEPS = 45;
/** Only members, and those who look after the forum. */
const closed: typeof openToAll = [
  { holder: 'member', serviceId: null, level: 'start' },
  { holder: 'forum-moderator', serviceId: null, level: 'moderate' },
];

describe('five people on one topic, over a network that loses, delays, doubles and reorders', () => {
  let app: RunningApp;
  let rule: TopicRule;
  let moderator: Colleague;
  let administrator: Colleague;
  let members: Colleague[];
  let others: Colleague[];

  beforeAll(async () => {
    app = await startApp();
    rule = await topicRule();
    const staff = await Staff.of(app);
    moderator = await staff.colleague('Morwenna', 'forum-moderator');
    administrator = await staff.colleague('Adwoa', 'administrator');
    members = [await staff.colleague('Amara'), await staff.colleague('Ben')];
    others = [await staff.colleague('Kwame'), await staff.colleague('Ruth')];
  });
  afterAll(() => app.stop());

  const room = (): { get: RunningApp['app']['get'] } => ({ get: app.app.get.bind(app.app) });
  const category = (grants: typeof openToAll): Promise<number> =>
    aCategory(room(), grants, { members: members.map(({ id }) => ({ personId: id })) });

  /** One story: what everybody does and what the network does, as the seed says. */
  class Story {
    private readonly random: SeededRandom;
    private pages: OpenPage[] = [];
    private topicId = 0;
    private categoryId = 0;
    private closedId = 0;
    private posts: { number: number; by: Colleague }[] = [];
    /** The first revision that only members may hear of. */
    private closedFrom = Infinity;
    private isClosed = false;
    private said = 0;

    constructor(private readonly seed: number) {
      this.random = new SeededRandom(`open pages ${String(seed)}`);
    }

    async run(): Promise<void> {
      [this.categoryId, this.closedId] = [await category(openToAll), await category(closed)];
      app.clock.moveBy(60_000);
      const { body } = await moderator.browser.post<WrittenPost>('/api/forum/topics', {
        ...{
          key: randomUUID(),
          categoryId: this.categoryId,
          title: 'A topic that many write in',
          words: `The first words of ${randomUUID()}`,
        },
      });
      this.topicId = body.topicId;
      this.posts = [{ number: 1, by: moderator }];
      for (const one of [moderator, ...members, ...others]) {
        this.pages.push(await OpenPage.of(one.name, one.browser, this.topicId, rule));
      }
      for (let step = 0; step < STEPS; step += 1) {
        if (step === Math.floor(STEPS / 2)) await this.closeToOthers();
        await this.step();
      }
      await this.check();
    }

    end(): void {
      for (const page of this.pages) page.cut();
    }

    private async step(): Promise<void> {
      const act = this.random.pick([
        ...[() => this.write(), () => this.write(), () => this.change(), () => this.hide(), () => this.lock(), () => this.pulse()],
        ...[() => this.deliver(), () => this.deliver(), () => this.deliver()],
        ...[() => this.lose(), () => this.repeat(), () => this.ask(), () => this.cut()],
      ]);
      await act();
      await this.settle();
    }

    /** All that the server has to tell is at the pages' doors. */
    private async settle(): Promise<void> {
      await app.app.get(Delivery).settled();
      await Promise.all(this.pages.map((page) => page.arrived()));
    }

    private writers(): Colleague[] {
      return !this.isClosed ? [moderator, ...members, ...others] : [moderator, ...members];
    }

    private async write(by = this.random.pick(this.writers())): Promise<void> {
      const reply = { key: randomUUID(), words: this.words() };
      const first = await this.sends(by, 'POST', '/posts', reply);
      // Not found in the very moment in which the topic is moved: sent again, it is written.
      const { status, body } = first.status === 404 ? await this.sends(by, 'POST', '/posts', reply) : first;
      expect(status).toBe(201);
      this.posts.push({ number: (body as WrittenPost).post.number, by });
    }

    private async change(): Promise<void> {
      const { number, by } = this.random.pick(this.posts);
      const now = await by.browser.get<{ wording: string }>(this.at(`/posts/${String(number)}/words`));
      if (now.status !== 200) return;
      await this.sends(by, 'PUT', `/posts/${String(number)}/words`, { words: this.words(), seen: now.body.wording });
    }

    private async hide(): Promise<void> {
      const { number } = this.random.pick(this.posts);
      if (number === 1) return;
      const hidden = await this.sends(moderator, 'PUT', `/posts/${String(number)}/hiding`, { reason: 'misplaced' });
      if (hidden.status >= 400) await this.sends(moderator, 'DELETE', `/posts/${String(number)}/hiding`);
    }

    private async lock(): Promise<void> {
      const locked = await this.sends(moderator, 'PUT', '/lock');
      if (locked.status < 300) await this.sends(moderator, 'DELETE', '/lock');
    }

    private async pulse(): Promise<void> {
      await app.app.get(Heartbeat).round();
    }

    private async deliver(): Promise<void> {
      const page = this.random.pick(this.pages);
      for (let news = 0; news < 3; news += 1) await page.take(this.random.whole(0, Math.max(0, page.wire.length - 1)));
    }

    private lose(): Promise<void> {
      const page = this.random.pick(this.pages);
      const index = page.wire.findIndex(({ type }) => type.startsWith('forum.'));
      if (index >= 0) page.wire.splice(index, 1);
      return Promise.resolve();
    }

    private async repeat(): Promise<void> {
      const page = this.random.pick(this.pages);
      await page.take(this.random.whole(0, Math.max(0, page.wire.length - 1)), { again: true });
    }

    private ask(): Promise<void> {
      return this.random.pick(this.pages).ask();
    }

    private async cut(): Promise<void> {
      const page = this.random.pick(this.pages);
      if (!page.isConnected) return page.connect();
      page.cut();
      // What had not come by then never comes.
      page.wire.splice(this.random.whole(0, page.wire.length));
    }

    /** While members write: what is written after the change is for them alone. */
    private async closeToOthers(): Promise<void> {
      this.isClosed = true;
      const writing = [this.write(moderator), ...members.map((member) => this.write(member))];
      if (this.seed % 2 === 0) await this.moves();
      else await this.takesRights();
      await Promise.all(writing);
      const transactions = app.app.get(Transactions);
      const move = await transactions.one<{ rev: number }>(`SELECT rev FROM forum_topic_change WHERE topic_id = ? AND kind = 'reload'`, [
        this.topicId,
      ]);
      const last = await transactions.one<{ rev: number }>('SELECT rev FROM forum_topic WHERE id = ?', [this.topicId]);
      this.closedFrom = move?.rev ?? (last?.rev ?? 0) + 1;
    }

    private async moves(): Promise<void> {
      expect((await this.sends(moderator, 'PUT', '/category', { categoryId: this.closedId })).status).toBe(204);
    }

    private async takesRights(): Promise<void> {
      const at = `/api/forum/administration/categories/${String(this.categoryId)}`;
      const { body } = await administrator.browser.get<{ rev: number }>(at);
      expect((await administrator.browser.put(`${at}/grants`, { rev: body.rev, grants: closed })).status).toBeLessThan(300);
    }

    private async check(): Promise<void> {
      for (const page of this.pages) if (!page.isConnected) await page.connect();
      await this.pulse();
      await this.settle();
      for (const page of this.pages) {
        await page.heal();
        const fresh = await page.fresh();
        if (!fresh) expect([page.name, page.shown.gone]).toEqual([page.name, true]);
        else {
          const { rev, topic, posts } = page.shown;
          expect({ page: page.name, rev, topic, posts }).toEqual({ page: page.name, ...fresh });
        }
      }
      const gone = this.pages.filter(({ shown }) => shown.gone).map(({ name }) => name);
      expect(gone).toEqual(others.map(({ name }) => name));
      for (const page of this.pages.slice(-others.length)) {
        expect(page.told.filter(({ rev }) => (rev ?? 0) >= this.closedFrom)).toEqual([]);
      }
    }

    private at(path: string): string {
      return `/api/forum/topics/${String(this.topicId)}${path}`;
    }

    private words(): string {
      this.said += 1;
      return `Words ${String(this.said)} of story ${String(this.seed)}`;
    }

    private sends(by: Colleague, method: string, path: string, body?: object): Promise<{ status: number; body: unknown }> {
      // So that nobody is told that they write too fast.
      app.clock.moveBy(11_000);
      return by.browser.send(method, this.at(path), body);
    }
  }

  it.each(seeds)('story %i: every page ends as a fresh fetch, and nobody hears what they may not', async (seed) => {
    await app.app.get(Transactions).execute('UPDATE forum_turn SET posts = 0, edits = 0, topics = 0');
    const story = new Story(seed);
    await story.run().finally(() => {
      story.end();
    });
  });
});

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Heartbeat } from '../../../platform/live/heartbeat.js';
import { aLocalRedis, type LocalRedis } from '../../../platform/live/testing/local-redis.js';
import { Browser } from '../../../testing/browser.js';
import { startApp, type RunningApp } from '../../../testing/start-app.js';
import { type Colleague, Staff } from '../../sessions/testing/index.js';
import type { WrittenPost } from '../api/posts/post.schemas.js';
import { aCategory, membersOnly, OpenPage, openToAll, type TopicRule, topicRule } from '../testing/index.js';

/** How long Redis is away while people write. */
const AWAY_MS = process.env['TRELLIS_DEEP'] === '1' ? 60_000 : 1_500;
const BETWEEN_MS = 30;
/** Redis is looked for every two seconds, and the pulse then tells all rooms in five. */
const CAUGHT_UP_WITHIN_MS = 20_000;

describe('two servers on one database', () => {
  let redis: LocalRedis;
  let one: RunningApp;
  let other: RunningApp;
  let rule: TopicRule;
  let moderator: Colleague;
  let people: Colleague[];

  beforeAll(async () => {
    redis = await aLocalRedis();
    one = await startApp({ env: { REDIS_URL: redis.url } });
    other = await startApp({ env: { REDIS_URL: redis.url }, beside: one });
    rule = await topicRule();
    const staff = await Staff.of(one);
    moderator = await staff.colleague('Morwenna', 'forum-moderator');
    people = [];
    for (const name of ['Amara', 'Ben', 'Kwame', 'Ruth', 'Mina', 'Tom', 'Ada', 'Li']) people.push(await staff.colleague(name));
  });
  afterAll(async () => {
    await other.stop();
    await one.stop();
    await redis.remove();
  });

  const through = (server: RunningApp, { browser }: Colleague): Browser =>
    new Browser(server.address, { trellis: browser.cookie('trellis') ?? '' });
  const topicIn = async (categoryId: number): Promise<number> => {
    one.clock.moveBy(60_000);
    const topic = { key: randomUUID(), categoryId, title: 'A topic on two servers', words: `The first words of ${randomUUID()}` };
    return (await moderator.browser.post<WrittenPost>('/api/forum/topics', topic)).body.topicId;
  };
  const writes = async (browser: Browser, topicId: number): Promise<number> => {
    one.clock.moveBy(11_000);
    const reply = { key: randomUUID(), words: `Words of ${randomUUID()}` };
    const { status, body } = await browser.post<WrittenPost>(`/api/forum/topics/${String(topicId)}/posts`, reply);
    expect(status).toBe(201);
    return body.rev;
  };
  const caughtUp = async (page: OpenPage, rev: number): Promise<void> => {
    for (const until = performance.now() + CAUGHT_UP_WITHIN_MS; page.shown.rev < rev && performance.now() < until;) {
      await page.heal();
      await pause(10);
    }
    expect(page.shown.rev).toBeGreaterThanOrEqual(rev);
  };

  it(
    'lose nothing and refuse nothing while Redis is away, and hear each other again when it is back',
    async () => {
      const topicId = await topicIn(await aCategory({ get: one.app.get.bind(one.app) }, openToAll));
      const [amara, ben, ...writers] = people;
      const [near, far] = [
        await OpenPage.of('Amara', through(one, amara!), topicId, rule),
        await OpenPage.of('Ben', through(other, ben!), topicId, rule),
      ];
      let rev = await writes(through(one, moderator), topicId);
      await Promise.all([near, far].map((page) => caughtUp(page, rev)));
      const toldBefore = [near, far].map(({ told }) => told.length);

      await redis.stop();
      let turn = 0;
      for (const until = performance.now() + AWAY_MS; performance.now() < until; turn += 1) {
        const writer = writers[turn % writers.length]!;
        rev = Math.max(rev, await writes(through(turn % 2 === 0 ? one : other, writer), topicId));
        if (turn % 30 === 29) await one.database.transactions.execute('UPDATE forum_turn SET posts = 0');
        await pause(BETWEEN_MS);
      }
      await near.arrived();
      // Each server goes on telling its own pages what is written through it.
      expect(near.told.length - toldBefore[0]!).toBe(Math.ceil(turn / 2));
      expect(far.told.length - toldBefore[1]!).toBe(Math.floor(turn / 2));

      await redis.start();
      // Nothing is written any more, and nobody asks: the pages are told how far the topic has come.
      await Promise.all([near, far].map((page) => caughtUp(page, rev)));
      for (const page of [near, far]) {
        const { rev: shownRev, topic, posts } = page.shown;
        expect({ rev: shownRev, topic, posts }).toEqual(await page.fresh());
        expect(topic.lastNumber).toBe(turn + 2);
      }
      // Each way of each server to Redis opens in its own time; then one tells the pages of the other again.
      const told = near.told.length;
      for (const until = performance.now() + CAUGHT_UP_WITHIN_MS; near.told.length === told && performance.now() < until;) {
        rev = await writes(through(other, moderator), topicId);
        await caughtUp(far, rev);
        await near.arrived();
        await pause(100);
      }
      expect(near.told.at(-1)).toMatchObject({ type: 'forum.post', rev });
      for (const page of [near, far]) page.cut();
    },
    AWAY_MS + 60_000,
  );

  it('tell nothing to who lost a right while Redis is away, although one server cannot put them out on the other', async () => {
    const [amara, ben] = people;
    const get = { get: one.app.get.bind(one.app) };
    const closed = await aCategory(get, [...membersOnly, { holder: 'forum-moderator', serviceId: null, level: 'moderate' }], {
      members: [{ personId: amara!.id, moderates: true }],
    });
    const topicId = await topicIn(await aCategory(get, openToAll));
    const [reader, former] = [
      await OpenPage.of('Amara', through(other, amara!), topicId, rule),
      await OpenPage.of('Ben', through(other, ben!), topicId, rule),
    ];
    await redis.stop();
    const moved = await through(one, moderator).put(`/api/forum/topics/${String(topicId)}/category`, { categoryId: closed });
    expect(moved.status).toBe(204);
    const rev = await writes(through(other, amara!), topicId);
    await other.app.get(Heartbeat).round();
    await Promise.all([reader, former].map((page) => page.arrived()));
    await caughtUp(reader, rev);
    expect(former.told).toEqual([]);
    await former.heal();
    expect(former.shown.gone).toBe(true);
    await redis.start();
    for (const page of [reader, former]) page.cut();
  });
});

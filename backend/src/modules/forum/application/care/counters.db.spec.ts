import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { aCategory, aForumRoom, aPerson, aReply, aTopic, moderator, type ForumRoom } from '../../testing/index.js';
import { countsOf } from '../../testing/counts-afresh.js';
import { storedPosts, storedTopic } from '../../testing/stored-topic.js';
import { React } from '../answers/react.js';
import { BringBackPost } from './bring-back-post.js';
import { HidePost } from './hide-post.js';
import { MergeTopic } from './merge-topic.js';
import { PurgePost } from './purge-post.js';
import { SplitTopic } from './split-topic.js';
import { TakeBackPost } from './take-back-post.js';

type Step = readonly [
  deed: 'reply' | 'react' | 'takeBack' | 'hide' | 'bringBack' | 'purge' | 'split' | 'merge',
  one: number,
  other: number,
];

const steps = fc.array(
  fc.tuple(
    fc.constantFrom<Step[0]>('reply', 'reply', 'reply', 'react', 'takeBack', 'hide', 'bringBack', 'bringBack', 'purge', 'split', 'merge'),
    fc.nat(20),
    fc.nat(20),
  ),
  { minLength: 20, maxLength: 30 },
);

describe('the counts on the row of a topic', () => {
  let room: ForumRoom;
  let categoryId: number;
  beforeAll(async () => {
    room = await aForumRoom();
    categoryId = await aCategory(room);
  });
  afterAll(() => room.stop());

  it('equal a fresh count, whatever was done in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const people = [aPerson(), aPerson(), aPerson()] as const;
        const topics: number[] = [];
        for (const author of people.slice(0, 2)) {
          room.clock.moveBy(60_000);
          topics.push((await aTopic(room, author, categoryId)).topicId);
        }
        for (const step of sequence) {
          room.clock.moveBy(60_000);
          await tried(deed(step, people, topics));
        }
        for (const topicId of topics) {
          const { replies, reactions, lastPostAt, lastPostBy, lastPostAs, lastNo } = await storedTopic(room, topicId);
          const posts = await storedPosts(room, topicId);
          const fresh = countsOf(posts);
          expect({ replies, reactions, lastPostAt, lastPostBy, lastPostAs }).toEqual(fresh);
          expect(await monthPoints(topicId)).toBe(replies + reactions);
          // Every number stays taken for ever.
          expect(posts.map(({ number }) => number)).toEqual(Array.from({ length: lastNo }, (_, index) => index + 1));
        }
      }),
      { numRuns: 12 },
    );
  });

  const monthPoints = async (topicId: number): Promise<number> => {
    const months = await room
      .get(Transactions)
      .query<{ points: number }>('SELECT points FROM forum_topic_month WHERE topic_id = ?', [topicId]);
    return months.reduce((sum, { points }) => sum + points, 0);
  };

  /** What the rules refuse changes nothing. */
  const tried = async (work: Promise<unknown>): Promise<void> => {
    await work.catch((error: unknown) => {
      if (typeof (error as { status?: unknown }).status !== 'number') throw error;
    });
  };

  async function deed([what, one, other]: Step, people: readonly [Actor, Actor, Actor], topics: number[]): Promise<void> {
    const topicId = topics[one % topics.length] ?? 0;
    const number = (other % 8) + 1;
    const who = people[other % 3] ?? moderator;
    if (what === 'reply') await aReply(room, who, topicId);
    else if (what === 'react') await room.get(React).run(who, topicId, number, 'thanks', one < 15);
    else if (what === 'takeBack') await Promise.allSettled(people.map((person) => room.get(TakeBackPost).run(person, topicId, number)));
    else if (what === 'hide') await room.get(HidePost).run(moderator, topicId, number, { reason: 'misplaced', words: '' });
    else if (what === 'bringBack')
      await Promise.allSettled([moderator, ...people].map((person) => room.get(BringBackPost).run(person, topicId, number)));
    else if (what === 'purge') await room.get(PurgePost).run(moderator, topicId, number, true);
    else if (what === 'split')
      topics.push(await room.get(SplitTopic).run(moderator, topicId, { numbers: [number, number + 1], title: 'What was split off' }));
    else await room.get(MergeTopic).run(moderator, topicId, topics[other % topics.length] ?? 0);
  }
});

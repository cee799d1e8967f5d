import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { NotificationKinds, NotificationSettings } from '../../../../platform/notifications/index.js';
import { followLevels } from '../../domain/words.js';
import { FollowsRepository } from '../../persistence/following/follows.repository.js';
import { ForumNewsRepository } from '../../persistence/following/news.repository.js';
import { aCategory, aPerson, aReply, aTopic, type openToAll } from '../../testing/index.js';
import { aNewsRoom, type NewsRoom } from '../../testing/news-room.js';
import { forumNewsKinds } from '../notification-kinds.js';
import { MoveReadingOn } from '../reading/move-reading-on.js';
import { Readers } from '../readers.js';
import { Following } from './following.js';
import { TellReaders } from './tell-readers.js';

/** Members read, so that what a person may do is one row. */
const group: typeof openToAll = [{ holder: 'member', serviceId: null, level: 'start' }];

const who = fc.nat({ max: 2 });
const deed = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('reply' as const), who, names: who, answers: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.constantFrom<number[]>(1, 6, 11, 30) }) },
  fc.record({ do: fc.constant('read' as const), who }),
  fc.record({ do: fc.constant('choose' as const), who, level: fc.option(fc.constantFrom(...followLevels)) }),
  fc.record({ do: fc.constant('member' as const), who, is: fc.boolean() }),
  fc.record({
    do: fc.constant('sign off' as const),
    who,
    kind: fc.constantFrom('mentions' as const, 'replies' as const),
    wanted: fc.boolean(),
  }),
  fc.record({ do: fc.constant('work here' as const), who, is: fc.boolean() }),
);
type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

let room: NewsRoom;
beforeAll(async () => {
  room = await aNewsRoom();
});
afterAll(() => room.stop());

it('never mails who has read, muted, lost the right, signed off or left, whatever happened before in whatever order', async () => {
  let sent = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 6, maxLength: 24 }), async (deeds) => {
      const story = await Story.begin();
      for (const what of [...deeds, { do: 'wait' as const, minutes: 30 }]) sent += await story.goOn(what);
    }),
    { numRuns: 30 },
  );
  // It would prove nothing if nothing were ever mailed.
  expect(sent).toBeGreaterThan(20);
}, 120_000);

class Story {
  private replies = 0;

  private constructor(
    private readonly categoryId: number,
    private readonly topicId: number,
    private readonly people: readonly Actor[],
  ) {}

  static async begin(): Promise<Story> {
    room.council.gone.clear();
    room.mailed.length = 0;
    room.clock.moveBy(3_600_000);
    const people = [aPerson(), aPerson(), aPerson()];
    const categoryId = await aCategory(room, group, { members: people.map(({ personId }) => ({ personId })) });
    const { topicId } = await aTopic(room, people[0]!, categoryId);
    await room.settle();
    return new Story(categoryId, topicId, people);
  }

  /** @returns how many mails it brought, all of which were right */
  async goOn(what: Deed): Promise<number> {
    const before = room.mailed.length;
    await this.act(what);
    await room.later('minutes' in what ? what.minutes : 0.5);
    const mails = room.mailed.slice(before);
    for (const { to, button } of mails)
      await this.expectRight(Number(/\d+/.exec(to.address)?.[0]), Number(/^\/forum\/t\/\d+\/(\d+)/.exec(button.path)?.[1]));
    return mails.length;
  }

  private async act(what: Deed): Promise<void> {
    const person = 'who' in what ? this.people[what.who]! : this.people[0]!;
    const { personId } = person;
    const { topicId, categoryId } = this;
    switch (what.do) {
      case 'reply': {
        const words = `@[Somebody](person:${String(this.people[what.names]!.personId)}) ${String((this.replies += 1))}`;
        await aReply(room, person, topicId, { words, ...(what.answers ? { replyTo: 1 } : {}) }).catch(unlessRefused);
        return;
      }
      case 'read':
        await room.get(MoveReadingOn).run(person, [{ topicId, lastReadNo: 99 }]);
        return;
      case 'choose':
        await room.get(Following).choose(personId, topicId, what.level);
        return;
      case 'member':
        await room
          .get(Transactions)
          .execute(
            what.is
              ? 'INSERT IGNORE INTO forum_category_member (category_id, person_id, added_at) VALUES (?, ?, 20261102090000)'
              : 'DELETE FROM forum_category_member WHERE category_id = ? AND person_id = ?',
            [categoryId, personId],
          );
        return;
      case 'sign off': {
        const kind = room.get(NotificationKinds).named(forumNewsKinds[what.kind].kind);
        await room.get(NotificationSettings).chooseMail(personId, kind, what.wanted);
        return;
      }
      case 'work here':
        if (what.is) room.council.gone.delete(personId);
        else room.council.gone.add(personId);
        return;
      case 'wait':
        return;
    }
  }

  /** Nothing has happened since it was sent but time. */
  private async expectRight(personId: number, number: number): Promise<void> {
    const news = room.get(ForumNewsRepository);
    const topic = (await news.topic(this.topicId))!;
    const wishes = (await room.get(TellReaders).mailWishes([personId])).get(personId);
    expect(await room.get(Readers).whoMayRead(topic, [personId])).toEqual([personId]);
    expect(await room.get(FollowsRepository).levelOf(personId, topic.id)).not.toBe('muted');
    expect(await news.lastReadNo(topic.id, personId)).toBeLessThan(number);
    expect(Boolean(wishes?.mentions) || Boolean(wishes?.replies)).toBe(true);
  }
}

/** Whoever is no member finds nothing to reply to, and nobody writes faster than people do. */
function unlessRefused(error: { status: number }): void {
  expect([404, 429]).toContain(error.status);
}

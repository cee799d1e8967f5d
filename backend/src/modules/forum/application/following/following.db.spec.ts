import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Transactions } from '../../../../platform/database/index.js';
import { effectiveLevel, type Follow, followReasons } from '../../domain/following/follow-level.js';
import { followLevels, type FollowLevel } from '../../domain/words.js';
import { FollowsRepository } from '../../persistence/following/follows.repository.js';
import { aCategory, aForumRoom, aPerson, aTopic, type ForumRoom } from '../../testing/index.js';
import { Following } from './following.js';
import { LetGoOfFollowing } from './let-go-following.js';
import { PersonLeft } from '../../../people/index.js';

type Deed = { readonly remove: Follow['reason'] } | { readonly put: Follow } | { readonly choose: FollowLevel | null };

const level = fc.constantFrom(...followLevels);
const reason = fc.constantFrom(...followReasons);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ remove: reason }),
  fc.record({ put: fc.record({ reason, level }) }),
  fc.record({ choose: fc.option(level) }),
);

describe('following', () => {
  let room: ForumRoom;
  let topicId: number;
  beforeAll(async () => {
    room = await aForumRoom({ pool: 24 });
    ({ topicId } = await aTopic(room, aPerson(), await aCategory(room)));
  });
  afterAll(() => room.stop());

  const stored = (personId: number) => room.get(FollowsRepository).levelOf(personId, topicId);
  const doIt = (personId: number, what: Deed): Promise<FollowLevel> => {
    const following = room.get(Following);
    if ('remove' in what) return following.remove(personId, topicId, what.remove);
    if ('choose' in what) return following.choose(personId, topicId, what.choose);
    const { reason: why, level: how } = what.put;
    return why === 'chosen' ? following.choose(personId, topicId, how) : following.add(personId, topicId, why, how);
  };

  it('is at the level that the rule says, after whatever is done in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 12 }), async (deeds) => {
        const { personId } = aPerson();
        const expected = new Map<Follow['reason'], Follow>();
        for (const what of deeds) {
          if ('remove' in what) expected.delete(what.remove);
          else if ('put' in what) expected.set(what.put.reason, what.put);
          else if (what.choose === null) expected.delete('chosen');
          else expected.set('chosen', { reason: 'chosen', level: what.choose });
          expect(await doIt(personId, what)).toBe(effectiveLevel([...expected.values()]));
        }
        expect(await stored(personId)).toBe(effectiveLevel([...expected.values()]));
      }),
      { numRuns: 40 },
    );
  });

  it('is at the level of its reasons when several come and go at the same moment', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { personId } = aPerson();
      const deeds: Deed[] = [
        { put: { reason: 'started', level: 'watching' } },
        { put: { reason: 'session', level: 'following' } },
        { remove: 'session' },
        { choose: 'muted' },
        { choose: null },
        { put: { reason: 'replied', level: 'following' } },
        { remove: 'started' },
      ];
      await Promise.all(deeds.map((what) => doIt(personId, what)));
      const left = await room.get(FollowsRepository).of(personId, topicId);
      expect(await stored(personId)).toBe(effectiveLevel(left));
    }
  });

  it('ends when a person leaves; what they have read stays', async () => {
    const { personId } = aPerson();
    await room.get(Following).add(personId, topicId, 'session');
    await room.get(Transactions).execute('UPDATE forum_reading SET last_read_no = 1 WHERE person_id = ?', [personId]);
    const left = new PersonLeft({ personId, leftOn: '2026-11-02' });
    await room.get(LetGoOfFollowing).personLeft(left);
    await room.get(LetGoOfFollowing).personLeft(left);
    expect(await room.get(FollowsRepository).of(personId, topicId)).toEqual([]);
    expect(await stored(personId)).toBe('normal');
    const [row] = await room.get(Transactions).query('SELECT last_read_no AS no FROM forum_reading WHERE person_id = ?', [personId]);
    expect(row).toEqual({ no: 1 });
  });
});

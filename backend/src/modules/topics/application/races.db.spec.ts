import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../platform/access/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { BookSeat, PublishSeries } from '../../sessions/index.js';
import { aDraft, anOccurrence, aPerson, kwame, person, type SessionsRoom } from '../../sessions/testing/index.js';
import { aTopic, aTopicsRoom } from '../testing/topics-room.js';
import { CloseTopic } from './close-topic.js';
import { MergeTopic } from './merge-topic.js';
import { OfferToSpeak } from './offer-to-speak.js';
import { PlanTopic } from './plan-topic.js';
import { TopicViewQueries } from './topic-view.queries.js';
import { VoteForTopic } from './vote-for-topic.js';

interface Stored {
  readonly state: string;
  readonly votes: number;
  readonly cast: number;
  readonly speakers: number;
  readonly offers: number;
}

describe('racing for topics', () => {
  let room: SessionsRoom;
  beforeAll(async () => {
    room = await aTopicsRoom({ pool: 24 });
  });
  afterAll(() => room.stop());

  const people = (count: number): Actor[] => Array.from({ length: count }, aPerson);
  const vote = (who: Actor, id: number, wanted = true) => room.get(VoteForTopic).run(who, id, wanted);
  const stored = async (id: number): Promise<Stored> =>
    (await room.get(Transactions).one<Stored>(
      `SELECT state, votes, speakers, (SELECT COUNT(*) FROM topic_vote WHERE topic_id = t.id) AS cast,
        (SELECT COUNT(*) FROM topic_speaker WHERE topic_id = t.id) AS offers FROM topic t WHERE id = ?`,
      [id],
    ))!;
  const outcomesOf = async (deeds: readonly Promise<unknown>[]) => {
    const outcomes = await Promise.allSettled(deeds);
    return {
      done: outcomes.filter(({ status }) => status === 'fulfilled').length,
      refused: outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [(outcome.reason as { code?: string }).code] : [])),
    };
  };

  it('counts a vote once that is sent six times at once, beside those of others', async () => {
    const [anna, ...others] = people(12);
    const id = await aTopic(room, aPerson());
    const { refused } = await outcomesOf([...Array.from({ length: 6 }, () => vote(anna!, id)), ...others.map((other) => vote(other, id))]);
    expect(refused).toEqual([]);
    expect(await stored(id)).toMatchObject({ votes: 13, cast: 13 });
    await outcomesOf([...Array.from({ length: 4 }, () => vote(anna!, id, false)), ...others.map((other) => vote(other, id, false))]);
    expect(await stored(id)).toMatchObject({ votes: 1, cast: 1 });
  });

  it('takes one of two suggestions with one title, and ten of fifteen of one person', async () => {
    const title = 'How to run a repair café';
    const same = await outcomesOf(people(5).map((author) => aTopic(room, author, { title })));
    expect(same).toEqual({ done: 1, refused: Array.from({ length: 4 }, () => 'already_suggested') });
    const anna = aPerson();
    const much = await outcomesOf(Array.from({ length: 15 }, () => aTopic(room, anna)));
    expect(much).toEqual({ done: 10, refused: Array.from({ length: 5 }, () => 'too_many_attempts') });
  });

  it('loses no vote and no offer that is given while two topics are merged', async () => {
    const [topic, into] = [await aTopic(room, aPerson()), await aTopic(room, aPerson())];
    const voters = people(10);
    const offer = aPerson();
    await outcomesOf([
      ...voters.slice(0, 5).map((voter) => vote(voter, topic)),
      room.get(OfferToSpeak).run(offer, topic, 'I could'),
      room.get(MergeTopic).run(kwame, topic, into),
      ...voters.map((voter) => vote(voter, topic)),
      ...voters.map((voter) => vote(voter, into)),
    ]);
    expect(await stored(topic)).toMatchObject({ state: 'merged', cast: 0, offers: 0 });
    const after = await stored(into);
    expect(after.votes).toBe(after.cast);
    expect(after.speakers).toBe(after.offers);
    expect(after.votes).toBe(12);
  });

  it('merges one way when two organisers merge two topics into each other', async () => {
    const [one, other] = [await aTopic(room, aPerson()), await aTopic(room, aPerson())];
    const { done } = await outcomesOf([room.get(MergeTopic).run(kwame, one, other), room.get(MergeTopic).run(kwame, other, one)]);
    expect(done).toBe(1);
    expect([(await stored(one)).state, (await stored(other)).state].sort()).toEqual(['merged', 'open']);
  });

  it('is planned once by two organisers at the same moment', async () => {
    const second = person(106, [{ role: 'session-organiser', scopeId: null }]);
    const id = await aTopic(room, aPerson());
    const drafts = [await aDraft(room), await aDraft(room)];
    const { id: occurrenceId } = await anOccurrence(room).stored();
    const plan = (who: Actor, request: object) => room.get(PlanTopic).run(who, id, { earlyHours: 48, ...request });
    const { done } = await outcomesOf([
      plan(kwame, { seriesId: drafts[0] }),
      plan(second, { seriesId: drafts[1] }),
      plan(second, { occurrenceId }),
    ]);
    expect(done).toBe(1);
  });

  it('lets everybody book first whose vote was counted before the topic was planned', async () => {
    const id = await aTopic(room, aPerson());
    const draft = await aDraft(room, { capacity: 100 });
    await room.get(PlanTopic).run(kwame, id, { seriesId: draft, earlyHours: 48 });
    const voters = people(20);
    const [counted] = await Promise.all([
      Promise.allSettled(voters.map((voter) => vote(voter, id))),
      room
        .get(PublishSeries)
        .run(kwame, draft)
        .then(() => room.settle()),
    ]);
    const { plan, votes } = await room.get(TopicViewQueries).view(kwame, id);
    expect(votes).toBe(1 + counted.filter(({ status }) => status === 'fulfilled').length);
    for (const [index, voter] of voters.entries()) {
      const booked = room.get(BookSeat).run(voter, plan!.date!.occurrenceId, { seat: 'either', wantsRoom: false, showName: false });
      if (counted[index]?.status === 'fulfilled') expect(await booked).toMatchObject({ state: 'booked' });
      else await expect(booked).rejects.toMatchObject({ code: 'others_book_first' });
    }
  });

  it('closes or plans, never both, when a draft is published while its topic is closed', async () => {
    for (let round = 0; round < 6; round += 1) {
      const id = await aTopic(room, aPerson());
      const draft = await aDraft(room);
      await room.get(PlanTopic).run(kwame, id, { seriesId: draft, earlyHours: 48 });
      await outcomesOf([room.get(CloseTopic).run(kwame, id, 'Not now'), room.get(PublishSeries).run(kwame, draft)]);
      await room.settle();
      const { state } = await stored(id);
      const [date] = await room
        .get(Transactions)
        .query<{ ahead: number }>('SELECT early_minutes AS ahead FROM occurrence WHERE series_id = ?', [draft]);
      expect([state, date?.ahead]).toEqual(state === 'planned' ? ['planned', 2880] : ['closed', 0]);
    }
  });
});

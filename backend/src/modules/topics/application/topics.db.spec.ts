import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Transactions } from '../../../platform/database/index.js';
import { BookSeat, PublishSeries } from '../../sessions/index.js';
import { aDraft, anOccurrence, aPerson, kwame, person, ruth, specsBegin, type SessionsRoom } from '../../sessions/testing/index.js';
import { suggestTopicSchema, topicFiltersSchema, type TopicView } from '../api/topic.schemas.js';
import { aTopic, aTopicsRoom } from '../testing/topics-room.js';
import { ChangeTopic } from './change-topic.js';
import { CloseTopic } from './close-topic.js';
import { DropPlan } from './drop-plan.js';
import { LetGoOfTopics } from './let-go.js';
import { MergeTopic } from './merge-topic.js';
import { OfferToSpeak } from './offer-to-speak.js';
import { PlanTopic } from './plan-topic.js';
import { ReopenTopic } from './reopen-topic.js';
import { StopSpeaking } from './stop-speaking.js';
import { TopicViewQueries } from './topic-view.queries.js';
import { TopicsQueries } from './topics.queries.js';
import { VoteForTopic } from './vote-for-topic.js';

const seat = { seat: 'either', wantsRoom: false, showName: false } as const;

describe('a topic', () => {
  let room: SessionsRoom;
  beforeAll(async () => {
    room = await aTopicsRoom();
  });
  beforeEach(() => {
    room.clock.moveTo(specsBegin);
  });
  afterAll(() => room.stop());

  const view = (who: typeof kwame, id: number): Promise<TopicView> => room.get(TopicViewQueries).view(who, id);
  const vote = (who: typeof kwame, id: number) => room.get(VoteForTopic).run(who, id, true);
  const withdraw = (who: typeof kwame, id: number) => room.get(VoteForTopic).run(who, id, false);
  const plan = (id: number, request: { seriesId?: number; occurrenceId?: number; earlyHours?: number }) =>
    room.get(PlanTopic).run(kwame, id, { earlyHours: 48, ...request });

  it('is wanted by its author, and by each other person once', async () => {
    const [anna, ben] = [aPerson(), aPerson()];
    const id = await aTopic(room, anna, { skillIds: [3, 3], details: '**Please** <script>' });
    expect(await vote(anna, id)).toMatchObject({ votes: 1 });
    expect(await vote(ben, id)).toMatchObject({ votes: 2, rev: 3 });
    expect(await vote(ben, id)).toMatchObject({ votes: 2, rev: 3 });
    expect(await withdraw(ben, id)).toMatchObject({ votes: 1 });
    expect(await withdraw(ben, id)).toMatchObject({ votes: 1 });
    const seen = await view(ben, id);
    expect(seen).toMatchObject({ state: 'open', author: { id: anna.personId }, votes: 1, mine: { voted: false }, skills: [{ id: 3 }] });
    expect(seen.detailsHtml).toBe('<p><strong>Please</strong> &lt;script&gt;</p>');
    expect(seen.services).toBeNull();
  });

  it('is spoken about by who offers it, and by others who offer to, by name', async () => {
    const [anna, ben] = [aPerson(), aPerson()];
    const id = await aTopic(room, anna, { kind: 'offered' });
    expect(await view(anna, id)).toMatchObject({ votes: 0, speakerCount: 1, mine: { speaking: true, voted: false } });
    await room.get(OfferToSpeak).run(ben, id, 'Ten years of it');
    await room.get(OfferToSpeak).run(ben, id, 'Eleven years of it');
    expect(await view(anna, id)).toMatchObject({
      speakerCount: 2,
      speakers: [{ person: { id: anna.personId } }, { words: 'Eleven years of it' }],
    });
    expect(await view(ben, id)).toMatchObject({ myWords: 'Eleven years of it' });
    await room.get(StopSpeaking).run(ben, id);
    await room.get(StopSpeaking).run(ben, id);
    expect(await view(ben, id)).toMatchObject({ speakerCount: 1, myWords: null });
  });

  it('is suggested once under one title, and 10 times a day by one person', async () => {
    const anna = aPerson();
    await aTopic(room, anna, { title: 'Pivot tables in Excel' });
    await expect(aTopic(room, aPerson(), { title: 'pivot tables: in EXCEL!' })).rejects.toMatchObject({
      code: 'already_suggested',
      fields: [{ field: 'title' }],
    });
    await aTopic(room, aPerson(), { kind: 'offered', title: 'Pivot tables in Excel' });
    for (let more = 0; more < 9; more += 1) await aTopic(room, anna);
    await expect(aTopic(room, anna)).rejects.toThrow('You have suggested 10 topics today');
    room.clock.moveTo('2026-11-02T23:59:00Z');
    await expect(aTopic(room, anna)).rejects.toMatchObject({ status: 429, retryAfter: 60 });
    room.clock.moveTo('2026-11-03T00:00:00Z');
    await aTopic(room, anna);
    await expect(aTopic(room, aPerson(), { skillIds: [5000] })).rejects.toMatchObject({ fields: [{ field: 'skillIds' }] });
    expect(suggestTopicSchema.safeParse({ kind: 'wanted', title: 'Excel' }).success).toBe(false);
  });

  it('is found while somebody types a title like it, however they write it', async () => {
    const id = await aTopic(room, aPerson(), { title: 'How a planning appeal really works' });
    const similar = async (title: string, except?: number) =>
      (await room.get(TopicsQueries).similar(aPerson(), { title, except })).items.map((item) => item.id);
    expect(await similar('Planing appeals')).toContain(id);
    expect(await similar('Planning appeals', id)).not.toContain(id);
    expect(await similar('Sourdough for beginners')).toEqual([]);
    expect(await similar('??')).toEqual([]);
    await room.get(ChangeTopic).run(kwame, id, { title: 'Sourdough bread at home' });
    expect(await similar('Planning appeals')).not.toContain(id);
    await room.get(CloseTopic).run(kwame, id, 'No oven');
    expect(await similar('Sourdough bread')).toEqual([]);
    await room.get(ReopenTopic).run(kwame, id);
    expect(await similar('Sourdough bread')).toEqual([id]);
  });

  it('is changed and closed by its author or an organiser of its service, and opened again by the organiser', async () => {
    const [anna, ben] = [person(41), aPerson()];
    const id = await aTopic(room, anna);
    const organiserOf = (scopeId: number) => person(300 + scopeId, [{ role: 'session-organiser', scopeId }]);
    await expect(room.get(ChangeTopic).run(ben, id, { details: '' })).rejects.toMatchObject({ status: 403 });
    await expect(room.get(CloseTopic).run(organiserOf(3), id, 'Why')).rejects.toMatchObject({ status: 403 });
    await vote(ben, id);
    await room.get(CloseTopic).run(anna, id, 'I found a book');
    expect(await view(ben, id)).toMatchObject({
      state: 'closed',
      ended: { reason: 'I found a book', by: { id: 41 } },
      votes: 2,
      allowed: { vote: false },
    });
    await expect(vote(ben, id)).rejects.toMatchObject({ code: 'topic_not_open', message: 'This topic has been closed.' });
    await expect(room.get(ReopenTopic).run(anna, id)).rejects.toMatchObject({ status: 403 });
    await room.get(ReopenTopic).run(organiserOf(2), id);
    await expect(room.get(ReopenTopic).run(organiserOf(2), id)).rejects.toMatchObject({ code: 'topic_still_open' });
    expect(await view(ben, id)).toMatchObject({ state: 'open', votes: 2, ended: null, mine: { voted: true } });
  });

  it('goes on in another when merged, where each person still counts once', async () => {
    const [anna, ben, cara] = [aPerson(), aPerson(), aPerson()];
    const [first, second, third] = [await aTopic(room, anna), await aTopic(room, ben), await aTopic(room, cara)];
    for (const id of [first, second]) await vote(cara, id);
    await room.get(OfferToSpeak).run(anna, second, 'I could');
    await room.get(MergeTopic).run(kwame, second, first);
    expect(await view(ben, first)).toMatchObject({ votes: 3, speakerCount: 1, mine: { voted: true } });
    expect(await view(ben, second)).toMatchObject({ state: 'merged', votes: 2, mergedInto: { id: first } });
    await expect(vote(ben, second)).rejects.toMatchObject({ code: 'topic_not_open' });
    await expect(room.get(MergeTopic).run(kwame, third, second)).rejects.toMatchObject({ fields: [{ field: 'intoId' }] });
    await expect(room.get(MergeTopic).run(kwame, third, third)).rejects.toMatchObject({ fields: [{ field: 'intoId' }] });
    await room.get(MergeTopic).run(kwame, first, third);
    expect(await view(ben, second)).toMatchObject({ mergedInto: { id: third } });
    expect(await view(ben, third)).toMatchObject({ votes: 3 });
    await expect(room.get(ReopenTopic).run(kwame, first)).rejects.toMatchObject({ code: 'topic_not_open' });
  });

  it('becomes a date that can be booked, first by those who asked', async () => {
    const [anna, ben, other] = [aPerson(), aPerson(), aPerson()];
    const id = await aTopic(room, anna);
    await room.get(OfferToSpeak).run(ben, id, '');
    const date = await anOccurrence(room).stored();
    await plan(id, { occurrenceId: date.id });
    expect(await view(other, id)).toMatchObject({
      state: 'planned',
      votes: 1,
      plan: { state: 'published', date: { occurrenceId: date.id, earlyUntil: '2026-11-04T09:00:00.000Z' }, by: { id: kwame.personId } },
    });
    await expect(room.get(BookSeat).run(other, date.id, seat)).rejects.toMatchObject({ code: 'others_book_first' });
    expect(await room.get(BookSeat).run(anna, date.id, seat)).toMatchObject({ state: 'booked' });
    expect(await room.get(BookSeat).run(ben, date.id, seat)).toMatchObject({ state: 'booked' });
    await expect(vote(other, id)).rejects.toMatchObject({ message: 'This topic has been planned. You can book a seat at the session.' });
    expect((await room.get(TopicsQueries).ofDate(date.id)).items).toMatchObject([{ id, votes: 1 }]);
  });

  it('is planned for a date only by who may change that date', async () => {
    const id = await aTopic(room, aPerson());
    const { id: occurrenceId } = await anOccurrence(room).stored();
    const elsewhere = person(333, [{ role: 'session-organiser', scopeId: 3 }]);
    await expect(room.get(PlanTopic).run(elsewhere, id, { occurrenceId, earlyHours: 0 })).rejects.toMatchObject({
      fields: [{ field: 'occurrenceId', message: 'Choose a date of a series that you host or organise' }],
    });
    await expect(plan(id, { occurrenceId: 999_999 })).rejects.toMatchObject({ fields: [{ field: 'occurrenceId' }] });
    await expect(room.get(PlanTopic).run(ruth, id, { occurrenceId, earlyHours: 0 })).rejects.toMatchObject({ status: 403 });
    expect(await view(ruth, id)).toMatchObject({ state: 'open', plan: null, allowed: { plan: false } });
  });

  it('waits for its draft, is planned when that is published, and is ahead from that moment', async () => {
    const [anna, ben, other] = [aPerson(), aPerson(), aPerson()];
    const [id, sibling] = [await aTopic(room, anna), await aTopic(room, ben)];
    const draft = await aDraft(room);
    await plan(id, { seriesId: draft, earlyHours: 24 });
    await plan(sibling, { seriesId: draft, earlyHours: 48 });
    expect(await view(other, id)).toMatchObject({ state: 'open', beingPlanned: true, plan: { state: 'drafted', seriesId: null } });
    await expect(plan(id, { seriesId: await aDraft(room) })).rejects.toMatchObject({ code: 'already_being_planned' });
    await vote(other, id);
    room.clock.moveTo('2026-11-03T09:00:00Z');
    await room.get(PublishSeries).run(kwame, draft);
    await expect(room.get(CloseTopic).run(kwame, id, 'Too late')).rejects.toMatchObject({ code: 'already_being_planned' });
    await room.settle();
    const { plan: planned, state } = await view(anna, id);
    expect(state).toBe('planned');
    expect(planned?.date).toMatchObject({ earlyUntil: '2026-11-05T09:00:00.000Z' });
    const occurrenceId = planned!.date!.occurrenceId;
    await expect(room.get(BookSeat).run(aPerson(), occurrenceId, seat)).rejects.toMatchObject({ code: 'others_book_first' });
    for (const person of [anna, ben, other])
      expect(await room.get(BookSeat).run(person, occurrenceId, seat)).toMatchObject({ state: 'booked' });
    const [date] = await room
      .get(Transactions)
      .query<{ askedFor: number }>('SELECT asked_for AS askedFor FROM occurrence WHERE id = ?', [occurrenceId]);
    expect(date?.askedFor).toBe(3);
  });

  it('promises nothing for a draft that it was taken out of', async () => {
    const id = await aTopic(room, aPerson());
    const draft = await aDraft(room);
    await plan(id, { seriesId: draft });
    await room.get(DropPlan).run(kwame, id);
    expect(await view(kwame, id)).toMatchObject({ plan: null, allowed: { plan: true } });
    await plan(id, { seriesId: draft });
    await room.get(CloseTopic).run(kwame, id, 'Not now');
    await room.get(PublishSeries).run(kwame, draft);
    await room.settle();
    const [first] = await room.get(Transactions).query<{ id: number }>('SELECT id FROM occurrence WHERE series_id = ?', [draft]);
    expect(await room.get(BookSeat).run(aPerson(), first!.id, seat)).toMatchObject({ state: 'booked' });
    expect(await view(kwame, id)).toMatchObject({ state: 'closed' });
  });

  it('tells only whom it may of a date for one service', async () => {
    const id = await aTopic(room, aPerson());
    const { id: occurrenceId } = await anOccurrence(room, { audience: 'service', audienceServiceId: 2 }).stored();
    await plan(id, { occurrenceId });
    expect(await view(aPerson(), id)).toMatchObject({ plan: { seriesId: null, date: null } });
    expect(await view(person(41), id)).toMatchObject({ plan: { date: { occurrenceId } } });
    const list = (who: typeof kwame) => room.get(TopicsQueries).list(who, topicFiltersSchema.parse({ list: 'planned' }));
    expect((await list(aPerson())).items.find((item) => item.id === id)).toMatchObject({ date: null });
    expect((await list(person(41))).items.find((item) => item.id === id)).toMatchObject({ date: { occurrenceId } });
  });

  it('shows organisers where the votes come from, small numbers left out', async () => {
    const id = await aTopic(room, person(1));
    for (let voter = 2; voter <= 8; voter += 1) await vote(person(voter), id);
    for (let voter = 501; voter <= 502; voter += 1) await vote(person(voter), id);
    expect((await view(kwame, id)).services).toEqual([]);
    for (let voter = 503; voter <= 507; voter += 1) await vote(person(voter), id);
    expect((await view(kwame, id)).services).toEqual([
      { service: 'Libraries', votes: 8 },
      { service: 'Finance', votes: 7 },
    ]);
    expect((await view(ruth, id)).services).toBeNull();
  });

  it('loses the vote and the offer of somebody who left, while the record of what is over stays', async () => {
    const leaver = aPerson();
    const [open, over] = [await aTopic(room, aPerson()), await aTopic(room, aPerson())];
    for (const id of [open, over]) await vote(leaver, id);
    await room.get(OfferToSpeak).run(leaver, open, 'Me');
    await room.get(CloseTopic).run(kwame, over, 'Done');
    for (let twice = 0; twice < 2; twice += 1) {
      await room.get(LetGoOfTopics).personLeft({ payload: { personId: leaver.personId, leftOn: '2026-11-02' } });
    }
    expect(await view(kwame, open)).toMatchObject({ votes: 1, speakerCount: 0 });
    expect(await view(kwame, over)).toMatchObject({ votes: 2 });
    expect(await room.get(TopicViewQueries).everythingOf(leaver.personId)).toEqual({ suggested: [], votes: [], offersToSpeak: [] });
  });
});

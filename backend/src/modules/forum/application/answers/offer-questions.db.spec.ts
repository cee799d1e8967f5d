import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { NotificationKinds, NotificationSettings } from '../../../../platform/notifications/index.js';
import type { SkillLevel } from '../../../people/index.js';
import { aCategory, aPerson, aReply, aTopic, membersOnly, moderator } from '../../testing/index.js';
import { aNewsRoom, type NewsRoom } from '../../testing/news-room.js';
import { ForumNewsSettings } from '../following/news-settings.js';
import { forumNewsKinds } from '../notification-kinds.js';
import { OfferQuestions } from './offer-questions.js';

let lastSkill = 100;

describe('a question that nobody has answered', () => {
  let room: NewsRoom;
  let categoryId: number;
  let skill: number;
  beforeAll(async () => {
    room = await aNewsRoom({ pool: 24 });
    categoryId = await aCategory(room);
    room.actors.appoint(moderator);
  });
  beforeEach(() => {
    skill = lastSkill += 1;
    room.mailed.length = 0;
  });
  afterAll(() => room.stop());

  let week = 0;
  /** Monday 09:00 of a week of its own, with no bank holidays. */
  const aNewWeek = (): void => {
    week += 7 * 86_400_000;
    room.clock.moveTo(new Date(Date.UTC(2027, 0, 4, 9) + week));
  };
  const days = (many: number): void => {
    room.clock.moveBy(many * 86_400_000);
  };
  const offer = async (servers = 1): Promise<void> => {
    await Promise.all(Array.from({ length: servers }, () => room.get(OfferQuestions).run()));
    await room.settle();
  };
  const ask = async (who = aPerson(), where = categoryId, skillIds = [skill]): Promise<number> => {
    room.clock.moveBy(60_000);
    return (await aTopic(room, who, where, { kind: 'question', title: 'Where do I find it?', skillIds })).topicId;
  };
  /** Somebody who can help with the skill and wants to be asked. */
  const aWilling = async (level: SkillLevel = 'working', who = aPerson()): Promise<Actor> => {
    room.council.offers.push({ personId: who.personId, skillId: skill, level });
    const kind = room.get(NotificationKinds).named(forumNewsKinds.questions.kind);
    await room.get(NotificationSettings).chooseMail(who.personId, kind, true);
    return who;
  };
  const asked = async (topicId: number): Promise<Record<string, string>> => {
    const rows = await room
      .get(Transactions)
      .query<{ id: number; step: string }>('SELECT person_id AS id, step FROM forum_question_offer WHERE topic_id = ? ORDER BY person_id', [
        topicId,
      ]);
    return Object.fromEntries(rows.map(({ id, step }) => [String(id), step]));
  };
  const skilled = (...people: Actor[]) => Object.fromEntries(people.map(({ personId }) => [String(personId), 'skill']));

  it('is sent after two working days to the three who can help best, then to moderators, each once', async () => {
    aNewWeek();
    const best = [await aWilling('expert'), await aWilling('practitioner'), await aWilling('working')];
    await aWilling('awareness');
    const topicId = await ask();
    days(1);
    await offer();
    expect(await asked(topicId)).toEqual({});
    days(1);
    await offer(3);
    await offer();
    expect(await asked(topicId)).toEqual(skilled(...best));
    expect(room.mailedTo(best[0]!)).toMatchObject([
      { subject: 'Could you answer this question?: Where do I find it?', unsubscribe: { label: 'Stop emails with questions for me' } },
    ]);
    expect(room.mailedTo(moderator)).toEqual([]);
    days(2);
    await offer(2);
    await offer();
    expect(await asked(topicId)).toEqual({ ...skilled(...best), [String(moderator.personId)]: 'moderator' });
    expect(room.mailedTo(moderator)).toHaveLength(1);
    expect(room.mailed).toHaveLength(4);
  });

  it('is never sent to its asker, to who did not ask to be asked, who is away, may not reply, or was asked twice this week', async () => {
    aNewWeek();
    const asker = await aWilling('expert');
    const silent = aPerson();
    room.council.offers.push({ personId: silent.personId, skillId: skill, level: 'expert' });
    const away = await aWilling('expert');
    await room.get(ForumNewsSettings).choose(away, { digest: 'off', awayUntil: '2099-01-01' });
    const member = await aWilling();
    const closed = await aCategory(room, membersOnly, { members: [{ personId: asker.personId }, { personId: member.personId }] });
    await aWilling('expert');
    const topics = [await ask(asker, closed), await ask(asker, closed), await ask(asker, closed)];
    days(2);
    await offer(2);
    const counts = await Promise.all(topics.map(async (topicId) => Object.keys(await asked(topicId))));
    expect(counts.flat()).toEqual([String(member.personId), String(member.personId)]);
  });

  it('is left alone in the evening, once somebody has replied, and where nothing says what it is about', async () => {
    aNewWeek();
    const helper = await aWilling();
    const [answered, talkedToOneself, without] = [await ask(), await ask(), await ask(aPerson(), categoryId, [])];
    await aReply(room, aPerson(), answered);
    days(2);
    room.clock.moveBy(10 * 3_600_000);
    await offer();
    expect(await asked(talkedToOneself)).toEqual({});
    room.clock.moveBy(14 * 3_600_000);
    await offer();
    expect([await asked(answered), await asked(talkedToOneself), await asked(without)]).toEqual([{}, skilled(helper), {}]);
  });

  it('is not mailed when it was answered between the offer and the mail', async () => {
    aNewWeek();
    const helper = await aWilling();
    const topicId = await ask();
    days(2);
    await room.get(OfferQuestions).run();
    await aReply(room, aPerson(), topicId);
    await room.settle();
    expect(await asked(topicId)).toEqual(skilled(helper));
    expect(room.mailedTo(helper)).toEqual([]);
    expect(await room.notices(helper)).toEqual([]);
  });
});

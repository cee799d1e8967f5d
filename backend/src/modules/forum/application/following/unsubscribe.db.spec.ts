import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../../platform/access/index.js';
import { aCategory, aPerson, aReply, aTopic, membersOnly } from '../../testing/index.js';
import { aNewsRoom, type NewsRoom } from '../../testing/news-room.js';
import { MoveTopic } from '../care/move-topic.js';
import { moderator } from '../../testing/council.js';
import { ChooseFollowing } from './choose-following.js';
import { ForumNewsSettings } from './news-settings.js';
import { Unsubscribe } from './unsubscribe.js';
import { NewsSettingsRepository } from '../../persistence/following/news-settings.repository.js';
import { unsubscribeToken, type Stoppable } from '../../domain/following/unsubscribe.js';
import { WatchCategory } from './watch-category.js';

const here = '10.0.0.1';

describe('stopping mails by their link', () => {
  let room: NewsRoom;
  let categoryId: number;
  let anna: Actor;
  beforeAll(async () => {
    room = await aNewsRoom();
    categoryId = await aCategory(room);
  });
  beforeEach(() => {
    room.clock.moveBy(3_600_000);
    anna = aPerson();
  });
  afterAll(() => room.stop());

  const tokenOf = async (what: Stoppable, id = 0, who = anna) =>
    unsubscribeToken({ personId: who.personId, what, id }, await room.get(NewsSettingsRepository).secretOf(who.personId));
  const look = (token: string) => room.get(Unsubscribe).look(token, here);
  const stop = (token: string) => room.get(Unsubscribe).change(token, { stopped: true, was: null }, here);
  const resume = (token: string, was: string | null) => room.get(Unsubscribe).change(token, { stopped: false, was }, here);

  it('works from the mail that came: looking changes nothing, stopping ends mails of the topic, and undo brings back what was', async () => {
    const ben = aPerson();
    const { topicId } = await aTopic(room, anna, categoryId, { title: 'Letters without jargon' });
    await room.get(ChooseFollowing).run(anna, topicId, 'watching');
    await aReply(room, ben, topicId);
    await room.later(10);
    const token = room.mailedTo(anna)[0]!.unsubscribe!.path.replace('/unsubscribe/', '');
    for (let scan = 0; scan < 3; scan += 1)
      expect(await look(token)).toEqual({ what: 'topic', name: 'Letters without jargon', stopped: false, was: null });
    const stopped = await stop(token);
    expect(stopped).toMatchObject({ stopped: true, was: 'watching' });
    expect(await stop(token)).toMatchObject({ stopped: true });
    await aReply(room, ben, topicId, { words: `@[Anna](person:${String(anna.personId)})` });
    await room.later(20);
    expect(room.mailedTo(anna)).toHaveLength(1);
    await resume(token, stopped.was);
    expect(await room.get(ChooseFollowing).view(anna, topicId)).toMatchObject({ level: 'watching', chosen: true });
    await resume(token, null);
    expect(await room.get(ChooseFollowing).view(anna, topicId)).toMatchObject({ level: 'watching', chosen: false });
  });

  it.each<[Stoppable, string | null]>([
    ['category', null],
    ['digest', 'daily'],
    ['questions', null],
    ['unanswered', null],
  ])('stops %s, and lets it come again', async (what, was) => {
    await room.get(WatchCategory).run(anna, categoryId, true);
    await room.get(ForumNewsSettings).choose(anna, { digest: 'daily', awayUntil: null });
    const token = await tokenOf(what, what === 'category' ? categoryId : 0);
    await resume(token, was);
    expect(await look(token)).toMatchObject({ what, stopped: false });
    expect(await stop(token)).toMatchObject({ stopped: true, was });
    expect(await look(token)).toMatchObject({ stopped: true });
    expect(await resume(token, was)).toMatchObject({ stopped: false });
  });

  it('says nothing of a topic that the person may not read any more', async () => {
    const { topicId } = await aTopic(room, aPerson(), categoryId);
    const token = await tokenOf('topic', topicId);
    expect((await look(token)).name).not.toBeNull();
    const closed = await aCategory(room, membersOnly, { members: [{ personId: moderator.personId, moderates: true }] });
    await room.get(MoveTopic).run(moderator, topicId, closed);
    expect(await look(token)).toMatchObject({ name: null });
    expect(await stop(token)).toMatchObject({ name: null, stopped: true });
  });

  it('takes no link of another person, none that was changed, and no more than thirty guesses', async () => {
    const token = await tokenOf('digest');
    const other = aPerson();
    await tokenOf('digest', 0, other);
    await expect(stop(token.replace(`d${String(anna.personId)}`, `d${String(other.personId)}`))).rejects.toMatchObject({ status: 404 });
    room.council.gone.add(anna.personId);
    await expect(stop(token)).rejects.toMatchObject({ status: 404 });
    room.council.gone.clear();
    for (let guess = 0; guess < 28; guess += 1) await expect(look(`d7-0-${'A'.repeat(22)}`)).rejects.toMatchObject({ status: 404 });
    await expect(look('nothing')).rejects.toMatchObject({ status: 429 });
    expect(await look(token)).toMatchObject({ what: 'digest' });
  });
});

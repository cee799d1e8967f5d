import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { replySchema } from '../../api/posts/post.schemas.js';
import { saveDraftSchema, type DraftView } from '../../api/drafts/draft.schemas.js';
import { ForgetDrafts } from '../../jobs/forget-drafts.js';
import { aCategory, aForumRoom, aPerson, aTopic, type ForumRoom } from '../../testing/index.js';
import { Reply } from '../posts/reply.js';
import { DiscardDraft } from './discard-draft.js';
import { DraftsQueries } from './drafts.queries.js';
import { SaveDraft } from './save-draft.js';

const DAY = 86_400_000;

describe('drafts', () => {
  let room: ForumRoom;
  beforeAll(async () => {
    room = await aForumRoom({ pool: 24 });
  });
  afterAll(() => room.stop());

  const save = (who: Actor, subject: string, words: string, basedOn = 0, wishes: object = {}): Promise<DraftView> =>
    room.get(SaveDraft).run(who, subject, saveDraftSchema.parse({ basedOn, words, ...wishes }));
  const stored = async (who: Actor, subject: string) => (await room.get(DraftsQueries).one(who, subject)).draft;

  it('keeps what was written, with everything that was chosen', async () => {
    const anna = aPerson();
    const details = { categoryId: 3, kind: 'question', skillIds: [5], replyTo: 2 };
    const { seq } = await save(anna, 'new:3', 'Half a thought', 0, { title: 'How do we', details });
    const next = await save(anna, 'new:3', 'Half a thought and more', seq, { title: 'How do we say', details });
    expect(next.seq).toBe(seq + 1);
    expect(await stored(anna, 'new:3')).toMatchObject({ title: 'How do we say', words: 'Half a thought and more', details });
    expect(await stored(aPerson(), 'new:3')).toBeNull();
    expect((await room.get(DraftsQueries).list(anna)).items).toMatchObject([{ subject: 'new:3', excerpt: 'Half a thought and more' }]);
  });

  it('refuses the words of an older tab, and shows it the newer ones', async () => {
    const anna = aPerson();
    const { seq } = await save(anna, 'topic:1', 'one');
    await save(anna, 'topic:1', 'two', seq);
    await expect(save(anna, 'topic:1', 'old', seq)).rejects.toMatchObject({
      status: 409,
      code: 'draft_newer',
      current: { words: 'two', seq: seq + 1 },
    });
    await expect(save(anna, 'topic:1', 'begun anew', 0)).rejects.toMatchObject({ code: 'draft_newer' });
    expect(await save(anna, 'topic:1', 'two', seq)).toMatchObject({ seq: seq + 1 });
    expect(await stored(anna, 'topic:1')).toMatchObject({ words: 'two' });
  });

  it('takes one of many tabs that save at the same moment, and tells all others', async () => {
    const anna = aPerson();
    const first = await Promise.allSettled(Array.from({ length: 8 }, (_, tab) => save(anna, 'topic:2', `tab ${String(tab)}`)));
    expect(first.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { seq } = (await stored(anna, 'topic:2'))!;
    const then = await Promise.allSettled(Array.from({ length: 8 }, (_, tab) => save(anna, 'topic:2', `again ${String(tab)}`, seq)));
    expect(then.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const codes = [...first, ...then].flatMap((outcome) =>
      outcome.status === 'rejected' ? [(outcome.reason as { code: string }).code] : [],
    );
    expect(new Set(codes)).toEqual(new Set(['draft_newer']));
    expect((await stored(anna, 'topic:2'))?.seq).toBe(seq + 1);
  });

  it('takes the same words as done, however often they are sent at once', async () => {
    const anna = aPerson();
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => save(anna, 'topic:3', 'the same')));
    expect(new Set(outcomes.map(({ seq }) => seq)).size).toBe(1);
  });

  it('is gone once it is posted, and a tab that had it does not bring it back', async () => {
    const [anna, categoryId] = [aPerson(), await aCategory(room)];
    const { topicId } = await aTopic(room, aPerson(), categoryId);
    const subject = `topic:${String(topicId)}`;
    const { seq } = await save(anna, subject, 'My words');
    await room.get(Reply).run(anna, topicId, replySchema.parse({ key: randomUUID(), words: 'My words', draft: { subject, seq } }));
    expect(await stored(anna, subject)).toBeNull();
    await expect(save(anna, subject, 'My words, again', seq)).rejects.toMatchObject({ status: 409, code: 'draft_gone' });
    room.clock.moveBy(60_000);
    const anew = await save(anna, subject, 'Other words');
    expect(anew.seq).toBeGreaterThan(seq);
    await expect(save(anna, subject, 'My words, again', seq)).rejects.toMatchObject({ code: 'draft_newer' });
  });

  it('stays where another tab saved newer words than those that were posted', async () => {
    const [anna, categoryId] = [aPerson(), await aCategory(room)];
    const { topicId } = await aTopic(room, aPerson(), categoryId);
    const subject = `topic:${String(topicId)}`;
    const { seq } = await save(anna, subject, 'Short');
    await save(anna, subject, 'Longer', seq);
    await room.get(Reply).run(anna, topicId, replySchema.parse({ key: randomUUID(), words: 'Short', draft: { subject, seq } }));
    expect(await stored(anna, subject)).toMatchObject({ words: 'Longer' });
  });

  it('is not lost where the post is refused', async () => {
    const anna = aPerson();
    const { seq } = await save(anna, 'topic:99999', 'Into nowhere');
    const request = replySchema.parse({ key: randomUUID(), words: 'Into nowhere', draft: { subject: 'topic:99999', seq } });
    await expect(room.get(Reply).run(anna, 99_999, request)).rejects.toMatchObject({ status: 404 });
    expect(await stored(anna, 'topic:99999')).toMatchObject({ words: 'Into nowhere' });
  });

  it('is thrown away up to the words that were seen', async () => {
    const anna = aPerson();
    const { seq } = await save(anna, 'topic:4', 'one');
    await save(anna, 'topic:4', 'two', seq);
    await room.get(DiscardDraft).run(anna, 'topic:4', seq);
    expect(await stored(anna, 'topic:4')).toMatchObject({ words: 'two' });
    await room.get(DiscardDraft).run(anna, 'topic:4');
    expect(await stored(anna, 'topic:4')).toBeNull();
  });

  it('has an end: fifty for each person, and half a year', async () => {
    const anna = aPerson();
    for (let topic = 1; topic <= 50; topic += 1) await save(anna, `topic:${String(topic)}`, 'words');
    await expect(save(anna, 'topic:51', 'words')).rejects.toMatchObject({ code: 'too_many_drafts' });
    const { seq } = (await stored(anna, 'topic:50'))!;
    await save(anna, 'topic:50', 'more words', seq);
    room.clock.moveBy(100 * DAY);
    const young = aPerson();
    await save(young, 'topic:1', 'words');
    room.clock.moveBy(81 * DAY);
    await room.get(ForgetDrafts).forget();
    expect((await room.get(DraftsQueries).list(anna)).items).toEqual([]);
    expect((await room.get(DraftsQueries).list(young)).items).toHaveLength(1);
    expect(await room.get(Transactions).query('SELECT 1 FROM forum_draft WHERE saved_at < ?', [room.clock.in(-180 * DAY)])).toEqual([]);
  });
});

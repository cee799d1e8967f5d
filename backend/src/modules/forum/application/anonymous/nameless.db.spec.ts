import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { aCategory, aPerson, aReply, aTopic, moderator, person } from '../../testing/index.js';
import { aNewsRoom, type NewsRoom } from '../../testing/news-room.js';
import { storedTopic } from '../../testing/stored-topic.js';
import { EditPost } from '../care/edit-post.js';
import { HidePost } from '../care/hide-post.js';
import { MergeTopic } from '../care/merge-topic.js';
import { PostCareQueries } from '../care/post-care.queries.js';
import { RenameTopic } from '../care/rename-topic.js';
import { SplitTopic } from '../care/split-topic.js';
import { TakeBackPost } from '../care/take-back-post.js';
import { SaveDraft } from '../drafts/save-draft.js';
import { TopicPageQueries } from '../topics/topic-page.queries.js';

/** A person whose number stands nowhere by chance. */
const ASKER = 918_273;

describe('asking without a name', () => {
  let room: NewsRoom;
  let categoryId: number;
  beforeAll(async () => {
    room = await aNewsRoom();
    categoryId = await aCategory(room);
    await room.get(Transactions).execute('UPDATE forum_category SET anonymous_questions = 1 WHERE id = ?', [categoryId]);
  });
  afterAll(() => room.stop());

  const later = (minutes: number): void => {
    room.clock.moveBy(minutes * 60_000);
  };
  const ask = (who: Actor, wishes = {}) => aTopic(room, who, categoryId, { anonymous: true, ...wishes });

  /** Every row of every table in which a number or a text holds the person, but the one that is sealed. */
  const tracesOf = async (personId: number): Promise<string[]> => {
    const columns = await room.get(Transactions).query<{ tableName: string; name: string }>(
      `SELECT table_name AS tableName, column_name AS name FROM information_schema.columns
        WHERE table_schema = DATABASE() AND data_type IN ('int', 'bigint', 'varchar', 'text', 'mediumtext', 'longtext', 'json')`,
    );
    const found: string[] = [];
    for (const { tableName, name } of columns) {
      const rows = await room
        .get(Transactions)
        .query<Record<string, unknown>>(`SELECT * FROM \`${tableName}\` WHERE CAST(\`${name}\` AS CHAR) REGEXP ?`, [
          `(^|[^0-9])${String(personId)}([^0-9]|$)`,
        ]);
      if (tableName !== 'forum_sealed_name') found.push(...rows.map((row) => `${tableName}.${name}: ${JSON.stringify(row)}`));
    }
    return found;
  };

  it('leaves the name in one sealed row, whatever the asker does afterwards', async () => {
    const nameless = person(ASKER);
    later(60);
    const { topicId, post } = await ask(nameless, { title: 'How do I say this?', words: 'How do I tell my manager?' });
    expect(post.author).toEqual({ kind: 'anonymous', name: 'The person who asked', initials: '?', about: 'Asked without a name' });
    later(1);
    await aReply(room, aPerson(), topicId);
    later(1);
    const reply = await aReply(room, nameless, topicId, { words: 'Thank you' });
    expect(reply.post.author?.kind).toBe('anonymous');
    later(10);
    const { wording, isNameless } = await room.get(PostCareQueries).source(nameless, topicId, 3);
    expect(isNameless).toBe(true);
    await room.get(EditPost).run(nameless, topicId, 3, { words: 'Thank you very much', seen: wording });
    const save = (subject: string, details = {}) =>
      room.get(SaveDraft).run(nameless, subject, { basedOn: 0, title: '', words: 'Not posted yet', details });
    await expect(save(`edit:${String(reply.post.id)}`)).rejects.toMatchObject({ code: 'draft_not_kept' });
    await expect(save(`new:${String(categoryId)}`, { anonymous: true })).rejects.toMatchObject({ code: 'draft_not_kept' });
    const { title } = await storedTopic(room, topicId);
    await room.get(RenameTopic).run(nameless, topicId, { title: 'How do I tell them kindly?', seen: title });
    await room.get(TakeBackPost).run(nameless, topicId, 3);
    await room.settle();
    const traces = await tracesOf(ASKER);
    // What is left says that the person writes at times, and neither what nor when.
    expect(traces).toEqual([expect.stringMatching(/^forum_turn\.person_id: /)]);
    expect(JSON.parse(traces[0]!.slice('forum_turn.person_id: '.length))).toEqual({
      ...{ person_id: ASKER, day: expect.anything(), posts: 0, topics: 0, edits: 0, reports: 0 },
      ...{ posted_at: null, started_at: null, first_posted_at: null, last_text: null, erased_at: null },
    });
    expect(JSON.stringify(room.told)).not.toContain(String(ASKER));
  });

  it('lets the asker, and nobody else, go on as the person who asked', async () => {
    const [anna, ben] = [aPerson(), aPerson()];
    const { topicId } = await ask(anna);
    later(1);
    await aReply(room, ben, topicId);
    const page = (who: typeof anna) => room.get(TopicPageQueries).page(who, topicId, {});
    expect((await page(anna)).mine).toMatchObject([{ number: 1, author: true }]);
    expect((await page(ben)).mine).toMatchObject([{ number: 2, author: true }]);
    expect((await page(moderator)).mine).toEqual([]);
    for (const who of [ben, moderator]) {
      expect((await room.get(PostCareQueries).of(who, topicId, 1)).allowed).toMatchObject({ edit: false, takeBack: false });
      await expect(room.get(TakeBackPost).run(who, topicId, 1)).rejects.toMatchObject({ status: 403 });
    }
    await room.get(HidePost).run(moderator, topicId, 1, { reason: 'personal', words: '' });
    expect((await room.get(PostCareQueries).of(anna, topicId, 1)).hiding).toMatchObject({
      because: 'it tells something personal about somebody',
    });
    await room.settle();
    expect(await room.get(Transactions).query('SELECT 1 FROM notification WHERE person_id = ?', [anna.personId])).toEqual([]);
  });

  it('is for categories that allow it, without files', async () => {
    const elsewhere = await aCategory(room);
    await expect(aTopic(room, aPerson(), elsewhere, { anonymous: true })).rejects.toMatchObject({ fields: [{ field: 'anonymous' }] });
    await expect(ask(aPerson(), { attachments: [{ fileId: 1, alt: '' }] })).rejects.toMatchObject({ fields: [{ field: 'attachments' }] });
  });

  it('is counted without a trace: three questions a day, with a pause, and not the same words', async () => {
    const anna = aPerson();
    later(24 * 60);
    await ask(anna, { title: 'The very same question', words: 'The very same' });
    await expect(ask(anna)).rejects.toMatchObject({
      status: 429,
      message: 'You can start another topic in 30 seconds. Your words are kept.',
    });
    later(1);
    await expect(ask(anna, { title: 'The very same question', words: 'The very same' })).rejects.toMatchObject({ status: 429 });
    for (let index = 0; index < 2; index += 1) {
      await ask(anna);
      later(1);
    }
    await expect(ask(anna)).rejects.toMatchObject({ message: expect.stringContaining('3 questions without your name') });
    later(24 * 60);
    const { topicId } = await ask(anna);
    await expect(aReply(room, anna, topicId)).rejects.toMatchObject({ message: 'You can post again in 10 seconds. Your words are kept.' });
  });

  it('stays what it is when posts are split off, and is not merged into something else', async () => {
    const [anna, ben] = [aPerson(), aPerson()];
    later(24 * 60);
    const { topicId } = await ask(anna);
    later(1);
    await aReply(room, anna, topicId);
    later(1);
    await aReply(room, ben, topicId);
    const into = await room.get(SplitTopic).run(moderator, topicId, { numbers: [2, 3], title: 'A question of its own' });
    expect(await storedTopic(room, into)).toMatchObject({ authorId: null, authorAs: 'anonymous' });
    later(1);
    expect((await aReply(room, anna, into)).post.author?.kind).toBe('anonymous');
    const { topicId: other } = await aTopic(room, ben, categoryId);
    await expect(room.get(MergeTopic).run(moderator, topicId, other)).rejects.toMatchObject({ status: 422 });
  });
});

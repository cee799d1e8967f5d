import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import * as sample from '../../../../platform/files/testing/index.js';
import { Jobs } from '../../../../platform/outbox/index.js';
import { replySchema, type WrittenPost } from '../../api/posts/post.schemas.js';
import type { Attached } from '../../api/attachments/attachment.schemas.js';
import { aCategory, aForumRoom, aPerson, aTopic, administrator, membersOnly, moderator, type ForumRoom } from '../../testing/index.js';
import { Reply } from '../posts/reply.js';
import { AddAttachment } from './add-attachment.js';
import { AttachmentFilesQueries } from './attachment-files.queries.js';
import { Attachments } from './attachments.js';

const DAY = 86_400_000;

describe('files of posts', () => {
  let room: ForumRoom;
  beforeAll(async () => {
    room = await aForumRoom({ pool: 24 });
    room.actors.appoint(moderator);
  });
  afterAll(() => room.stop());

  const add = async (who: Actor, name = 'plan.pdf', bytes: Buffer = sample.pdf): Promise<number> =>
    (await room.get(AddAttachment).run(who, { name, declared: '', bytes: Readable.from([bytes]), expected: bytes.length })).fileId;
  const aPicture = (who: Actor): Promise<number> => add(who, 'photo.png', sample.png);
  const post = (who: Actor, topicId: number, attachments: Partial<Attached>[], key: string = randomUUID()): Promise<WrittenPost> => {
    room.clock.moveBy(60_000);
    return room.get(Reply).run(who, topicId, replySchema.parse({ key, words: `Words ${key}`, attachments }));
  };
  const fetch = (who: Actor, fileId: number) => room.get(AttachmentFilesQueries).one(who, fileId);
  const topicIn = async (categoryId: number, author = aPerson()): Promise<number> => (await aTopic(room, author, categoryId)).topicId;
  const inPost = async (fileId: number) =>
    room.get(Transactions).one<{ postId: number | null; addedBy: number | null; keptBy: number | null; owned: number }>(
      `SELECT a.post_id AS postId, a.added_by AS addedBy, f.kept_by AS keptBy, f.unowned_since IS NULL AS owned
          FROM stored_file f LEFT JOIN forum_attachment a ON a.file_id = f.id WHERE f.id = ?`,
      [fileId],
    );

  it('stand beside the post in their order, and pictures say what they show', async () => {
    const [anna, topicId] = [aPerson(), await topicIn(await aCategory(room))];
    const [plan, photo] = [await add(anna), await aPicture(anna)];
    const { post: written } = await post(anna, topicId, [{ fileId: photo, alt: 'A desk' }, { fileId: plan }]);
    expect(written.attachments).toEqual([
      {
        fileId: photo,
        name: 'photo.png',
        label: 'PNG image',
        bytes: expect.any(Number) as unknown as number,
        picture: { width: 1, height: 1, alt: 'A desk' },
      },
      { fileId: plan, name: 'plan.pdf', label: 'PDF', bytes: sample.pdf.length, picture: null },
    ]);
    expect(await inPost(plan)).toMatchObject({ postId: written.id, owned: 1 });
    expect((await room.get(Attachments).of([written.id])).get(written.id)).toEqual(written.attachments);
    expect(room.told.at(-1)?.message).toMatchObject({ type: 'forum.post', post: { attachments: written.attachments } });
  });

  it('have to be there, one’s own and in no other post, and pictures described', async () => {
    const [anna, ben] = [aPerson(), aPerson()];
    const topicId = await topicIn(await aCategory(room));
    const fileId = await add(anna);
    await expect(post(ben, topicId, [{ fileId }])).rejects.toMatchObject({ code: 'attachment_gone', fields: [{ field: 'attachments' }] });
    await expect(post(anna, topicId, [{ fileId }, { fileId }])).rejects.toMatchObject({ code: 'attachment_gone' });
    await expect(post(anna, topicId, [{ fileId: 4_000_000 }])).rejects.toMatchObject({ code: 'attachment_gone' });
    await expect(post(anna, topicId, [{ fileId: await aPicture(anna) }])).rejects.toMatchObject({
      code: 'picture_not_described',
      fields: [{ field: 'attachments.0.alt', message: 'Say what ‘photo.png’ shows, for people who cannot see it' }],
    });
    await post(anna, topicId, [{ fileId }]);
    await expect(post(anna, topicId, [{ fileId }])).rejects.toMatchObject({ code: 'attachment_gone' });
  });

  it('are claimed once, whatever is posted at the same moment', async () => {
    const [anna, topicId] = [aPerson(), await topicIn(await aCategory(room))];
    const files = [await add(anna), await add(anna)];
    const topics = await Promise.all([1, 2, 3, 4].map(async () => topicIn(await aCategory(room))));
    const outcomes = await Promise.allSettled(
      [topicId, ...topics].map((topic, index) => {
        const list = (index % 2 === 0 ? files : [...files].reverse()).map((fileId) => ({ fileId }));
        const attachments = replySchema.parse({ key: randomUUID(), words: 'x', attachments: list }).attachments ?? [];
        return room.get(Transactions).run(async () => {
          const { insertId } = await room.get(Transactions).execute(
            `INSERT INTO forum_post (topic_id, number, state, author_as, source, html, renderer_version, posted_at)
              VALUES (?, 900, 'shown', 'person', '', '', 1, 20261102090000)`,
            [topic],
          );
          return room.get(Attachments).claim({ personId: anna.personId }, insertId, attachments);
        });
      }),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'attachment_gone' });
  });

  it('are for whoever may read the post, and until then for who added them', async () => {
    const [anna, ben, stranger] = [aPerson(), aPerson(), aPerson()];
    const group = await aCategory(room, membersOnly, { members: [{ personId: anna.personId }, { personId: ben.personId }] });
    const topicId = await topicIn(group, anna);
    const fileId = await add(anna);
    expect(await fetch(anna, fileId)).toMatchObject({ name: 'plan.pdf' });
    await expect(fetch(ben, fileId)).rejects.toMatchObject({ status: 404 });
    const { post: written } = await post(anna, topicId, [{ fileId }]);
    expect(await fetch(ben, fileId)).toMatchObject({ name: 'plan.pdf' });
    for (const other of [stranger, moderator, administrator]) await expect(fetch(other, fileId)).rejects.toMatchObject({ status: 404 });
    await expect(fetch(anna, 4_000_000)).rejects.toMatchObject({ status: 404 });
    await room
      .get(Transactions)
      .execute('DELETE FROM forum_category_member WHERE category_id = ? AND person_id = ?', [group, ben.personId]);
    await expect(fetch(ben, fileId)).rejects.toMatchObject({ status: 404 });
    for (const [state, reads] of [
      ['hidden', false],
      ['shown', true],
      ['purged', false],
    ] as const) {
      await room.get(Transactions).execute('UPDATE forum_post SET state = ? WHERE id = ?', [state, written.id]);
      if (reads) expect(await fetch(anna, fileId)).toBeDefined();
      else await expect(fetch(anna, fileId)).rejects.toMatchObject({ status: 404 });
    }
  });

  it('of a hidden post are there for moderators', async () => {
    const [anna, topicId] = [aPerson(), await topicIn(await aCategory(room))];
    const fileId = await add(anna);
    const { post: written } = await post(anna, topicId, [{ fileId }]);
    await room.get(Transactions).execute(`UPDATE forum_post SET state = 'hidden' WHERE id = ?`, [written.id]);
    expect(await fetch(moderator, fileId)).toMatchObject({ name: 'plan.pdf' });
    await expect(fetch(aPerson(), fileId)).rejects.toMatchObject({ status: 404 });
  });

  it('are exchanged by an edit, and gone with what is purged', async () => {
    const [anna, topicId] = [aPerson(), await topicIn(await aCategory(room))];
    const [first, second, third] = [await add(anna), await add(anna), await add(anna)];
    const { post: written } = await post(anna, topicId, [{ fileId: first }, { fileId: second }]);
    const { run } = room.get(Transactions);
    const change = (list: number[]) =>
      run.call(room.get(Transactions), () =>
        room.get(Attachments).change(
          anna,
          written.id,
          list.map((fileId) => ({ fileId, alt: '' })),
        ),
      );
    expect(await change([third, second])).toMatchObject([{ fileId: third }, { fileId: second }]);
    expect(await inPost(first)).toMatchObject({ postId: null, owned: 0 });
    await run.call(room.get(Transactions), () => room.get(Attachments).release(written.id));
    expect(await room.get(Attachments).of([written.id])).toEqual(new Map());
    expect(await inPost(second)).toMatchObject({ owned: 0 });
  });

  it('of a post without a name name nobody', async () => {
    const [anna, topicId] = [aPerson(), await topicIn(await aCategory(room))];
    const [fileId, other] = [await add(anna), await add(anna)];
    const { post: written } = await post(anna, topicId, [{ fileId: other }]);
    const list = [
      { fileId: other, alt: '' },
      { fileId, alt: '' },
    ];
    await room.get(Transactions).run(() => room.get(Attachments).change({ personId: anna.personId, isNameless: true }, written.id, list));
    expect(await inPost(fileId)).toMatchObject({ postId: written.id, addedBy: null, keptBy: null });
  });

  it('are removed after a day where nobody posted them', async () => {
    const anna = aPerson();
    const fileId = await add(anna);
    room.clock.moveBy(DAY + 60_000);
    await room.get(Jobs).run('files.sweep');
    expect(await inPost(fileId)).toBeUndefined();
    expect(await room.get(Transactions).query('SELECT 1 FROM forum_attachment WHERE file_id = ?', [fileId])).toEqual([]);
    await expect(fetch(anna, fileId)).rejects.toMatchObject({ status: 404 });
  });

  it('wait thirty at most for each person', async () => {
    const anna = aPerson();
    for (let count = 0; count < 30; count += 1) await add(anna);
    await expect(add(anna)).rejects.toMatchObject({ code: 'too_many_files', status: 429 });
  });
});

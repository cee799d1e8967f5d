import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Grant } from '../../domain/categories/levels.js';
import { aCategory, aForumRoom, administrator, aPerson, type ForumRoom, membersOnly, openToAll, person } from '../../testing/index.js';
import { ReadersPreviewQueries } from './readers-preview.queries.js';

const libraries: Grant = { holder: 'staff', serviceId: 2, level: 'reply' };
const moderators: Grant = { holder: 'forum-moderator', serviceId: null, level: 'moderate' };

describe('how many people could read a category', () => {
  let room: ForumRoom;
  beforeAll(async () => {
    room = await aForumRoom();
  });
  afterAll(() => room.stop());

  const preview = (id: number, grants: readonly Grant[], who = administrator) => room.get(ReadersPreviewQueries).preview(who, id, grants);

  it('is told before anything is changed', async () => {
    const id = await aCategory(room, openToAll);
    expect(await preview(id, [libraries])).toEqual({ before: 6, after: 3, lose: 3, gain: 0 });
    expect(await preview(id, [libraries, moderators])).toEqual({ before: 6, after: 4, lose: 2, gain: 0 });
    expect(await preview(id, openToAll)).toEqual({ before: 6, after: 6, lose: 0, gain: 0 });
    const small = await aCategory(room, [libraries, { holder: 'member', serviceId: null, level: 'read' }], {
      members: [{ personId: 101 }],
    });
    expect(await preview(small, [{ holder: 'staff', serviceId: 3, level: 'read' }])).toEqual({ before: 4, after: 3, lose: 3, gain: 2 });
    expect(await preview(small, [{ holder: 'staff', serviceId: null, level: 'see' }])).toEqual({ before: 4, after: 0, lose: 4, gain: 0 });
  });

  it('is told to nobody who does not look after the category', async () => {
    const id = await aCategory(room, openToAll);
    const group = await aCategory(room, membersOnly, { members: [{ personId: 1, moderates: true }] });
    await expect(preview(id, openToAll, aPerson())).rejects.toMatchObject({ status: 404 });
    await expect(preview(group, membersOnly)).rejects.toMatchObject({ status: 404 });
    expect(await preview(group, membersOnly, person(1))).toMatchObject({ before: 1, after: 1 });
  });
});

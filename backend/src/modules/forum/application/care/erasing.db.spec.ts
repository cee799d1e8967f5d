import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../../platform/access/index.js';
import { Transactions } from '../../../../platform/database/index.js';
import { administrator, aCategory, aPerson, aReply, aTopic, moderator } from '../../testing/index.js';
import { aNewsRoom, type NewsRoom } from '../../testing/news-room.js';
import { storedPosts, storedTopic } from '../../testing/stored-topic.js';
import { ChooseFollowing } from '../following/choose-following.js';
import { MoveReadingOn } from '../reading/move-reading-on.js';
import { TopicPageQueries } from '../topics/topic-page.queries.js';
import { EditPost } from './edit-post.js';
import { EraseAuthor } from './erase-author.js';
import { PostCareQueries } from './post-care.queries.js';
import { RenameTopic } from './rename-topic.js';
import { ReportPost } from './report-post.js';

describe('taking a name out of the forum', () => {
  let room: NewsRoom;
  let categoryId: number;
  beforeAll(async () => {
    room = await aNewsRoom();
    categoryId = await aCategory(room);
  });
  afterAll(() => room.stop());

  const later = (minutes: number): void => {
    room.clock.moveBy(minutes * 60_000);
  };
  const leaves = (who: Actor): void => {
    room.council.gone.add(who.personId);
  };
  const erase = (who: Actor, takeOut = false) => room.get(EraseAuthor).run(administrator, who.personId, takeOut);
  /** Tables of the forum in which a column holds the person's number. */
  const tablesWith = async (personId: number): Promise<string[]> => {
    const columns = await room.get(Transactions).query<{ tableName: string; name: string }>(
      `SELECT table_name AS tableName, column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE()
        AND table_name LIKE 'forum%' AND (column_name LIKE '%person_id' OR column_name LIKE '%\\_by' OR column_name LIKE '%author_id' OR column_name = 'reporter_id')`,
    );
    const found: string[] = [];
    for (const { tableName, name } of columns) {
      const [row] = await room.get(Transactions).query(`SELECT 1 FROM \`${tableName}\` WHERE \`${name}\` = ? LIMIT 1`, [personId]);
      if (row) found.push(`${tableName}.${name}`);
    }
    return found.sort();
  };

  it('keeps the conversation and turns the author into a former colleague', async () => {
    const [ruth, ben] = [aPerson(), aPerson()];
    const name = `Person ${String(ruth.personId)}`;
    later(60);
    const { topicId } = await aTopic(room, ruth, categoryId, { title: 'Letters without jargon', words: 'I began this' });
    later(1);
    const quote = `> [${name}, post 1](/forum/t/${String(topicId)}/1):\n> I began this\n\nAsk @[${name}](person:${String(ruth.personId)}) about it`;
    await aReply(room, ben, topicId, { words: quote });
    later(10);
    const { wording } = await room.get(PostCareQueries).source(ben, topicId, 2);
    await room.get(EditPost).run(ben, topicId, 2, { words: `${quote}!`, seen: wording });
    await aReply(room, ruth, topicId, { words: 'And I ended it' });
    await room.get(RenameTopic).run(ruth, topicId, { title: 'Letters in plain words', seen: 'Letters without jargon' });
    await room.get(ReportPost).run(ruth, topicId, 2, { reason: 'unkind', words: '' });
    await room.get(ChooseFollowing).run(ruth, topicId, 'watching');
    await room.get(MoveReadingOn).run(ruth, [{ topicId, lastReadNo: 3 }]);
    await room.settle();
    leaves(ruth);
    await erase(ruth);
    await room.settle();
    const { topic, posts } = await room.get(TopicPageQueries).page(ben, topicId, { near: 1 });
    expect(topic.author).toMatchObject({ kind: 'former', name: 'Former colleague' });
    expect(posts.map(({ author }) => author?.kind)).toEqual(['former', 'person', 'former']);
    expect(posts[1]?.html).toContain('Former colleague, post 1');
    expect(posts[1]?.html).toContain('Ask Former colleague about it');
    expect(await storedTopic(room, topicId)).toMatchObject({ replies: 2, lastPostBy: null, lastPostAs: 'former' });
    const { items } = await room.get(PostCareQueries).history(ben, topicId, 2);
    expect(JSON.stringify([items, posts, await storedPosts(room, topicId)])).not.toContain(name);
    expect(await tablesWith(ruth.personId)).toEqual(['forum_erasure.person_id', 'forum_turn.person_id']);
  });

  it('takes their posts out too where they asked for it', async () => {
    const [ruth, ben] = [aPerson(), aPerson()];
    later(60);
    const { topicId } = await aTopic(room, ben, categoryId);
    later(1);
    await aReply(room, ruth, topicId, { words: 'Something of mine' });
    leaves(ruth);
    await erase(ruth, true);
    await room.settle();
    expect((await storedPosts(room, topicId)).map(({ state, source }) => [state, source])).toMatchObject([
      ['shown', expect.anything()],
      ['purged', ''],
    ]);
    expect(await storedTopic(room, topicId)).toMatchObject({ replies: 0, lastPostBy: ben.personId });
  });

  it('is for administrators, about people who have left, once', async () => {
    const ruth = aPerson();
    await expect(erase(ruth)).rejects.toMatchObject({ fields: [{ field: 'personId' }] });
    leaves(ruth);
    await expect(room.get(EraseAuthor).run(moderator, ruth.personId, false)).rejects.toMatchObject({ status: 403 });
    await erase(ruth);
    await expect(erase(ruth)).rejects.toMatchObject({ status: 409 });
  });

  it('misses no post that is written at the same moment', async () => {
    const { topicId } = await aTopic(room, aPerson(), categoryId);
    for (let round = 0; round < 5; round += 1) {
      const ruth = aPerson();
      leaves(ruth);
      const outcomes = await Promise.allSettled([aReply(room, ruth, topicId), erase(ruth), aReply(room, ruth, topicId)]);
      await room.settle();
      expect(outcomes[1].status).toBe('fulfilled');
      expect(await tablesWith(ruth.personId)).toEqual(['forum_erasure.person_id', 'forum_turn.person_id']);
      await expect(aReply(room, ruth, topicId)).rejects.toMatchObject({ code: 'name_erased' });
    }
  });
});

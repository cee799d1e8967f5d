import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Type } from '@nestjs/common';
import { Transactions } from '../../../platform/database/index.js';
import { startApp, type RunningApp } from '../../../testing/start-app.js';
import { aCategory, membersOnly, openToAll } from '../../forum/testing/index.js';
import { Staff, type Colleague } from '../../sessions/testing/index.js';
import { PersonLeft } from '../../people/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { SearchFeed } from '../../../platform/search/index.js';

interface Results {
  readonly count: number;
  readonly more: boolean;
  readonly next: string | null;
  readonly items: readonly {
    readonly kind: string;
    readonly id: number;
    readonly about: string;
    readonly link: string;
    readonly title: { readonly text: string };
    readonly author: { readonly name: string } | null;
    readonly solved: boolean | null;
  }[];
}

interface Problem {
  readonly code: string;
  readonly errors?: { field: string; message: string }[];
}

describe('one search over everything that I may read', () => {
  let app: RunningApp;
  let kwame: Colleague;
  let amara: Colleague;
  let ruth: Colleague;
  let ben: Colleague;
  let administrator: Colleague;

  beforeAll(async () => {
    app = await startApp();
    const staff = await Staff.of(app);
    kwame = await staff.colleague('Kwame', 'session-organiser');
    administrator = await staff.colleague('Sam', 'administrator');
    [amara, ruth, ben] = [await staff.colleague('Amara'), await staff.colleague('Ruth'), await staff.colleague('Ben')];
  });
  afterAll(() => app.stop());

  const room = { get: <T>(type: Type<T>): T => app.app.get(type, { strict: false }) };
  const search = async (who: Colleague, question: string): Promise<Results> => {
    await app.settle();
    const { status, body } = await who.browser.get<Results>(`/api/search?${question}`);
    expect(status).toBe(200);
    return body;
  };
  const found = async (who: Colleague, question: string): Promise<string[]> =>
    (await search(who, question)).items.map(({ kind, id }) => `${kind} ${String(id)}`);
  /** Nobody is held up for writing too fast. */
  const later = (): void => {
    app.clock.moveBy(60_000);
  };
  const topic = async (who: Colleague, categoryId: number, title: string, words: string, more: object = {}): Promise<number> => {
    later();
    const answer = await who.browser.post<{ topicId: number }>('/api/forum/topics', {
      key: randomUUID(),
      categoryId,
      title,
      words,
      ...more,
    });
    expect(answer.status).toBe(201);
    return answer.body.topicId;
  };
  const reply = async (who: Colleague, topicId: number, words: string): Promise<number> => {
    later();
    const answer = await who.browser.post<{ post: { id: number } }>(`/api/forum/topics/${String(topicId)}/posts`, {
      key: randomUUID(),
      words,
    });
    expect(answer.status).toBe(201);
    return answer.body.post.id;
  };

  it('asks who you are, and says what is wrong with a question', async () => {
    expect((await app.browser().get('/api/search?q=it')).status).toBe(401);
    const wrong = await amara.browser.get<Problem>(`/api/search?q=${'x'.repeat(201)}`);
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ field: 'q', message: 'Use 200 characters or fewer' }] } });
    expect((await amara.browser.get(`/api/search?q=it&from=soon`)).status).toBe(422);
    expect((await amara.browser.get(`/api/search?q=it&after=1;2`)).status).toBe(422);
    expect((await amara.browser.get(`/api/search?q=it&scope=person:1`)).status).toBe(422);
    expect(await search(amara, '')).toEqual({ items: [], count: 0, more: false, next: null });
  });

  it('finds topics by title and first words, replies by their own, with their place and author', async () => {
    const category = await aCategory(room, openToAll);
    const id = await topic(ruth, category, 'Gritting the Mill Lane car park', 'Who calls the **IT** contractor about the gritter?');
    const replyId = await reply(ben, id, 'HR know: ring the depot about gritting');
    const { items, count } = await search(amara, 'q=gritting');
    expect(count).toBe(2);
    expect(items).toMatchObject([
      {
        kind: 'forum-topic',
        id,
        link: `/forum/t/${String(id)}`,
        title: { text: 'Gritting the Mill Lane car park' },
        author: { name: 'Ruth Test' },
      },
      {
        kind: 'forum-post',
        id: replyId,
        link: `/forum/t/${String(id)}/2`,
        title: { text: 'Gritting the Mill Lane car park' },
        author: { name: 'Ben Test' },
      },
    ]);
    expect(await found(amara, 'q=HR&kind=forum-post')).toEqual([`forum-post ${String(replyId)}`]);
    expect(await found(amara, `q=the+IT+contractor+`)).toEqual([`forum-topic ${String(id)}`]);
    expect(await found(amara, `q=gritting&author=${String(ben.id)}`)).toEqual([`forum-post ${String(replyId)}`]);
    expect(await found(amara, `q=gritting&category=${String(category + 999)}`)).toEqual([]);
  });

  it('hides a private group from everybody else, administrators and organisers too, in lists and in counts', async () => {
    const group = await aCategory(room, membersOnly, { members: [{ personId: ruth.id, moderates: true }, { personId: ben.id }] });
    const id = await topic(ruth, group, 'Wellbeing circle on Fridays', 'Only for us: lighthouse');
    await reply(ben, id, 'The lighthouse it is');
    for (const member of [ruth, ben]) expect(await search(member, 'q=lighthouse')).toMatchObject({ count: 2 });
    for (const stranger of [amara, kwame, administrator]) {
      for (const question of [
        'q=lighthouse',
        'q=%22the+lighthouse%22',
        `category=${String(group)}`,
        `author=${String(ben.id)}&q=lighthouse`,
      ]) {
        expect(await search(stranger, question)).toEqual({ items: [], count: 0, more: false, next: null });
      }
    }
    await app.app.get(Transactions).execute('DELETE FROM forum_category_member WHERE category_id = ? AND person_id = ?', [group, ben.id]);
    expect(await search(ben, 'q=lighthouse')).toMatchObject({ count: 0, items: [] });
  });

  it('finds only my own topics where that is the rule, with their replies, and all of them for who moderates', async () => {
    const category = await aCategory(
      room,
      [
        { holder: 'staff', serviceId: null, level: 'start' },
        { holder: 'administrator', serviceId: null, level: 'moderate' },
      ],
      { ownTopicsOnly: true },
    );
    const mine = await topic(amara, category, 'My question of pensions', 'About the marmalade fund');
    const theirs = await topic(ruth, category, 'Another question of pensions', 'About the marmalade fund');
    const answered = await reply(administrator, mine, 'The marmalade fund is closed');
    expect((await found(amara, 'q=marmalade')).sort()).toEqual([`forum-post ${String(answered)}`, `forum-topic ${String(mine)}`]);
    expect(await found(ruth, 'q=marmalade')).toEqual([`forum-topic ${String(theirs)}`]);
    expect(await search(ben, 'q=marmalade')).toMatchObject({ count: 0 });
    expect(await search(administrator, 'q=marmalade')).toMatchObject({ count: 3 });
  });

  it('finds a question as solved once an answer is accepted', async () => {
    const category = await aCategory(room, openToAll);
    const id = await topic(amara, category, 'Where is the peacock kept?', 'Asked by a resident', { kind: 'question' });
    expect(await search(ben, 'q=peacock&solved=no')).toMatchObject({ count: 1, items: [{ solved: false }] });
    await reply(ben, id, 'In the walled garden');
    expect((await amara.browser.put(`/api/forum/topics/${String(id)}/answer`, { number: 2 })).status).toBeLessThan(300);
    expect(await search(ben, 'q=peacock&solved=no')).toMatchObject({ count: 0 });
    expect(await found(ben, 'q=peacock&solved=yes')).toEqual([`forum-topic ${String(id)}`]);
  });

  it('finds series by what is said of them; those for a service are for those in it and those who run them', async () => {
    const draft = {
      title: 'Zebra crossings',
      summary: 'Painting the stripes',
      startsAt: '2026-12-08T10:00',
      durationMinutes: 60,
      place: 'Room 2',
      capacityRoom: 5,
    };
    const { id } = (await kwame.browser.post<{ id: number }>('/api/sessions/series', draft)).body;
    expect(await search(amara, 'q=zebra')).toMatchObject({ count: 0 });
    expect(await search(kwame, 'q=zebra')).toMatchObject({ count: 0 });
    await kwame.browser.post(`/api/sessions/series/${String(id)}/publication`);
    const published = await search(amara, 'q=zebra+stripes');
    expect(published.items).toMatchObject([
      { kind: 'series', id, link: `/sessions/series/${String(id)}`, about: 'Next on Tuesday 8 December 2026, 10:00' },
    ]);
    const meantFor = async (service: string): Promise<void> => {
      await app.app
        .get(Transactions)
        .execute(`UPDATE series SET audience = 'service', audience_service_id = ${service} WHERE id = ?`, [id]);
      await room.get(SearchFeed).refresh('series', [id]);
    };
    await meantFor('999');
    expect(await search(amara, 'q=zebra')).toMatchObject({ count: 0 });
    expect(await found(kwame, 'q=zebra')).toEqual([`series ${String(id)}`]);
    await meantFor(`(SELECT id FROM service WHERE code = 'libraries')`);
    expect(await found(amara, 'q=zebra')).toEqual([`series ${String(id)}`]);
    await kwame.browser.post(`/api/sessions/series/${String(id)}/end`, { reason: 'No paint left' });
    expect((await search(amara, 'q=zebra')).items).toMatchObject([{ about: 'Ended' }]);
  });

  it('finds topics for sessions, and people by name, job and service', async () => {
    const wish = (await amara.browser.post<{ id: number }>('/api/topics', { kind: 'wanted', title: 'Thatching for beginners' })).body.id;
    expect((await search(ruth, 'q=thatch')).items).toMatchObject([
      { kind: 'wish', id: wish, about: 'Wanted, 1 vote', author: { name: 'Amara Test' } },
    ]);
    await ruth.browser.put('/api/people/me/profile', {
      help: [],
      showsHelp: false,
      learning: [],
      showsLearning: false,
      mayAsk: false,
      askNote: null,
      version: 0,
    });
    expect((await search(amara, 'q=ruth+libraries')).items).toMatchObject([
      { kind: 'person', id: ruth.id, link: `/people/${String(ruth.id)}`, title: { text: 'Ruth Test' }, about: 'Libraries' },
    ]);
  });

  it('forgets who has left: no longer found, no longer named, no longer an author', async () => {
    const category = await aCategory(room, openToAll);
    const id = await topic(ben, category, 'Owls on the town hall', 'Counted by me');
    expect((await search(amara, `q=owls&author=${String(ben.id)}`)).count).toBe(1);
    const data = await ben.browser.get<{ sections: { search: { title: string }[] } }>('/api/account/data');
    expect(data.body.sections.search.map(({ title }) => title)).toContain('Owls on the town hall');
    await app.app.get(Transactions).run(async () => {
      await app.app.get(Transactions).execute(`UPDATE person SET state = 'left' WHERE id = ?`, [ben.id]);
      app.app.get(Outbox, { strict: false }).add(new PersonLeft({ personId: ben.id, leftOn: '2026-11-23' }));
    });
    expect(await found(amara, 'q=ben+test&kind=person')).toEqual([]);
    expect((await search(amara, 'q=owls')).items).toMatchObject([{ kind: 'forum-topic', id, author: null }]);
    expect(await search(amara, `q=owls&author=${String(ben.id)}`)).toMatchObject({ count: 0 });
  });
});

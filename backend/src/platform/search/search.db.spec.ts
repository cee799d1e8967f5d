import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { schema } from '../../schema.js';
import { emptyDatabase, type TestDatabase } from '../database/testing/index.js';
import { CheckServer } from './application/check-server.js';
import type { Findable } from './search-room.js';
import { aSearch, type SearchOnShelf } from './testing/a-search.js';

describe('the search', () => {
  let database: TestDatabase;
  let search: SearchOnShelf;

  beforeAll(async () => {
    database = await emptyDatabase(schema, { pool: 12 });
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    search = await aSearch(database);
  });
  afterEach(async () => {
    await search.stop();
    await database.clear();
  });

  /** A book that is committed, and so in the index. */
  const stored = async (id: number, book: Partial<Findable>): Promise<number> => {
    search.shelf.put(id, book);
    await search.feed.refresh('book', [id]);
    return id;
  };
  const documents = async (): Promise<number> => {
    const row = await database.transactions.one<{ n: number }>('SELECT COUNT(*) AS n FROM search_document');
    return row?.n ?? 0;
  };

  describe('words', () => {
    it('of two letters are found, and stop words too, in small letters or capitals', async () => {
      await stored(1, { title: 'HR and IT', body: 'Who to ask' });
      await stored(2, { title: 'The Who', body: 'It is about a band' });
      expect(await search.found('hr')).toEqual([1]);
      expect(await search.found('IT')).toEqual(expect.arrayContaining([1, 2]));
      expect(await search.found('about the who ')).toEqual([2]);
      expect(await search.found('who to ask ')).toEqual([1]);
    });

    it('all have to be there, in the title or in the text; what is in the title comes first', async () => {
      await stored(1, { title: 'Annual leave', body: 'The policy of the council' });
      await stored(2, { title: 'Something else', body: 'Leave it; this is no policy for annual things' });
      await stored(3, { title: 'Annual accounts', body: 'Money' });
      expect(await search.found('annual leave ')).toEqual([1, 2]);
    });

    it('are the same with accents or without, and beginnings stand for all that begins so', async () => {
      await stored(1, { title: 'Café in Aberystwyth', body: 'Siân bakes' });
      expect(await search.found('cafe sian ')).toEqual([1]);
      expect(await search.found('aber')).toEqual([1]);
      expect(await search.found('aber ')).toEqual([]);
    });

    it('in quotation marks, or with a hyphen between them, stand side by side', async () => {
      await stored(1, { body: 'Our data protection officer' });
      await stored(2, { body: 'Protection of data' });
      await stored(3, { body: 'The data-protection policy' });
      expect((await search.found('"data protection"')).sort()).toEqual([1, 3]);
      expect((await search.found('data-protection ')).sort()).toEqual([1, 3]);
      expect((await search.found('data protection ')).sort()).toEqual([1, 2, 3]);
    });

    it('of one letter, and signs, are looked for as well as they can be', async () => {
      await stored(1, { title: 'Statistics in R', body: 'Plan B' });
      await stored(2, { title: 'Statistics in Excel', body: '' });
      expect(await search.found('statistics R ')).toEqual([1]);
      expect(await search.found('R ')).toEqual([1]);
      expect(await search.found('+statistics -R* "')).toEqual([1]);
      expect(await search.find('*** +- ()')).toEqual({ items: [], count: 0, more: false, next: null });
    });

    it('are marked where they stand, in plain text', async () => {
      await stored(1, { title: 'Leave <b>policy</b>', body: `${'Nothing here. '.repeat(40)}The leave year begins in April.` });
      const [hit] = (await search.find('leave year ')).items;
      const cut = ({ text, marks }: { text: string; marks: number[][] }): string[] => marks.map(([from, to]) => text.slice(from, to));
      expect(hit).toMatchObject({ title: { text: 'Leave <b>policy</b>' }, about: 'On the shelf', link: '/books/1' });
      expect(cut(hit!.title)).toEqual(['Leave']);
      expect(cut(hit!.snippet)).toEqual(['leave', 'year']);
    });
  });

  describe('words that stand almost everywhere', () => {
    const shares = (share: number) => ({ of: () => share, ofBeginning: () => share });
    let common: SearchOnShelf;
    beforeEach(async () => {
      const facts = { documents: 1_000_000, shortest: 2, anywhere: shares(0.3), inTitles: shares(0.001) };
      common = await aSearch(database, search.shelf, facts);
      for (let id = 1; id <= 30; id += 1) await stored(id, { title: '', body: 'It is than', datedAt: new Date(Date.UTC(2026, 0, id)) });
    });
    afterEach(() => common.stop());

    it('are found from the newest on, by the same rights and filters', async () => {
      expect((await common.found('it is ')).slice(0, 3)).toEqual([30, 29, 28]);
      expect(await common.find('"is it" ')).toMatchObject({ count: 0, more: false });
      await stored(31, { body: 'It is private', scope: 'part:1' });
      expect(await common.find('it ')).toMatchObject({ count: 30, more: false });
      expect(await common.found({ q: 'it ', to: '2026-01-02' })).toEqual([2, 1]);
    });

    it('are found in titles before all that only mentions them, page by page', async () => {
      await stored(50, { title: 'It is old', body: '', datedAt: new Date('2020-01-01T09:00:00Z') });
      const first = await common.find('it is ');
      expect(first.items.slice(0, 2).map(({ id }) => id)).toEqual([50, 30]);
      const second = await common.find({ q: 'it is ', ...(first.next ? { after: first.next } : {}) });
      expect(second.items.map(({ id }) => id)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    });

    it('beside a rare one are looked for in what holds that', async () => {
      const facts = {
        documents: 1_000_000,
        shortest: 2,
        anywhere: { of: (word: string) => (word === 'peacock' ? 0 : 0.3), ofBeginning: () => 0.3 },
      };
      const rare = await aSearch(database, search.shelf, { ...facts, inTitles: shares(0) });
      await stored(40, { body: 'A peacock is it' });
      await stored(41, { body: 'A peacock' });
      expect(await rare.found('it peacock ')).toEqual([40]);
      await rare.stop();
    });
  });

  describe('rights', () => {
    beforeEach(async () => {
      await stored(1, { body: 'gritting for everybody' });
      await stored(2, { body: 'gritting of one part', scope: 'part:1' });
      await stored(3, { body: 'gritting of another part', scope: 'part:2', ownerId: 7 });
      await stored(4, { body: 'gritting of another part', scope: 'part:2', ownerId: 8 });
    });

    it('apply before anything is counted', async () => {
      expect(await search.find('gritting ')).toMatchObject({ count: 1, more: false, items: [{ id: 1 }] });
      search.shelf.rights = { scopes: ['part:1'] };
      expect(await search.find('gritting ')).toMatchObject({ count: 2 });
    });

    it('may be to what is mine in a scope, and to single things', async () => {
      search.shelf.rights = { scopes: [], own: ['part:2'] };
      expect((await search.found('gritting ')).sort()).toEqual([1, 3]);
      search.shelf.rights = { scopes: [], also: [4] };
      expect((await search.found('gritting ')).sort()).toEqual([1, 4]);
      search.shelf.rights = { scopes: ['part:2'], own: [] };
      expect((await search.found('"gritting of another" ')).sort()).toEqual([3, 4]);
    });

    it('that a thing has just lost hide it even before its document has followed', async () => {
      search.shelf.books.delete(1);
      expect(await search.found('gritting ')).toEqual([]);
    });
  });

  describe('results', () => {
    const many = async (count: number): Promise<void> => {
      for (let id = 1; id <= count; id += 1) search.shelf.put(id, { body: `bin ${'collection '.repeat(id % 3)}` });
      await search.feed.refresh('book', [...search.shelf.books.keys()]);
    };

    it('are counted to 200, and then said to be more', async () => {
      await many(200);
      expect(await search.find('bin ')).toMatchObject({ count: 200, more: false });
      await stored(201, { body: 'bin' });
      expect(await search.find('bin ')).toMatchObject({ count: 200, more: true });
      expect(await search.find('"bin" ')).toMatchObject({ count: 200, more: true });
      expect(await search.find({ kind: 'book' })).toMatchObject({ count: 200, more: true });
    });

    it('come page by page without a hole or a double, and end after those that were counted', async () => {
      await many(230);
      for (const q of ['bin ', '"bin collection" ', '']) {
        const seen: number[] = [];
        let after: string | undefined;
        do {
          const page = await search.find({ q, kind: 'book', ...(after ? { after } : {}) });
          seen.push(...page.items.map(({ id }) => id));
          after = page.next ?? undefined;
        } while (after);
        expect(new Set(seen).size).toBe(seen.length);
        expect(seen).toHaveLength(q.startsWith('"') ? 154 : 200);
      }
    });

    it('can be narrowed', async () => {
      await stored(1, {
        body: 'tree',
        authorId: 7,
        categoryId: 3,
        skillIds: [11, 12],
        solved: true,
        datedAt: new Date('2026-06-30T22:59:59Z'),
      });
      await stored(2, {
        body: 'tree',
        authorId: 8,
        categoryId: 4,
        skillIds: [1, 2],
        solved: false,
        datedAt: new Date('2026-06-30T23:00:00Z'),
      });
      await stored(3, { body: 'tree', authorId: 500 });
      expect(await search.found({ q: 'tree ', author: 7 })).toEqual([1]);
      expect(await search.found({ q: 'tree ', category: 4 })).toEqual([2]);
      expect(await search.found({ q: 'tree ', tag: 1 })).toEqual([2]);
      expect(await search.found({ q: 'tree ', tag: 12 })).toEqual([1]);
      expect(await search.found({ q: 'tree ', solved: 'yes' })).toEqual([1]);
      expect(await search.found({ q: 'tree ', solved: 'no' })).toEqual([2]);
      // The first of July in London begins an hour before midnight in Greenwich.
      expect(await search.found({ q: 'tree ', to: '2026-06-30' })).toEqual([1]);
      expect(await search.found({ q: 'tree ', from: '2026-07-01', to: '2026-07-01' })).toEqual([2]);
      expect(await search.found({ q: 'tree ', kind: 'person' })).toEqual([]);
      expect(await search.found({ author: 8 })).toEqual([2]);
    });

    it('name nobody who has left, and nobody who has left is an author', async () => {
      await stored(1, { body: 'tree', authorId: 500 });
      expect((await search.find('tree ')).items[0]?.author).toBeNull();
      expect(await search.found({ q: 'tree ', author: 500 })).toEqual([]);
    });
  });

  describe('documents', () => {
    it('follow what they are made of, and go with it', async () => {
      await stored(1, { body: 'rhubarb' });
      await stored(1, { body: 'custard' });
      expect(await search.found('rhubarb ')).toEqual([]);
      expect(await search.found('custard ')).toEqual([1]);
      search.shelf.books.delete(1);
      await search.feed.refresh('book', [1]);
      expect(await documents()).toBe(0);
    });

    it('are made of the newest, whichever of two servers comes first', async () => {
      const another = await aSearch(database, search.shelf);
      for (let round = 0; round < 20; round += 1) {
        search.shelf.put(1, { body: 'older' });
        let hold: () => void = () => undefined;
        const held = new Promise<void>((resolve) => (hold = resolve));
        const reading = new Promise<void>((resolve) => {
          search.shelf.pause = () => {
            resolve();
            search.shelf.pause = () => Promise.resolve();
            return held;
          };
        });
        const slow = search.feed.refresh('book', [1]);
        await reading;
        // The slow one has read what was; the quick one comes after the change, and must not be undone.
        if (round % 2 === 0) search.shelf.put(1, { body: 'newer' });
        else search.shelf.books.delete(1);
        const quick = another.feed.refresh('book', [1]);
        hold();
        await Promise.all([slow, quick]);
        expect(await search.found('older ')).toEqual([]);
        expect(await search.found('newer ')).toEqual(round % 2 === 0 ? [1] : []);
      }
      await another.stop();
    });

    it('of many things that change at once are made together, each of what is true then', async () => {
      for (let id = 1; id <= 50; id += 1) search.shelf.put(id, { body: 'older' });
      const first = search.feed.refresh('book', [1]);
      const others = Array.from({ length: 49 }, (_, index) => search.feed.refresh('book', [index + 2]));
      const asked = search.shelf.asked;
      for (let id = 2; id <= 50; id += 1) search.shelf.put(id, { body: 'newer' });
      await Promise.all([first, ...others]);
      expect(search.shelf.asked - asked).toBeLessThanOrEqual(2);
      await search.feed.refresh('book', [...search.shelf.books.keys()]);
      expect(await search.find('newer ')).toMatchObject({ count: 49 });
    });

    it('that cannot be made are told to whoever asked, and hold up nobody after them', async () => {
      search.shelf.put(1, { body: 'brick' });
      search.shelf.pause = () => Promise.reject(new Error('The shelf fell.'));
      await expect(search.feed.refresh('book', [1])).rejects.toThrow('The shelf fell.');
      search.shelf.pause = () => Promise.resolve();
      await search.feed.refresh('book', [1]);
      expect(await search.found('brick ')).toEqual([1]);
      await expect(database.transactions.run(() => search.feed.refresh('book', [1]))).rejects.toThrow('after the commit');
    });

    it('are made once, when many are made of the same things at the same moment', async () => {
      for (let id = 1; id <= 60; id += 1) search.shelf.put(id, { body: `book number ${String(id)}` });
      const ids = [...search.shelf.books.keys()];
      const servers = [search, ...(await Promise.all(Array.from({ length: 3 }, () => aSearch(database, search.shelf))))];
      await Promise.all(servers.map(({ feed }, turn) => feed.refresh('book', turn % 2 === 0 ? ids : [...ids].reverse())));
      await Promise.all(servers.slice(1).map((server) => server.stop()));
      expect(await documents()).toBe(60);
    });

    it('are all made at the start, and anew when they are made in another way', async () => {
      for (let id = 1; id <= 1100; id += 1) search.shelf.put(id, { body: 'first form' });
      await search.keep.run();
      expect(await documents()).toBe(1100);
      for (const id of [...search.shelf.books.keys()]) search.shelf.put(id, { body: 'second form' });
      search.shelf.books.delete(5);
      await search.keep.run();
      expect(await search.found('second ')).toEqual([]);
      search.shelf.version = 2;
      await search.keep.run();
      expect(await search.find('first ')).toMatchObject({ count: 0 });
      expect(await search.find('second ')).toMatchObject({ count: 200, more: true });
      expect(await documents()).toBe(1099);
    });

    it('go on being made where an earlier start ended', async () => {
      for (let id = 1; id <= 600; id += 1) search.shelf.put(id, {});
      await database.transactions.execute(`INSERT INTO search_progress (kind, version, done_to) VALUES ('book', 1, 550)`);
      await search.keep.run();
      expect(await documents()).toBe(50);
    });

    it('and their index are made anew at a word', async () => {
      await stored(1, { body: 'who is it' });
      await search.keep.all();
      expect(await search.found('who is it ')).toEqual([1]);
    });
  });

  it('finds nothing to warn of in a database that was started as it should be', async () => {
    expect(await new CheckServer(database.transactions).warnings()).toEqual([]);
  });

  it('asks whoever asks too often to wait, in words', async () => {
    await stored(1, { body: 'tree' });
    for (let asked = 0; asked < 120; asked += 1) await search.find('tree ');
    const refusal = search.find('tree ');
    await expect(refusal).rejects.toMatchObject({ code: 'too_many_attempts' });
    await expect(refusal).rejects.toThrow('You have searched 120 times in a minute, which is the most. Wait a minute, then search again.');
  });
});

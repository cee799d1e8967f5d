import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { emptyDatabase, type TestDatabase } from '../../../platform/database/testing/index.js';
import { schema } from '../../../schema.js';
import { MovedClock } from '../../../platform/clock/index.js';
import { DiaryRepository } from '../persistence/diary.repository.js';
import { InvitationsRepository } from '../persistence/invitations.repository.js';
import { Diary, type DiaryWish } from './diary.js';
import { DiaryQueries } from './diary.queries.js';

const amara = 7;
const kwame = 8;
const at = (time: string): Date => new Date(`2026-11-24T${time}:00Z`);

const clock = new MovedClock('2026-11-02T09:00:00Z');

const clinic: DiaryWish = {
  personId: amara,
  source: 'sessions.booking',
  sourceId: 12,
  from: at('10:00'),
  to: at('11:00'),
  title: 'Excel clinic: tidy data',
  link: '/sessions/12',
  state: 'booked',
};

describe('the diary', () => {
  let database: TestDatabase;
  let diary: Diary;
  let told: string[] = [];

  beforeAll(async () => {
    database = await emptyDatabase(schema);
    const live = { isServing: true, send: (room: string) => told.push(room) };
    const { transactions } = database;
    diary = new Diary(new DiaryRepository(transactions), new InvitationsRepository(transactions), live as never, clock);
  });
  beforeEach(() => {
    told = [];
  });
  afterEach(() => database.clear());
  afterAll(() => database.close());

  const titles = async (from = at('00:00'), to = at('23:59'), personId = amara) =>
    (await diary.between(personId, from, to)).map(({ title }) => title);

  it('holds a thing once for a person, as it was put last', async () => {
    await diary.put({ ...clinic, state: 'waiting' });
    await diary.put({ ...clinic, note: 'Room 2' });
    expect(await diary.between(amara, at('00:00'), at('23:00'))).toEqual([
      {
        id: expect.any(Number),
        personId: amara,
        source: 'sessions.booking',
        sourceId: 12,
        startsAt: at('10:00'),
        endsAt: at('11:00'),
        timeZone: null,
        title: 'Excel clinic: tidy data',
        link: '/sessions/12',
        state: 'booked',
        note: 'Room 2',
      },
    ]);
  });

  it('stands or falls with the transaction that it was written in', async () => {
    const undone = database.transactions.run(async () => {
      await diary.put(clinic);
      throw new Error('the seat was gone');
    });
    await expect(undone).rejects.toThrow('the seat was gone');
    expect(await titles()).toEqual([]);
  });

  it('warns of what overlaps, and of nothing that only touches', async () => {
    await diary.put(clinic);
    const clashing = async (from: string, to: string) => (await diary.clashes(amara, at(from), at(to))).length;
    expect(await clashing('09:00', '10:00')).toBe(0);
    expect(await clashing('11:00', '12:00')).toBe(0);
    expect(await clashing('09:00', '10:01')).toBe(1);
    expect(await clashing('10:15', '10:30')).toBe(1);
    expect(await clashing('09:00', '12:00')).toBe(1);
  });

  it('warns neither of a place in a queue, nor of the thing itself, nor of other people’s time', async () => {
    await diary.put({ ...clinic, sourceId: 13, state: 'waiting' });
    await diary.put({ ...clinic, sourceId: 14, state: 'cancelled' });
    await diary.put(clinic);
    await diary.put({ ...clinic, personId: kwame });
    expect(await diary.clashes(amara, at('10:00'), at('11:00'), { source: 'sessions.booking', sourceId: 12 })).toEqual([]);
  });

  it('moves and removes a thing for everyone who has it', async () => {
    await diary.put(clinic);
    await diary.put({ ...clinic, personId: kwame });
    await diary.put({ ...clinic, sourceId: 13, title: 'Another' });
    await diary.changeAll('sessions.booking', 12, { from: at('14:00'), to: at('15:00'), title: 'Excel clinic: charts' });
    expect(told.slice(-2).sort()).toEqual(['person:7', 'person:8']);
    expect(await titles()).toEqual(['Another', 'Excel clinic: charts']);
    expect(await titles(at('14:00'), at('14:30'), kwame)).toEqual(['Excel clinic: charts']);
    await diary.removeAll('sessions.booking', 12);
    expect([...(await titles()), ...(await titles(undefined, undefined, kwame))]).toEqual(['Another']);
  });

  it('removes a thing for one person', async () => {
    await diary.put(clinic);
    await diary.put({ ...clinic, personId: kwame });
    await diary.remove({ personId: amara, source: 'sessions.booking', sourceId: 12 });
    expect([...(await titles()), ...(await titles(undefined, undefined, kwame))]).toEqual(['Excel clinic: tidy data']);
  });

  it('finds times when nobody has anything', async () => {
    await diary.put(clinic);
    await diary.put({ ...clinic, personId: kwame, sourceId: 13, from: at('11:30'), to: at('12:00') });
    expect(await diary.freeTimes([amara, kwame], at('09:00'), at('13:00'), 60)).toEqual([
      { startsAt: at('09:00'), endsAt: at('10:00') },
      { startsAt: at('12:00'), endsAt: at('13:00') },
    ]);
  });

  it('tells a week in the council’s zone, and the first thing after it', async () => {
    const queries = new DiaryQueries(diary, new MovedClock('2026-11-23T09:00:00Z'), { timeZone: 'Europe/London' } as never);
    await diary.put(clinic);
    await diary.put({
      ...clinic,
      sourceId: 13,
      title: 'In a week',
      from: new Date('2026-11-30T00:00:00Z'),
      to: new Date('2026-11-30T01:00:00Z'),
    });
    const week = await queries.week(amara);
    expect([week.today, week.from, week.entries.map(({ title }) => title), week.later?.title]).toEqual([
      '2026-11-23',
      '2026-11-23',
      ['Excel clinic: tidy data'],
      'In a week',
    ]);
    expect((await queries.week(amara, '2026-11-24')).entries).toHaveLength(2);
  });

  it('looks at what is still to come, however long the past is', async () => {
    const values = Array.from({ length: 3000 }, (_, n) => {
      const start = new Date(Date.UTC(2020, 0, 1) + n * 12 * 3_600_000);
      return [amara, 'sessions.booking', n, start, new Date(start.getTime() + 3_600_000), 'Past', '/', 'booked', start];
    });
    await database.transactions.execute(
      `INSERT INTO diary_entry (person_id, source, source_id, starts_at, ends_at, title, link, state, known_since) VALUES ${values.map(() => '(?)').join(', ')}`,
      values,
    );
    await database.transactions.execute('ANALYZE TABLE diary_entry');
    const [plan] = await database.transactions.query<{ key: string; rows: number }>(
      `EXPLAIN SELECT title FROM diary_entry WHERE person_id IN (?) AND ends_at > ? AND starts_at < ? AND state IN (?)`,
      [[amara], at('00:00'), at('23:00'), ['booked', 'hosting']],
    );
    expect(plan?.key).toBe('ix_diary_entry_person');
    expect(Number(plan?.rows)).toBeLessThan(100);
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Actor } from '../../../platform/access/index.js';
import { Transactions } from '../../../platform/database/index.js';
import { NotificationsQueries } from '../../../platform/notifications/notifications.queries.js';
import { NotificationSettings } from '../../../platform/notifications/notification-settings.js';
import { Diary, type DiaryWish } from '../application/diary.js';
import { RemindersRepository } from '../persistence/reminders.repository.js';
import { type DiaryRoom, aDiaryRoom } from '../testing/a-diary-room.js';

const amara = new Actor(7, 7, 7, 'Amara Okafor', []);
const start = '2026-11-02T09:00:00Z';

const clinic: DiaryWish = {
  personId: 7,
  source: 'sessions.booking',
  sourceId: 12,
  from: new Date('2026-11-26T10:00:00Z'),
  to: new Date('2026-11-26T11:00:00Z'),
  timeZone: 'Europe/London',
  title: 'Excel clinic',
  link: '/sessions/12',
  state: 'booked',
  note: 'Room 2',
};

describe('reminders', () => {
  let room: DiaryRoom;
  let diary: Diary;

  beforeAll(async () => {
    room = await aDiaryRoom(start);
    diary = room.get(Diary);
  });
  beforeEach(() => {
    room.clock.moveTo(start);
  });
  afterEach(async () => {
    room.mails.length = 0;
    await room.database.clear();
  });
  afterAll(() => room.stop());

  /** Every minute counts for servers; for a spec, the moments around which something may happen. */
  const wakeAt = async (...instants: readonly string[]): Promise<void> => {
    for (const instant of instants) {
      room.clock.moveTo(instant);
      await room.runJob('diary.take-reminders');
      await room.settle();
    }
  };
  const heard = async (who = amara): Promise<string[]> =>
    (await room.get(NotificationsQueries).page(who, { limit: 50 })).items.map(({ title }) => title).reverse();
  const all = ['2026-11-19T10:00:00Z', '2026-11-19T10:01:00Z', '2026-11-25T10:00:10Z', '2026-11-25T18:00:00Z', '2026-11-26T09:46:00Z'];

  it('come in the product at three times, and by mail a week and a day before', async () => {
    await diary.put(clinic);
    await wakeAt(...all);
    expect(await heard()).toEqual(['In a week: Excel clinic', 'Tomorrow: Excel clinic', 'Starts soon: Excel clinic']);
    expect(room.mails.map(({ subject, paragraphs }) => [subject, ...paragraphs])).toEqual([
      ['In a week: Excel clinic', 'Thursday 26 November 2026, 10:00 to 11:00. Room 2.'],
      ['Tomorrow: Excel clinic', 'Thursday 26 November 2026, 10:00 to 11:00. Room 2.'],
    ]);
  });

  it('are each a choice, and the last of them is never mailed', async () => {
    await diary.put(clinic);
    await room.get(NotificationSettings).change(amara, [
      { kind: 'diary.reminder-week', wish: { app: false, mail: false } },
      { kind: 'diary.reminder-day', wish: { app: true, mail: false } },
      { kind: 'diary.reminder-quarter', wish: { app: true, mail: true } },
    ]);
    await wakeAt(...all);
    expect(await heard()).toEqual(['Tomorrow: Excel clinic', 'Starts soon: Excel clinic']);
    expect(room.mails).toEqual([]);
    const settings = (await room.get(NotificationsQueries).settingsOf(amara)).items;
    expect(settings.find(({ kind }) => kind === 'diary.reminder-quarter')).toMatchObject({ inApp: true, email: false, inAppOnly: true });
  });

  it('come to who hosts, and not to who waits or has nothing any more', async () => {
    await diary.put({ ...clinic, state: 'hosting' });
    await diary.put({ ...clinic, sourceId: 13, state: 'waiting' });
    await diary.put({ ...clinic, sourceId: 14 });
    await diary.remove({ personId: 7, source: clinic.source, sourceId: 14 });
    await wakeAt(...all);
    expect(await heard()).toEqual([
      'In a week: Excel clinic, which you host',
      'Tomorrow: Excel clinic, which you host',
      'Starts soon: Excel clinic, which you host',
    ]);
  });

  it('do not come late to who booked three hours before', async () => {
    room.clock.moveTo('2026-11-26T07:00:00Z');
    await diary.put(clinic);
    await wakeAt('2026-11-26T07:01:00Z', '2026-11-26T09:45:00Z');
    expect(await heard()).toEqual(['Starts soon: Excel clinic']);
  });

  it('follow what moves, to another day once more and within a day not again', async () => {
    await diary.put(clinic);
    await wakeAt('2026-11-25T10:00:00Z');
    const move = (day: string, hour: number) =>
      diary.changeAll(clinic.source, clinic.sourceId, {
        from: new Date(`${day}T${String(hour)}:00:00Z`),
        to: new Date(`${day}T${String(hour + 1)}:00:00Z`),
      });
    await move('2026-11-26', 15);
    await wakeAt('2026-11-25T15:00:00Z', '2026-11-25T15:01:00Z');
    expect(await heard()).toEqual(['Tomorrow: Excel clinic']);
    await move('2026-12-01', 10);
    await wakeAt('2026-11-26T09:46:00Z', '2026-11-26T14:46:00Z', '2026-11-30T10:00:00Z', '2026-12-01T09:45:00Z');
    expect(await heard()).toEqual(['Tomorrow: Excel clinic', 'Tomorrow: Excel clinic', 'Starts soon: Excel clinic']);
  });

  it('say nothing of an entry that went between the taking and the telling', async () => {
    await diary.put(clinic);
    room.clock.moveTo('2026-11-25T10:00:00Z');
    await room.runJob('diary.take-reminders');
    await diary.remove({ personId: 7, source: clinic.source, sourceId: 12 });
    await room.settle();
    expect(await heard()).toEqual([]);
  });

  it('are told once when two servers wake on the same five hundred, and again to nobody after a crash', async () => {
    const other = await room.anotherServer();
    try {
      for (let personId = 1; personId <= 500; personId += 1) await diary.put({ ...clinic, personId });
      room.clock.moveTo('2026-11-25T10:00:00Z');
      await Promise.all([room.runJob('diary.take-reminders'), other.runJob('diary.take-reminders'), room.runJob('diary.take-reminders')]);
      await Promise.all([room.settle(), other.settle()]);
      const keys = [...room.mails, ...other.mails].map(({ key }) => key);
      expect([keys.length, new Set(keys).size]).toEqual([500, 500]);
      // As if no server had written down that it was done.
      const { transactions } = room.database;
      await transactions.execute(`UPDATE outbox SET done_at = NULL, claimable_at = due_at WHERE type = 'diary.reminders-taken'`);
      await room.settle();
      await room.runJob('diary.take-reminders');
      await room.settle();
      expect(room.mails.length + other.mails.length).toBe(500);
      expect(await heard(new Actor(500, 500, 500, 'Last', []))).toEqual(['Tomorrow: Excel clinic']);
    } finally {
      await other.stop();
    }
  });

  it('are looked for by the index of starts, however many entries there are', async () => {
    const { transactions } = room.database;
    await fill(transactions, 20_000);
    const reads: string[] = [];
    const repository = new RemindersRepository({
      query: (sql: string, values: never) => {
        reads.push(sql);
        return transactions.query(`EXPLAIN ${sql}`, values);
      },
    } as never);
    const now = new Date('2026-11-25T10:00:00Z');
    const plan = (await repository.unreminded(
      'day',
      { after: now, until: new Date('2026-11-26T12:00:00Z') },
      undefined,
      200,
    )) as unknown as {
      table: string;
      key: string;
      rows: number;
    }[];
    expect(reads).toHaveLength(1);
    const entries = plan.find(({ table }) => table === 'e');
    expect(entries?.key).toBe('ix_diary_entry_starts');
    expect(Number(entries?.rows)).toBeLessThan(1_000);
    expect(plan.find(({ table }) => table === 'r')).toMatchObject({ key: 'uq_reminder_occasion', rows: '1' });
  });
});

/** Entries of many people, one an hour for each of some years. */
async function fill(transactions: Transactions, entries: number): Promise<void> {
  const hour = 3_600_000;
  const first = Date.UTC(2026, 0, 1);
  const values = Array.from({ length: entries }, (_, n) => {
    const from = new Date(first + n * hour);
    return [n % 1000, 'sessions.booking', n, from, new Date(from.getTime() + hour), 'Filler', '/', 'booked', new Date(first)];
  });
  for (let from = 0; from < values.length; from += 1000) {
    const part = values.slice(from, from + 1000);
    await transactions.execute(
      `INSERT INTO diary_entry (person_id, source, source_id, starts_at, ends_at, title, link, state, known_since) VALUES ${part.map(() => '(?)').join(', ')}`,
      part,
    );
  }
  await transactions.execute(
    `INSERT INTO reminder (person_id, source, source_id, ahead, occasion, starts_at, batch)
     SELECT person_id, source, source_id, 'day', DATE(starts_at), starts_at, 'filled' FROM diary_entry`,
  );
  await transactions.execute('ANALYZE TABLE diary_entry, reminder');
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Transactions } from '../../../../platform/database/index.js';
import { monthQuerySchema, sessionFiltersSchema } from '../../api/series/occurrence.schemas.js';
import { myBookingsQuerySchema } from '../../api/seats/booking.schemas.js';
import { anOccurrence, type StoredOccurrence } from '../../testing/an-occurrence.js';
import { aPerson, kwame, person, ruth } from '../../testing/council.js';
import { editDate } from '../../testing/edit-a-date.js';
import { aSessionsRoom, type SessionsRoom } from '../../testing/sessions-room.js';
import { BookingsQueries } from '../seats/bookings.queries.js';
import { CancelOccurrence } from './cancel-occurrence.js';
import { MarkAttendance } from '../attendance/mark-attendance.js';
import { OccurrenceQueries } from './occurrence.queries.js';
import { SessionsQueries } from './sessions.queries.js';

const amara = person(42);

describe('the lists of sessions', () => {
  let room: SessionsRoom;
  let clinic: StoredOccurrence;
  let excel: StoredOccurrence;
  let secret: StoredOccurrence;

  beforeAll(async () => {
    room = await aSessionsRoom();
    clinic = await anOccurrence(room, { startsAt: '2026-11-26T10:00', rule: 'FREQ=MONTHLY;BYDAY=4TH;COUNT=8', skillIds: [7], capacity: 2 })
      .bookedBy(aPerson())
      .stored();
    excel = await anOccurrence(room, { title: 'Excel clinic', startsAt: '2026-11-27T13:00', captions: true, capacity: 1 })
      .bookedBy(aPerson())
      .bookedBy(aPerson())
      .bookedBy(amara)
      .stored();
    secret = await anOccurrence(room, {
      title: 'For finance',
      startsAt: '2026-11-28T15:00',
      audience: 'service',
      audienceServiceId: 3,
    }).stored();
  });
  afterAll(() => room.stop());

  const list = (query: Record<string, string> = {}, actor = amara) =>
    room.get(SessionsQueries).list(actor, sessionFiltersSchema.parse(query));
  const titles = async (query: Record<string, string>, actor = amara) =>
    (await list({ to: '2026-12-01', ...query }, actor)).items.map(({ title }) => title);

  it('shows what is to come, in order, with my place and the seats', async () => {
    const { items, total } = await list({ to: '2026-12-01' });
    expect(total).toBe(2);
    expect(items).toMatchObject([
      {
        id: clinic.id,
        title: 'Clear writing clinic',
        seats: { free: 1, booked: 1 },
        booking: 'open',
        mine: null,
        hosts: [{ id: ruth.personId }],
      },
      { id: excel.id, seats: { free: 0, waiting: 2 }, mine: { state: 'waiting', position: { words: '2nd of 2' } } },
    ]);
  });

  it.each<[Record<string, string>, string[]]>([
    [{ text: 'excel' }, ['Excel clinic']],
    [{ text: '100%' }, []],
    [{ text: 'Person 5' }, ['Clear writing clinic', 'Excel clinic']],
    [{ skill: '7' }, ['Clear writing clinic']],
    [{ service: '2' }, ['Clear writing clinic', 'Excel clinic']],
    [{ service: '3' }, []],
    [{ from: '2026-11-27' }, ['Excel clinic']],
    [{ seats: 'true' }, ['Clear writing clinic']],
    [{ where: 'online' }, []],
    [{ time: 'lunchtime' }, ['Excel clinic']],
    [{ time: 'morning' }, ['Clear writing clinic']],
    [{ captions: 'true' }, ['Excel clinic']],
    [{ mine: 'true' }, ['Excel clinic']],
  ])('filters by %j', async (query, expected) => {
    expect(await titles(query)).toEqual(expected);
  });

  it('shows what is meant for some to them, to hosts and to organisers alone', async () => {
    expect(await titles({ text: 'finance' })).toEqual([]);
    for (const reader of [aPerson(), ruth, kwame]) expect(await titles({ text: 'finance' }, reader)).toEqual(['For finance']);
    await expect(room.get(OccurrenceQueries).view(amara, secret.id)).rejects.toMatchObject({ status: 404 });
  });

  it('goes on page by page without a hole or a double', async () => {
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const page = await list({ limit: '3', ...(after ? { after } : {}) });
      expect(page.total).toBe(9);
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after);
    expect(new Set(seen).size).toBe(9);
    expect(seen).toHaveLength(9);
  });

  const month = (query: Record<string, string>, actor = amara) =>
    room.get(SessionsQueries).month(actor, monthQuerySchema.parse({ month: '2026-11', ...query }));

  it('shows a month with the ends of the weeks around it', async () => {
    const { items, ...rest } = await month({});
    expect(rest).toEqual({ month: '2026-11', from: '2026-10-26', to: '2026-12-06', total: 2, bankHolidays: [] });
    expect(items.map(({ localStart, mine }) => [localStart, mine])).toEqual([
      ['2026-11-26T10:00', null],
      ['2026-11-27T13:00', 'waiting'],
    ]);
  });

  it('filters a month as it filters the list', async () => {
    const queries: Record<string, string>[] = [
      { text: 'excel' },
      { mine: 'true' },
      { time: 'morning' },
      { where: 'online' },
      { seats: 'true' },
    ];
    for (const query of queries) {
      const narrowed = { from: '2026-10-26', to: '2026-12-06', ...query };
      expect((await month(query)).items.map(({ id }) => id)).toEqual((await list(narrowed)).items.map(({ id }) => id));
    }
  });

  it('names the bank holidays of a month', async () => {
    expect((await month({ month: '2026-12' })).bankHolidays).toEqual([
      { date: '2026-12-25', title: 'Christmas Day' },
      { date: '2026-12-28', title: 'Boxing Day (substitute day)' },
      { date: '2027-01-01', title: 'New Year’s Day' },
    ]);
  });

  it('shows one date with all that its page says', async () => {
    const view = await room.get(OccurrenceQueries).view(amara, clinic.id);
    expect(view).toMatchObject({
      number: 1,
      count: 8,
      ruleInWords: expect.stringMatching(/^The fourth Thursday of every month, 10:00 to 11:00/),
      link: null,
      positionIfJoining: { place: 1 },
      going: { total: 1, services: null, named: [], others: 1 },
      allowed: { book: true, release: false, change: false, seeAttendees: false, seeSupport: false },
    });
    expect(view.otherDates).toHaveLength(8);
    expect(view.otherDates[0]).toMatchObject({ current: true, free: 1 });
    const hosts = await room.get(OccurrenceQueries).view(ruth, clinic.id);
    expect(hosts.allowed).toMatchObject({ change: true, cancel: true, seeAttendees: true, seeSupport: true, markAttendance: false });
  });

  it('keeps a cancelled date in my bookings and in my calendar, with the reason', async () => {
    const anna = aPerson();
    const { id } = await anOccurrence(room, { startsAt: '2026-12-03T10:00' }).bookedBy(anna).stored();
    expect(await room.get(CancelOccurrence).run(ruth, id, 'Ruth is ill')).toBe(1);
    const mine = await room.get(BookingsQueries).mine(anna, myBookingsQuerySchema.parse({}));
    expect(mine).toMatchObject({ total: 1, items: [{ id, state: 'cancelled', reason: 'Ruth is ill', releasable: false }] });
    const found = async (actor: typeof anna, query = {}) =>
      (await list({ from: '2026-12-03', to: '2026-12-03', ...query }, actor)).items.map(({ state }) => state);
    expect([await found(anna), await found(ruth), await found(anna, { mine: 'true' })]).toEqual([
      ['cancelled'],
      ['cancelled'],
      ['cancelled'],
    ]);
    expect([await found(amara), await found(anna, { seats: 'true' })]).toEqual([[], []]);
    await expect(room.get(CancelOccurrence).run(ruth, id, 'Again')).rejects.toMatchObject({ code: 'session_not_running' });
  });

  it('gives a date its own title and takes it back', async () => {
    const [, second = 0] = clinic.ids;
    await editDate(room, ruth, second, { title: 'Emails people finish reading' });
    expect(await room.get(OccurrenceQueries).view(amara, second)).toMatchObject({
      title: 'Emails people finish reading',
      seriesTitle: 'Clear writing clinic',
    });
    await editDate(room, ruth, second, { title: null });
    expect(await room.get(OccurrenceQueries).view(amara, second)).toMatchObject({ title: 'Clear writing clinic', ownTitle: null });
  });

  it('marks who came from 15 minutes before the start, and shows it in the past', async () => {
    const anna = aPerson();
    const { id } = await anOccurrence(room, { startsAt: '2026-12-04T10:00' }).bookedBy(anna).stored();
    const mark = (attendance: 'attended' | 'did-not-come') =>
      room.get(MarkAttendance).run(ruth, id, { items: [{ personId: anna.personId, attendance }] });
    await expect(mark('attended')).rejects.toMatchObject({ code: 'attendance_not_open' });
    room.clock.moveTo('2026-12-04T09:45:00Z');
    expect(await mark('did-not-come')).toMatchObject({ marked: 1 });
    expect(await mark('attended')).toMatchObject({ marked: 1 });
    expect(await mark('attended')).toMatchObject({ marked: 0 });
    room.clock.moveTo('2026-12-05T09:00:00Z');
    const past = await room.get(BookingsQueries).mine(anna, myBookingsQuerySchema.parse({ when: 'past' }));
    expect(past.items).toMatchObject([{ id, attended: 'attended' }]);
  });
});

describe('the lists of a council with a million bookings', () => {
  let room: SessionsRoom;
  beforeAll(async () => {
    room = await aSessionsRoom();
    await fill(room.get(Transactions));
  });
  afterAll(() => room.stop());

  it.each([
    [
      'what is to come',
      `SELECT id FROM occurrence o WHERE o.starts_at > '2026-11-01' AND o.starts_at < '2026-12-01'`,
      'ix_occurrence_starts',
    ],
    ['who has a place', 'SELECT id FROM booking WHERE occurrence_id = 40 AND active_person_id IS NOT NULL', 'uq_booking_active'],
    [
      'the queue',
      'SELECT id FROM booking WHERE occurrence_id = 40 AND queue_number IS NOT NULL ORDER BY queue_number',
      'uq_booking_queue_number',
    ],
    ['my bookings', 'SELECT occurrence_id FROM booking WHERE person_id = 7', 'ix_booking_person'],
    ['support that is due', `SELECT id FROM booking WHERE support_until <= '2026-11-01'`, 'ix_booking_support'],
  ])('finds %s by its index', async (_what, sql, key) => {
    const [plan] = await room.get(Transactions).query<{ key: string; rows: number }>(`EXPLAIN ${sql}`);
    expect(plan?.key).toBe(key);
    expect(Number(plan?.rows)).toBeLessThan(500);
  });
});

/** 400 dates of 50 bookings: enough rows for the optimiser to choose as it would with a million. */
async function fill(transactions: Transactions): Promise<void> {
  await transactions.execute(
    `INSERT INTO series (id, calendar_uid, state, title, summary, description, description_html, drafted_by, capacity_room, capacity_online, captions, duration_minutes,
      starts_local, time_zone, skipped, closes_minutes_before, release_until_minutes_before, audience, bank_holidays, drafted_at)
     VALUES (1, 'clinic', 'published', 'Clinic', '', '', '', 1, 30, 0, 0, 60, '2024-01-01T10:00', 'Europe/London', '[]', 0, 0, 'everyone', 'ask', '2024-01-01')`,
  );
  const start = new Date('2024-01-01T10:00:00Z').getTime();
  const dates = Array.from({ length: 400 }, (_, n) => new Date(start + n * 3 * 86_400_000));
  await transactions.execute(
    `INSERT INTO occurrence (id, series_id, original_start, calendar_uid, calendar_start, starts_at, ends_at, local_start, local_end, time_zone, state, capacity_room, capacity_online)
     VALUES ${dates.map(() => '(?)').join(', ')}`,
    dates.map((at, n) => [
      n + 1,
      1,
      at.toISOString().slice(0, 16),
      'clinic',
      at.toISOString().slice(0, 16),
      at,
      new Date(at.getTime() + 3_600_000),
      '',
      '',
      'Europe/London',
      'scheduled',
      30,
      0,
    ]),
  );
  for (let n = 0; n < 400; n += 1) {
    await transactions.execute(
      `INSERT INTO booking (occurrence_id, person_id, active_person_id, state, seat, waits_for, queue_number, wants_room, show_name, booked_by, booked_at, since)
       VALUES ${Array.from({ length: 50 }, () => '(?)').join(', ')}`,
      Array.from({ length: 50 }, (_, k) => {
        const who = ((n * 7 + k * 13) % 1200) + 1;
        const waits = k >= 30;
        return [
          n + 1,
          who,
          who,
          'active',
          waits ? null : 'room',
          waits ? 'room' : null,
          waits ? k - 29 : null,
          0,
          0,
          who,
          dates[n] ?? null,
          dates[n] ?? null,
        ];
      }),
    );
  }
  await transactions.query('ANALYZE TABLE occurrence, booking');
}

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../app.module.js';
import { MovedClock } from '../../platform/clock/index.js';
import { readConfig } from '../../platform/config/index.js';
import { emptyDatabase, type TestDatabase } from '../../platform/database/testing/index.js';
import { schema } from '../../schema.js';
import { loadAldermere } from './load-aldermere.js';
import { Stage } from './stage.js';

const now = '2026-11-24T09:30:00Z';
const today = '2026-11-24';

interface DateRow {
  title: string;
  day: string;
  state: string;
  seats: number;
  booked: number;
  waiting: number;
}

jest.setTimeout(180_000);

/** A database with the council in it. */
async function aldermereIn(database: TestDatabase): Promise<INestApplicationContext> {
  const clock = new MovedClock(now);
  const config = readConfig({
    DATABASE_URL: database.url,
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    ORGANISATION: 'Aldermere Council',
    TRELLIS_DEMO: '1',
  });
  const app = await NestFactory.createApplicationContext(AppModule.with(config, clock), { logger: ['error', 'warn'], abortOnError: false });
  await loadAldermere(new Stage(app, clock, today, () => undefined));
  return app;
}

/** All that people did, by names that no database gives. */
function storyIn({ transactions }: TestDatabase): Promise<unknown[]> {
  return transactions.query(
    `SELECT s.title, o.local_start, p.person_number, b.state, b.seat, b.waits_for, b.queue_number, b.booked_at, b.attendance, b.show_name
     FROM booking b JOIN occurrence o ON o.id = b.occurrence_id JOIN series s ON s.id = o.series_id JOIN person p ON p.id = b.person_id
     ORDER BY s.title, o.local_start, b.booked_at, p.person_number`,
  );
}

describe('the demo council, loaded', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let dates: DateRow[];
  const count = async (sql: string): Promise<number> => Number((await database.transactions.one<{ n: number }>(sql))?.n);
  const dateOf = (title: string, day: string): DateRow | undefined => dates.find((date) => date.title === title && date.day === day);

  beforeAll(async () => {
    database = await emptyDatabase(schema);
    app = await aldermereIn(database);
    dates = await database.transactions.query<DateRow>(
      `SELECT COALESCE(o.own_title, s.title) AS title, LEFT(o.local_start, 10) AS day, o.state, o.capacity_room + o.capacity_online AS seats,
        o.booked_room + o.booked_online AS booked, o.waiting_room + o.waiting_online + o.waiting_either AS waiting
       FROM occurrence o JOIN series s ON s.id = o.series_id ORDER BY o.starts_at`,
    );
  });
  afterAll(async () => {
    await app.close();
    await database.close();
  });

  it('has 1,200 people at work in 28 services', async () => {
    expect(await count(`SELECT COUNT(*) AS n FROM person WHERE state = 'here'`)).toBe(1_200);
    expect(await count(`SELECT COUNT(*) AS n FROM service WHERE kind = 'service'`)).toBe(28);
    expect(await count(`SELECT COUNT(*) AS n FROM account WHERE issuer = 'demo'`)).toBe(9);
  });

  it('shows this week as it is told', () => {
    expect(dateOf('Plain English decision letters', '2026-11-26')).toMatchObject({ seats: 24, booked: 21, waiting: 0 });
    expect(dateOf('Excel clinic: tidy data', '2026-11-27')).toMatchObject({ seats: 16, booked: 16, waiting: 5 });
    expect(dateOf('Foster carers: what we wish you knew', '2026-12-03')).toMatchObject({ seats: 28, booked: 28, waiting: 3 });
    expect(dateOf('Cost of living: who helps with what?', '2026-12-01')).toMatchObject({ seats: 40, booked: 31 });
    expect(dateOf('Reports that get to the point', '2026-12-24')).toMatchObject({ state: 'cancelled', booked: 0 });
  });

  it('puts Amara second of five', async () => {
    const line = await database.transactions.query<{ name: string }>(
      `SELECT p.given_name AS name FROM booking b JOIN person p ON p.id = b.person_id JOIN occurrence o ON o.id = b.occurrence_id
        WHERE o.own_title = 'Excel clinic: tidy data' AND o.local_start LIKE '2026-11-27%' AND b.queue_number IS NOT NULL ORDER BY b.queue_number`,
    );
    expect(line).toHaveLength(5);
    expect(line[1]?.name).toBe('Amara');
  });

  it('leaves bank holidays out', () => {
    expect(dates.filter(({ state }) => state === 'not-running').length).toBeGreaterThan(5);
    expect(dates.find(({ day }) => day === '2026-12-25')?.state).toBe('not-running');
  });

  it('has two years behind it, and rows for 18 months ahead', async () => {
    expect(dates[0]?.day.slice(0, 7)).toBe('2024-11');
    expect(dates.at(-1)?.day.slice(0, 7)).toBe('2028-05');
    expect(await count(`SELECT COUNT(*) AS n FROM booking WHERE attendance = 'attended'`)).toBeGreaterThan(1_500);
    expect(await count(`SELECT COUNT(*) AS n FROM series WHERE state = 'draft'`)).toBe(2);
  });

  it('mails nobody, and leaves only the news of the last days unread', async () => {
    expect(await count(`SELECT COUNT(*) AS n FROM notification WHERE channel = 'mail'`)).toBe(0);
    expect(await count(`SELECT COUNT(*) AS n FROM notification WHERE read_at IS NULL AND created_at < '2026-11-19'`)).toBe(0);
    expect(await count(`SELECT COUNT(*) AS n FROM notification WHERE read_at IS NULL`)).toBeGreaterThan(0);
    expect(await count(`SELECT COUNT(*) AS n FROM outbox WHERE claimable_at <= '2026-11-24 09:30'`)).toBe(0);
  });

  it('has topics with votes, one of which became a date', async () => {
    expect(await count(`SELECT COUNT(*) AS n FROM topic WHERE state = 'open'`)).toBeGreaterThan(8);
    expect(await count(`SELECT COUNT(*) AS n FROM topic WHERE state = 'planned' AND votes > 50`)).toBe(1);
  });

  it('has materials beside dates, and answers to the three questions, some of them already shown', async () => {
    expect(await count(`SELECT COUNT(*) AS n FROM session_material`)).toBeGreaterThan(5);
    expect(await count(`SELECT COUNT(*) AS n FROM feedback_round WHERE closed_at IS NOT NULL AND answers >= 5`)).toBeGreaterThan(0);
  });

  it('has a forum that people talk in, and dates at which they ask', async () => {
    expect(await count(`SELECT COUNT(*) AS n FROM forum_topic WHERE author_as <> 'product'`)).toBeGreaterThanOrEqual(40);
    expect(await count(`SELECT COUNT(*) AS n FROM forum_post WHERE author_as <> 'product'`)).toBeGreaterThanOrEqual(590);
    expect(await count(`SELECT COUNT(*) AS n FROM forum_topic WHERE author_as = 'anonymous'`)).toBe(1);
    expect(await count(`SELECT COUNT(*) AS n FROM forum_question WHERE votes > 0 AND answered_at IS NULL`)).toBeGreaterThan(20);
    expect(await count(`SELECT COUNT(*) AS n FROM forum_topic WHERE about_kind = 'occurrence' AND summary_no IS NOT NULL`)).toBe(2);
    expect(await count(`SELECT COUNT(*) AS n FROM forum_topic WHERE summary_no IS NULL AND last_no > replies + 1`)).toBe(0);
  });

  it('says nothing that happened later than it was loaded', async () => {
    expect(await count(`SELECT COUNT(*) AS n FROM forum_post WHERE posted_at > '2026-11-24'`)).toBe(0);
    expect(await count(`SELECT COUNT(*) AS n FROM booking WHERE booked_at > '2026-11-24'`)).toBe(0);
    expect(await count(`SELECT COUNT(*) AS n FROM audit_entry WHERE at > '2026-11-24'`)).toBe(0);
  });

  // Half a minute more: with the long proofs.
  (process.env['TRELLIS_DEEP'] === '1' ? it : it.skip)('is the same when it is loaded again', async () => {
    const another = await emptyDatabase(schema);
    const again = await aldermereIn(another);
    expect(await storyIn(another)).toEqual(await storyIn(database));
    await again.close();
    await another.close();
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import { schema } from '../../../schema.js';
import { MovedClock } from '../../clock/index.js';
import { emptyDatabase, type TestDatabase } from '../../database/testing/index.js';
import { LEASE_MS } from '../lease.js';
import { aWorker, type Worker } from '../testing/worker.js';
import { Every } from './every.js';

let rounds = 0;
let work: () => Promise<void> = () => Promise.resolve();

@Injectable()
class Bells {
  @Every('PT1H', 'tests.ring')
  async ring(): Promise<void> {
    rounds += 1;
    await work();
  }
}

@Injectable()
class MoreBells {
  @Every('PT1H', 'tests.ring')
  ring(): Promise<void> {
    return Promise.resolve();
  }
}

describe('jobs that come round', () => {
  let database: TestDatabase;
  let clock: MovedClock;
  let first: Worker;
  let second: Worker;

  beforeAll(async () => {
    database = await emptyDatabase(schema);
  });
  afterAll(() => database.close());

  beforeEach(async () => {
    rounds = 0;
    work = () => Promise.resolve();
    clock = new MovedClock('2026-11-24T09:00:00Z');
    first = await aWorker(database.transactions, clock, [Bells]);
    second = await aWorker(database.transactions, clock, [Bells]);
  });
  afterEach(async () => {
    await Promise.all([first.stop(), second.stop()]);
    await database.clear();
  });

  it('run once a period, whichever server comes first', async () => {
    await Promise.all([first.jobs.runDue(), second.jobs.runDue()]);
    expect(rounds).toBe(1);
    clock.moveBy(3_599_000);
    await second.jobs.runDue();
    expect(rounds).toBe(1);
    clock.moveBy(1_000);
    await Promise.all([first.jobs.runDue(), second.jobs.runDue()]);
    expect(rounds).toBe(2);
  });

  it('come round soon after a failure, which is written down', async () => {
    work = () => Promise.reject(new Error('no rope'));
    await first.jobs.runDue();
    const [row] = await database.transactions.query<{ error: string }>(`SELECT last_error AS error FROM job WHERE name = 'tests.ring'`);
    expect(row?.error).toBe('no rope');
    work = () => Promise.resolve();
    clock.moveBy(300_000);
    await first.jobs.runDue();
    expect(rounds).toBe(2);
  });

  it('are begun again by another server when the first ended in the middle', async () => {
    let finish: () => void = () => undefined;
    work = () =>
      new Promise((resolve) => {
        finish = resolve;
      });
    const stuck = first.jobs.runDue();
    while (rounds === 0) await new Promise((resolve) => setImmediate(resolve));
    await second.jobs.runDue();
    expect(rounds).toBe(1);
    clock.moveBy(LEASE_MS + 1);
    work = () => Promise.resolve();
    await second.jobs.runDue();
    expect(rounds).toBe(2);
    finish();
    await stuck;
    const [row] = await database.transactions.query<{ at: Date }>(`SELECT claimable_at AS at FROM job WHERE name = 'tests.ring'`);
    expect(row?.at).toEqual(clock.in(3_600_000));
  });

  it('do not start with two of one name', async () => {
    await expect(aWorker(database.transactions, clock, [Bells, MoreBells])).rejects.toThrow('another job is named tests.ring');
  });
});

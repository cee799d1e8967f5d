import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { schema } from '../../schema.js';
import { MovedClock } from '../clock/index.js';
import { emptyDatabase, type TestDatabase } from '../database/testing/index.js';
import { Metrics } from '../metrics/index.js';
import { MOST_ATTEMPTS } from './backoff.js';
import { type Delivery, DomainEvent, On } from './index.js';
import { LEASE_MS } from './lease.js';
import { OutboxRepository } from './outbox.repository.js';
import { aWorker, type Worker } from './testing/worker.js';

class Rang extends DomainEvent<{ bell: number }> {
  static readonly type = 'tests.rang';
}

class Unheard extends DomainEvent<{ bell: number }> {
  static readonly type = 'tests.unheard';
}

let heard: string[] = [];
let keys: string[] = [];
let trouble: (bell: number) => void = () => undefined;

@Injectable()
class Ears {
  @On(Rang, 'left')
  async left({ payload }: Rang, { key }: Delivery): Promise<void> {
    await Promise.resolve();
    trouble(payload.bell);
    heard.push(`left ${String(payload.bell)}`);
    keys.push(key);
  }

  @On(Rang, 'right', { lane: 'slow' })
  async right({ payload }: Rang): Promise<void> {
    await Promise.resolve();
    heard.push(`right ${String(payload.bell)}`);
  }
}

@Injectable()
class OtherEars {
  @On(Rang, 'left')
  left(): Promise<void> {
    return Promise.resolve();
  }
}

interface Row {
  consumer: string;
  attempts: number;
  doneAt: Date | null;
  failedAt: Date | null;
  claimToken: string | null;
  lastError: string | null;
}

describe('the outbox', () => {
  let database: TestDatabase;
  let clock: MovedClock;
  let worker: Worker;
  const others: Worker[] = [];

  const ring = (bell: number): Promise<void> =>
    database.transactions.run(() => {
      worker.outbox.add(new Rang({ bell }));
      return Promise.resolve();
    });
  const rows = (): Promise<Row[]> =>
    database.transactions.query<Row>(
      `SELECT consumer, attempts, done_at AS doneAt, failed_at AS failedAt, claim_token AS claimToken, last_error AS lastError
         FROM outbox ORDER BY consumer, id`,
    );
  const another = async (): Promise<Worker> => {
    const made = await aWorker(database.transactions, clock, [Ears]);
    others.push(made);
    return made;
  };

  beforeAll(async () => {
    database = await emptyDatabase(schema);
  });
  afterAll(() => database.close());

  beforeEach(async () => {
    heard = [];
    keys = [];
    trouble = () => undefined;
    clock = new MovedClock('2026-11-24T09:00:00Z');
    worker = await aWorker(database.transactions, clock, [Ears]);
  });
  afterEach(async () => {
    await Promise.all([worker, ...others.splice(0)].map((each) => each.stop()));
    await database.clear();
  });

  it('tells every consumer of an event that was committed', async () => {
    await ring(1);
    await worker.dispatcher.drain();
    expect(heard.sort()).toEqual(['left 1', 'right 1']);
    expect((await rows()).every(({ doneAt }) => doneAt !== null)).toBe(true);
  });

  it('tells nobody of an event whose transaction was rolled back', async () => {
    const undone = database.transactions.run(() => {
      worker.outbox.add(new Rang({ bell: 1 }));
      return Promise.reject(new Error('changed my mind'));
    });
    await expect(undone).rejects.toThrow('changed my mind');
    await worker.dispatcher.drain();
    expect(await rows()).toEqual([]);
    expect(heard).toEqual([]);
  });

  it('refuses an event outside a transaction, where it could be lost', () => {
    expect(() => {
      worker.outbox.add(new Rang({ bell: 1 }));
    }).toThrow('outside Transactions.run');
  });

  it('writes nothing for an event that nobody listens to', async () => {
    await database.transactions.run(() => {
      worker.outbox.add(new Unheard({ bell: 1 }));
      return Promise.resolve();
    });
    expect(await rows()).toEqual([]);
  });

  it('tells an event at its time', async () => {
    await database.transactions.run(() => {
      worker.outbox.addAt(new Rang({ bell: 1 }), new Date('2026-11-24T10:00:00Z'));
      return Promise.resolve();
    });
    await worker.dispatcher.drain();
    expect(heard).toEqual([]);
    clock.moveTo('2026-11-24T10:00:00Z');
    await worker.dispatcher.drain();
    expect(heard).toHaveLength(2);
  });

  it('calls off what waits for its time, by what it is about', async () => {
    const later = new Date('2026-11-24T10:00:00Z');
    await database.transactions.run(() => {
      worker.outbox.addAt(new Rang({ bell: 1 }), later, 'tower:1');
      worker.outbox.addAt(new Rang({ bell: 2 }), later, 'tower:2');
      return Promise.resolve();
    });
    await database.transactions.run(async () => {
      worker.outbox.addAt(new Rang({ bell: 3 }), later, 'tower:1');
      await worker.outbox.cancel(Rang, 'tower:1');
      worker.outbox.addAt(new Rang({ bell: 4 }), later, 'tower:1');
    });
    clock.moveTo(later);
    await worker.dispatcher.drain();
    expect(heard.sort()).toEqual(['left 2', 'left 4', 'right 2', 'right 4']);
  });

  it('tries again what failed, with the same key, and lets the others go on', async () => {
    let failures = 0;
    trouble = (bell) => {
      if (bell === 1 && failures++ < 2) throw new Error('no ears');
    };
    await ring(1);
    await ring(2);
    await expect(worker.dispatcher.drain()).rejects.toThrow('no ears');
    expect(heard.sort()).toEqual(['left 2', 'right 1', 'right 2']);
    for (let tries = 0; tries < 2; tries += 1) {
      clock.moveBy(3_600_000);
      await worker.dispatcher.runDue();
    }
    expect(heard.filter((what) => what === 'left 1')).toHaveLength(1);
    expect((await rows())[0]).toMatchObject({ attempts: 3, lastError: null });
  });

  it('gives up after the last try, says why, and never loses the row', async () => {
    trouble = () => {
      throw new Error('deaf for ever');
    };
    await ring(1);
    for (let tries = 0; tries < MOST_ATTEMPTS + 3; tries += 1) {
      await worker.dispatcher.runDue();
      clock.moveBy(3_600_000);
    }
    expect((await rows())[0]).toMatchObject({ consumer: 'left', attempts: MOST_ATTEMPTS, doneAt: null, lastError: 'deaf for ever' });
    expect((await rows())[0]?.failedAt).not.toBeNull();
    const repository = worker.context.get(OutboxRepository);
    expect(await repository.givenUp()).toEqual([{ type: 'tests.rang', consumer: 'left', count: 1 }]);
    expect(await repository.backlog()).toEqual([]);
    expect(await worker.context.get(Metrics).text()).toContain('trellis_outbox_given_up{type="tests.rang",consumer="left"} 1');
  });

  it('keeps what this version has no consumer for', async () => {
    await ring(1);
    await database.transactions.execute(`UPDATE outbox SET consumer = 'renamed' WHERE consumer = 'left'`);
    expect(await worker.dispatcher.runDue()).toHaveLength(1);
    expect((await rows()).find(({ consumer }) => consumer === 'renamed')).toMatchObject({ doneAt: null, attempts: 1 });
  });

  describe('when a server ends in the middle', () => {
    const lanesOf = async (limit = 10) => {
      const repository = worker.context.get(OutboxRepository);
      return { repository, claimed: await repository.claim('quick', limit, LEASE_MS) };
    };

    it('after it took the message: another takes it when the lease ends, not before', async () => {
      await ring(1);
      await lanesOf();
      const second = await another();
      await second.dispatcher.drain();
      expect(heard).toEqual(['right 1']);
      clock.moveBy(LEASE_MS + 1);
      await second.dispatcher.drain();
      expect(heard).toEqual(['right 1', 'left 1']);
    });

    it('after the work and before it wrote that down: the work is done twice with one key, and finished once', async () => {
      await ring(1);
      const { repository, claimed } = await lanesOf();
      keys.push(...claimed.map(({ eventKey }) => eventKey));
      clock.moveBy(LEASE_MS + 1);
      await (await another()).dispatcher.drain();
      expect(new Set(keys).size).toBe(1);
      const finished = await rows();
      for (const message of claimed) {
        expect(await repository.complete(message)).toBe(false);
        await repository.fail(message, 'too late', clock.now());
      }
      expect(await rows()).toEqual(finished);
    });

    it('and it was slow rather than dead: its late completion does not count against the one that works on it now', async () => {
      await ring(1);
      const { repository, claimed } = await lanesOf();
      clock.moveBy(LEASE_MS + 1);
      const again = await repository.claim('quick', 10, LEASE_MS);
      expect(again).toHaveLength(1);
      expect(await Promise.all(claimed.map((message) => repository.complete(message)))).toEqual([false]);
      expect(await Promise.all(again.map((message) => repository.complete(message)))).toEqual([true]);
    });

    it('a lease that is made longer is not taken', async () => {
      await ring(1);
      const { repository, claimed } = await lanesOf();
      clock.moveBy(LEASE_MS - 1);
      await repository.renew(claimed, LEASE_MS);
      clock.moveBy(LEASE_MS - 1);
      expect(await repository.claim('quick', 10, LEASE_MS)).toEqual([]);
    });

    it('each time: the message is given up in the end', async () => {
      await ring(1);
      for (let ends = 0; ends < MOST_ATTEMPTS; ends += 1) {
        await lanesOf();
        clock.moveBy(LEASE_MS + 1);
      }
      await worker.dispatcher.runDue();
      expect(heard).toEqual(['right 1']);
      expect((await rows())[0]?.failedAt).not.toBeNull();
    });
  });

  it('shares the work between servers: each message is finished by one claim', async () => {
    const servers = [worker, await another(), await another(), await another()];
    for (let bell = 0; bell < 60; bell += 1) await ring(bell);
    await Promise.all(servers.map(({ dispatcher }) => dispatcher.drain()));
    expect(heard).toHaveLength(120);
    expect(new Set(heard).size).toBe(120);
    const done = await rows();
    expect(done.every(({ doneAt, attempts, claimToken }) => doneAt !== null && attempts === 1 && claimToken !== null)).toBe(true);
  });

  it('runs by itself once started, at once after the commit, and finishes what it has in hand when it is stopped', async () => {
    worker.dispatcher.start();
    await sleep(30);
    const began = performance.now();
    await ring(1);
    while (heard.length < 2) await sleep(2);
    expect(performance.now() - began).toBeLessThan(500);
    for (let bell = 2; bell < 40; bell += 1) await ring(bell);
    await worker.stop();
    const done = await rows();
    expect(done.filter(({ doneAt }) => doneAt !== null)).toHaveLength(heard.length);
    expect(done.filter(({ doneAt, claimToken }) => doneAt === null && claimToken !== null)).toEqual([]);
  });

  it('does not start with two consumers of one name', async () => {
    await expect(aWorker(database.transactions, clock, [Ears, OtherEars])).rejects.toThrow('Two consumers of tests.rang are named left');
  });

  it('removes what was told more than a week ago and nothing else', async () => {
    await ring(1);
    await worker.dispatcher.drain();
    clock.moveBy(8 * 24 * 3_600_000);
    await ring(2);
    await worker.jobs.run('outbox.tidy');
    expect((await rows()).map(({ doneAt }) => doneAt)).toEqual([null, null]);
  });
});

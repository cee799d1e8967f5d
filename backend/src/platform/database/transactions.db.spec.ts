import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { errnoOf, isDuplicate } from './errno.js';
import { emptyDatabase, type TestDatabase } from './testing/index.js';

describe('a unit of work', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await emptyDatabase({ entities: [], migrations: [] }, { migrate: false });
    await database.dataSource.query('CREATE TABLE counter (id INT NOT NULL PRIMARY KEY, n INT NOT NULL) ENGINE=InnoDB');
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await database.dataSource.query('DELETE FROM counter');
    await database.dataSource.query('INSERT INTO counter VALUES (1, 0), (2, 0)');
  });

  const read = async (id = 1): Promise<number | undefined> =>
    (await database.transactions.one<{ n: number }>('SELECT n FROM counter WHERE id = ?', [id]))?.n;
  const raise = (id: number): Promise<unknown> => database.transactions.execute('UPDATE counter SET n = n + 1 WHERE id = ?', [id]);

  it('is committed whole', async () => {
    await database.transactions.run(async () => {
      await raise(1);
      await raise(2);
    });
    expect([await read(1), await read(2)]).toEqual([1, 1]);
  });

  it('leaves nothing behind when it fails', async () => {
    const failing = database.transactions.run(async () => {
      await raise(1);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await read()).toBe(0);
  });

  it('is joined by the units inside it', async () => {
    const failing = database.transactions.run(async () => {
      await database.transactions.run(() => raise(1));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await read()).toBe(0);
  });

  it('reads committed rows, whatever the server has as its default', async () => {
    const seen = await database.transactions.run(async () => {
      const before = await read();
      await database.dataSource.query('UPDATE counter SET n = 5 WHERE id = 1');
      return [before, await read()];
    });
    expect(seen).toEqual([0, 5]);
  });

  it('starts again whole after a deadlock, so that both are done', async () => {
    let arrived = 0;
    let release: () => void = () => undefined;
    const bothHoldOne = new Promise<void>((resolve) => (release = resolve));
    const cross = (first: number, second: number): Promise<void> =>
      database.transactions.run(async () => {
        await raise(first);
        arrived += 1;
        if (arrived === 2) release();
        await bothHoldOne;
        await raise(second);
      });
    await Promise.all([cross(1, 2), cross(2, 1)]);
    expect([await read(1), await read(2)]).toEqual([2, 2]);
    expect(arrived).toBeGreaterThan(2);
  });

  it('says that many are at it when the database goes on asking to start again', async () => {
    let tries = 0;
    const contended = database.transactions.run(() => {
      tries += 1;
      return Promise.reject(Object.assign(new Error('lock wait'), { errno: 1205 }));
    });
    await expect(contended).rejects.toMatchObject({ code: 'busy', status: 503 });
    expect(tries).toBe(5);
  });

  it('loses no update when forty raise one number', async () => {
    await Promise.all(
      Array.from({ length: 40 }, () =>
        database.transactions.run(async () => {
          const row = await database.transactions.one<{ n: number }>('SELECT n FROM counter WHERE id = 1 FOR UPDATE');
          await database.transactions.execute('UPDATE counter SET n = ? WHERE id = 1', [(row?.n ?? 0) + 1]);
        }),
      ),
    );
    expect(await read()).toBe(40);
  });

  it('is undone when its connection is killed, and the pool goes on', async () => {
    const killed = database.transactions.run(async () => {
      await raise(1);
      const own = await database.transactions.one<{ id: number }>('SELECT CONNECTION_ID() AS id');
      await database.dataSource.query(`KILL ${String(own?.id)}`);
      await raise(2);
    });
    await expect(killed).rejects.toThrow();
    expect([await read(1), await read(2)]).toEqual([0, 0]);
    await database.transactions.run(() => raise(1));
    expect(await read()).toBe(1);
  });

  it('has its effects after the commit, and none when it fails', async () => {
    const effects: string[] = [];
    await database.transactions.run(async () => {
      database.transactions.afterCommit(() => effects.push('done'));
      await raise(1);
      expect(effects).toEqual([]);
    });
    await database.transactions
      .run(() => {
        database.transactions.afterCommit(() => effects.push('never'));
        return Promise.reject(new Error('no'));
      })
      .catch(() => undefined);
    expect(effects).toEqual(['done']);
  });

  it('tells a duplicate by the number of the error', async () => {
    const error: unknown = await database.transactions.execute('INSERT INTO counter VALUES (1, 0)').catch((caught: unknown) => caught);
    expect([errnoOf(error), isDuplicate(error), isDuplicate(new Error('other'))]).toEqual([1062, true, false]);
  });

  it('keeps instants in UTC over the summer', async () => {
    const july = new Date('2026-07-01T09:00:00.123Z');
    const row = await database.transactions.one<{ at: Date }>('SELECT CAST(? AS DATETIME(3)) AS at', [july]);
    expect(row?.at).toEqual(july);
  });
});

import type { DataSource } from 'typeorm';
import type { IsolationLevel } from 'typeorm/driver/types/IsolationLevel.js';

export interface Isolation {
  readonly level: IsolationLevel;
  readonly snapshot: boolean;
}

/** Isolation that every transaction of a spec runs under, whatever the code asks for: what holds must hold under each. */
export const isolations: Record<string, Isolation> = {
  'READ COMMITTED': { level: 'READ COMMITTED', snapshot: false },
  'REPEATABLE READ': { level: 'REPEATABLE READ', snapshot: false },
  'REPEATABLE READ and innodb_snapshot_isolation': { level: 'REPEATABLE READ', snapshot: true },
};

/** Makes every transaction of this pool run so, as if the server or the code had been set so. */
export async function forceIsolation(dataSource: DataSource, { level, snapshot }: Isolation): Promise<void> {
  const known = await dataSource.query<object[]>(`SHOW VARIABLES LIKE 'innodb_snapshot_isolation'`);
  const create = dataSource.createQueryRunner.bind(dataSource);
  dataSource.createQueryRunner = (mode) => {
    const runner = create(mode);
    const start = runner.startTransaction.bind(runner);
    runner.startTransaction = async () => {
      await runner.query(`SET SESSION TRANSACTION ISOLATION LEVEL ${level}`);
      if (snapshot && known.length > 0) await runner.query('SET SESSION innodb_snapshot_isolation = ON');
      await start(level);
    };
    return runner;
  };
}

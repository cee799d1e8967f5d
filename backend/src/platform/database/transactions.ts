import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { Busy } from '../errors/index.js';
import { errnoOf, mayBeRetried } from './errno.js';

interface Unit {
  readonly runner: QueryRunner;
  readonly beforeCommit: (() => Promise<void>)[];
  readonly afterCommit: (() => void)[];
}

/** What an INSERT, UPDATE or DELETE did. */
export interface Written {
  readonly affectedRows: number;
  readonly insertId: number;
}

export type SqlValue = string | number | boolean | Date | Buffer | null | readonly SqlValue[];

/** Times that a unit of work is started again after the database asked for it. */
const RESTARTS = 4;

/**
 * The only way to the database. `run` makes one transaction of everything the work does, wherever in the code it does it; outside `run` each
 * statement stands alone.
 */
@Injectable()
export class Transactions {
  private readonly current = new AsyncLocalStorage<Unit>();

  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs the work in one READ COMMITTED transaction and commits. Inside another `run` it joins that one.
   *
   * The whole work starts again, with fresh reads, when the database reports a deadlock (1213), a lock wait that took too long (1205) or a
   * changed snapshot (1020): so the work must not have effects outside the database. Use the outbox or `afterCommit` for those.
   * @throws Busy where it had to start again too often
   */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.current.getStore()) return work();
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.attempt(work);
      } catch (error) {
        if (!mayBeRetried(errnoOf(error))) throw error;
        if (attempt >= RESTARTS) throw new Busy(error);
        await sleep(20 + Math.random() * 180);
      }
    }
  }

  /** The entity manager of the transaction that this code runs in; outside one, of the pool. */
  get manager(): EntityManager {
    return this.current.getStore()?.runner.manager ?? this.dataSource.manager;
  }

  get isOpen(): boolean {
    return this.current.getStore() !== undefined;
  }

  /** Rows of a SELECT. Lists expand: `WHERE id IN (?)` with `[[1, 2]]`. */
  async query<Row>(sql: string, values: readonly SqlValue[] = []): Promise<Row[]> {
    return this.manager.query<Row[]>(sql, [...values]);
  }

  async one<Row>(sql: string, values: readonly SqlValue[] = []): Promise<Row | undefined> {
    return (await this.query<Row>(sql, values))[0];
  }

  async execute(sql: string, values: readonly SqlValue[] = []): Promise<Written> {
    return this.manager.query<Written>(sql, [...values]);
  }

  /** Runs at the end of the present transaction, as its last statements. @throws Error where there is no transaction. */
  beforeCommit(statements: () => Promise<void>): void {
    const unit = this.current.getStore();
    if (!unit) throw new Error('There is no transaction here: do this inside Transactions.run.');
    unit.beforeCommit.push(statements);
  }

  /** Runs once the present transaction is committed, at once where there is none. It must not throw. For hints that may be lost; else the outbox. */
  afterCommit(effect: () => void): void {
    const unit = this.current.getStore();
    if (unit) unit.afterCommit.push(effect);
    else effect();
  }

  private async attempt<T>(work: () => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const unit: Unit = { runner, beforeCommit: [], afterCommit: [] };
    try {
      await runner.startTransaction('READ COMMITTED');
      const result = await this.current.run(unit, async () => {
        const worked = await work();
        for (const statements of unit.beforeCommit) await statements();
        return worked;
      });
      await runner.commitTransaction();
      unit.afterCommit.forEach((effect) => {
        effect();
      });
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await rollBack(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

/** A connection that died cannot roll back, and need not: the error that ended the work is the one to report. */
async function rollBack(runner: QueryRunner): Promise<void> {
  await runner.rollbackTransaction().catch(() => undefined);
}

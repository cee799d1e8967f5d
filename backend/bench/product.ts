import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { format } from 'mysql2';
import { DataSource } from 'typeorm';
import { createApp } from '../src/create-app.js';
import { SystemClock } from '../src/platform/clock/index.js';
import { readConfig } from '../src/platform/config/index.js';
import { Transactions } from '../src/platform/database/index.js';
import { StartSignIn } from '../src/platform/identity/index.js';

/** Somebody with an account, signed in past the limit on sign-ins. */
export interface Visitor {
  readonly personId: number;
  readonly cookie: string;
}

/** The product in the process of the bench, beside the one that is measured: to sign people in, to set the scene, and to see its statements. */
export class Product {
  private constructor(private readonly app: NestFastifyApplication) {}

  static async on<T>(databaseUrl: string, work: (product: Product) => Promise<T>): Promise<T> {
    const config = readConfig({ ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent', FRONTEND_DIR: 'none' });
    const app = await createApp(config, new SystemClock());
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    try {
      return await work(new Product(app));
    } finally {
      await app.close();
    }
  }

  get<T>(type: abstract new (...parameters: never[]) => T): T {
    return this.app.get<T>(type, { strict: false });
  }

  /** The first people with an account. */
  async visitors(count: number): Promise<Visitor[]> {
    const accounts = await this.get(Transactions).query<{ id: number; personId: number }>(
      `SELECT MIN(account.id) AS id, person.id AS personId FROM account JOIN person ON person.id = account.person_id
        WHERE account.state = 'active' AND person.state = 'here' GROUP BY person.id ORDER BY person.id LIMIT ?`,
      [count],
    );
    if (accounts.length < count)
      throw new Error(`The bench needs ${String(count)} people with an account; there are ${String(accounts.length)}.`);
    const visitors: Visitor[] = [];
    for (const { id, personId } of accounts) {
      const { token } = await this.get(StartSignIn).run(id, 'bench');
      visitors.push({ personId, cookie: `trellis=${token}` });
    }
    return visitors;
  }

  /** The statements that one GET of the path takes, sign-in and all. */
  async statementsOf(path: string, { cookie }: Visitor): Promise<string[]> {
    const statements: string[] = [];
    const { driver } = this.app.get(DataSource);
    const create = driver.createQueryRunner.bind(driver);
    driver.createQueryRunner = (mode) => {
      const runner = create(mode);
      const query = runner.query.bind(runner);
      runner.query = ((sql: string, values: Parameters<typeof format>[1] = []) => {
        // As mysql2 sends it.
        statements.push(format(sql, values, false, 'Z'));
        return query(sql, values as unknown[]);
      }) as typeof runner.query;
      return runner;
    };
    try {
      const answer = await this.app.inject({ method: 'GET', url: path, headers: { cookie } });
      if (answer.statusCode !== 200) throw new Error(`GET ${path} answered ${String(answer.statusCode)}: ${answer.body}`);
    } finally {
      driver.createQueryRunner = create;
    }
    return statements.filter((sql) => /^\s*SELECT/i.test(sql));
  }
}

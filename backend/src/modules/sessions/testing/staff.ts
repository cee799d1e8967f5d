import { Transactions } from '../../../platform/database/index.js';
import type { RunningApp } from '../../../testing/start-app.js';
import type { Browser } from '../../../testing/browser.js';

/** A member of staff with a browser that they are signed in with. */
export interface Colleague {
  readonly id: number;
  readonly name: string;
  readonly browser: Browser;
}

/** People who work in one service of a small council, in the running product. */
export class Staff {
  private made = 0;

  private constructor(
    private readonly app: RunningApp,
    private readonly service: number,
  ) {}

  static async of(app: RunningApp): Promise<Staff> {
    const transactions = app.app.get(Transactions);
    const { insertId: council } = await transactions.execute(
      `INSERT INTO service (kind, code, name, path) VALUES ('council', 'council', 'Aldermere Council', '')`,
    );
    const { insertId: service } = await transactions.execute(
      `INSERT INTO service (kind, code, name, parent_id, path) VALUES ('service', 'libraries', 'Libraries', ?, '')`,
      [council],
    );
    await transactions.execute(`UPDATE service SET path = CONCAT('/', ?, '/'), home_id = id WHERE id = ?`, [council, council]);
    await transactions.execute(`UPDATE service SET path = CONCAT('/', ?, '/', ?, '/'), home_id = id WHERE id = ?`, [
      council,
      service,
      service,
    ]);
    return new Staff(app, service);
  }

  async colleague(name: string, role?: string): Promise<Colleague> {
    const transactions = this.app.app.get(Transactions);
    this.made += 1;
    const now = this.app.clock.now();
    const email = `${name.toLowerCase()}.${String(this.made)}@aldermere.example`;
    const { insertId: id } = await transactions.execute(
      `INSERT INTO person (given_name, family_name, email, state, created_at) VALUES (?, 'Test', ?, 'here', ?)`,
      [name, email, now],
    );
    await transactions.execute(
      `INSERT INTO post (person_id, assignment_number, service_id, worker_kind, state, primary_of) VALUES (?, 'E1', ?, 'employee', 'active', ?)`,
      [id, this.service, id],
    );
    if (role) {
      await transactions.execute(
        `INSERT INTO role_appointment (person_id, role, starts_on, active_key, appointed_at) VALUES (?, ?, '2020-01-01', ?, ?)`,
        [id, role, `${String(id)}:${role}:all`, now],
      );
    }
    const { insertId: account } = await transactions.execute(
      `INSERT INTO account (issuer, subject, person_id, sign_in_name, state, created_at) VALUES ('local', ?, ?, ?, 'active', ?)`,
      [email, id, email, now],
    );
    return { id, name, browser: await this.app.browserOf(account) };
  }
}

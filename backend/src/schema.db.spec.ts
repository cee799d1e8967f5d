import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { emptyDatabase, type TestDatabase } from './platform/database/testing/index.js';
import { beyondTypeOrm } from './schema-beyond-typeorm.js';
import { schema } from './schema.js';

describe('the schema', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await emptyDatabase(schema);
  });
  afterAll(() => database.close());

  const tables = async (): Promise<string[]> =>
    (
      await database.dataSource.query<{ name: string }[]>(
        `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name <> 'migration' ORDER BY 1`,
      )
    ).map(({ name }) => name);

  it('leaves nothing for TypeORM to generate but what is listed by name', async () => {
    const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
    const unexplained = upQueries
      .map(({ query }) => query)
      .filter((query) => !beyondTypeOrm.some(({ name }) => query.includes(`\`${name}\``)));
    expect(unexplained).toEqual([]);
  });

  it('holds each thing that is listed by name', async () => {
    const found = await database.dataSource.query<{ kind: string; tableName: string; name: string }[]>(
      `SELECT DISTINCT 'index' AS kind, table_name AS tableName, index_name AS name FROM information_schema.statistics WHERE table_schema = DATABASE()
        UNION SELECT 'column', table_name, column_name FROM information_schema.columns WHERE table_schema = DATABASE()`,
    );
    const inDatabase = found.map(({ kind, tableName, name }) => `${kind} ${tableName}.${name}`);
    expect(beyondTypeOrm.filter(({ kind, table, name }) => !inDatabase.includes(`${kind} ${table}.${name}`))).toEqual([]);
  });

  it('goes down to nothing and up again to the same', async () => {
    const before = await describeColumns();
    for (let left = schema.migrations.length; left > 0; left -= 1) await database.dataSource.undoLastMigration();
    expect(await tables()).toEqual([]);
    await database.dataSource.runMigrations();
    expect(await describeColumns()).toEqual(before);
  });

  it('has a primary key on every table', async () => {
    const keyed = await database.dataSource.query<{ name: string }[]>(
      `SELECT DISTINCT table_name AS name FROM information_schema.table_constraints
        WHERE table_schema = DATABASE() AND constraint_type = 'PRIMARY KEY' AND table_name <> 'migration' ORDER BY 1`,
    );
    expect(keyed.map(({ name }) => name)).toEqual(await tables());
  });

  it('checks every closed list of words with the words that the code has', async () => {
    const stored = await database.dataSource.query<{ name: string; clause: string }[]>(
      `SELECT constraint_name AS name, check_clause AS clause FROM information_schema.check_constraints WHERE constraint_schema = DATABASE()`,
    );
    const inDatabase = Object.fromEntries(stored.map(({ name, clause }) => [name, plain(clause)]));
    const inCode = Object.fromEntries(
      database.dataSource.entityMetadatas.flatMap(({ checks }) => checks.map(({ name, expression }) => [name, plain(expression)])),
    );
    expect(inDatabase).toEqual(inCode);
  });

  const describeColumns = (): Promise<unknown> =>
    database.dataSource.query(
      `SELECT table_name, column_name, column_type, is_nullable, column_default, collation_name FROM information_schema.columns
        WHERE table_schema = DATABASE() ORDER BY 1, ordinal_position`,
    );
});

/** The same condition however the server writes it: without quotes of names, brackets, spaces and case. */
function plain(expression: string): string {
  return expression.replace(/[`()\s]/g, '').toLowerCase();
}

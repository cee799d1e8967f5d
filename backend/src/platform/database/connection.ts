import { appendFileSync } from 'node:fs';
import type { DataSourceOptions, Logger, MigrationInterface } from 'typeorm';
import type { Config } from '../config/index.js';

/** What the database holds: the entities that read it and the migrations that made it. */
export interface Schema {
  readonly entities: readonly (new () => object)[];
  readonly migrations: readonly (new () => MigrationInterface)[];
}

/** How TypeORM reaches the database: UTC everywhere, ids as numbers, nothing made without a migration. */
export function connectionOptions(config: Pick<Config, 'database' | 'databasePool' | 'sqlLog'>, schema: Schema): DataSourceOptions {
  const { database } = config;
  return {
    type: 'mariadb',
    ...(database.socketPath ? { socketPath: database.socketPath } : { host: database.host, port: database.port }),
    username: database.user,
    password: database.password,
    database: database.database,
    ssl: database.ssl || undefined,
    timezone: 'Z',
    charset: 'utf8mb4_unicode_520_ci',
    supportBigNumbers: true,
    bigNumberStrings: false,
    poolSize: config.databasePool,
    connectTimeout: 10_000,
    extra: { decimalNumbers: true, maxIdle: config.databasePool },
    synchronize: false,
    entities: [...schema.entities],
    migrations: [...schema.migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'none',
    ...(config.sqlLog ? { logging: ['query'], logger: new StatementFile(config.sqlLog) } : { logging: false }),
  };
}

class StatementFile implements Logger {
  constructor(private readonly path: string) {}

  logQuery(query: string): void {
    appendFileSync(this.path, `${query.replace(/\s+/g, ' ')}\n`);
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}

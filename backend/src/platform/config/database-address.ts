/** Where the database is, as mysql2 takes it. A socket path wins over host and port. */
export interface DatabaseAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly socketPath: string | undefined;
  readonly ssl: boolean;
}

/** Reads `mysql://user:password@host:3306/name`, with `?socketPath=/run/mysqld.sock` or `?ssl=true` where wanted. */
export function databaseAddress(text: string): DatabaseAddress | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const database = decodeURIComponent(url.pathname.slice(1));
  if (!['mysql:', 'mariadb:'].includes(url.protocol) || !database) return undefined;
  return {
    host: url.hostname || 'localhost',
    port: url.port ? Number(url.port) : 3306,
    user: decodeURIComponent(url.username) || 'root',
    password: decodeURIComponent(url.password),
    database,
    socketPath: url.searchParams.get('socketPath') ?? undefined,
    ssl: url.searchParams.get('ssl') === 'true',
  };
}

// Numbers, not names: mysql2 gives some MariaDB errors the name of an unrelated MySQL error.
const DEADLOCK = 1213;
const LOCK_WAIT_TIMEOUT = 1205;
const SNAPSHOT_CHANGED = 1020;
const DUPLICATE_KEY = 1062;

/** The database's own number of an error, however TypeORM wrapped it. */
export function errnoOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('errno' in error && typeof error.errno === 'number') return error.errno;
  return 'driverError' in error ? errnoOf(error.driverError) : undefined;
}

export function mayBeRetried(errno: number | undefined): boolean {
  return errno === DEADLOCK || errno === LOCK_WAIT_TIMEOUT || errno === SNAPSHOT_CHANGED;
}

/** True when a unique key refused the row. */
export function isDuplicate(error: unknown): boolean {
  return errnoOf(error) === DUPLICATE_KEY;
}

import { randomUUID } from 'node:crypto';
import type { PoolConnection } from 'mysql2/promise';

/** Messages that wait far in the future, so that the product does not deliver them while it is measured. */
export async function tell(connection: PoolConnection, occurrenceId: number, now: Date, messages: number): Promise<void> {
  const due = new Date(now.getTime() + 365 * 86_400_000);
  const rows = Array.from({ length: messages }, () => [
    randomUUID(),
    'bare',
    'bare',
    'quick',
    null,
    JSON.stringify({ occurrenceId }),
    due,
    due,
    0,
  ]);
  await connection.query(
    'INSERT INTO outbox (event_key, type, consumer, lane, subject, payload, due_at, claimable_at, attempts) VALUES ?',
    [rows],
  );
}

import { findRedis } from '../../../../tools/redis-binary.mjs';
import { startTestDatabase } from '../../../../tools/test-database.mjs';

/** @type {{ stop: () => Promise<void> } | undefined} */
let database;

/** Jest's global set-up for specs with a database: the server named by TRELLIS_TEST_SERVER, else a private one. */
export default async function setUp() {
  process.env.TRELLIS_TEST_REDIS ??= await findRedis();
  if (process.env.TRELLIS_TEST_SERVER) return;
  const started = await startTestDatabase();
  process.env.TRELLIS_TEST_SERVER = started.url;
  database = started;
  // Jest ends at Ctrl-C without its tear-down.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stopDatabase().finally(() => process.exit(130)));
}

/** Ends the private server and removes its data. */
export async function stopDatabase() {
  await database?.stop();
}

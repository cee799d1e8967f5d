import { startTestDatabase } from '../../../../tools/test-database.mjs';

/** Jest's global set-up for specs with a database: the server named by TRELLIS_TEST_SERVER, else a private one. */
export default async function setUp() {
  if (process.env.TRELLIS_TEST_SERVER) return;
  const database = await startTestDatabase();
  process.env.TRELLIS_TEST_SERVER = database.url;
  globalThis.trellisTestDatabase = database;
}

import autocannon from 'autocannon';
import type { Measurement, Stage } from './bench.js';
import { withBare } from './bare/run-bare.js';
import { Product, type Visitor } from './product.js';

const CONNECTIONS = 16;
const SECONDS = 10;
const WARM_UP_SECONDS = 3;

/** Requests a second of one page of data, signed in, beside its statements alone. */
export async function measureRead(stage: Stage, name: string, pathFor: (product: Product) => Promise<string>): Promise<Measurement[]> {
  const { path, visitor, statements } = await Product.on(stage.databaseUrl, async (product) => {
    const [first] = await product.visitors(1);
    if (!first) throw new Error('Nobody can sign in.');
    const read = await pathFor(product);
    return { path: read, visitor: first, statements: await product.statementsOf(read, first) };
  });
  const value = await rate(`${stage.address}${path}`, visitor);
  const bare = await withBare({ databaseUrl: stage.databaseUrl, reads: { [name]: statements } }, (address) =>
    rate(`${address}/reads/${name}`, visitor),
  );
  return [{ name, value, unit: 'requests/s', bare, ratio: value / bare }];
}

async function rate(url: string, { cookie }: Visitor): Promise<number> {
  const load = { url, connections: CONNECTIONS, headers: { cookie } };
  await autocannon({ ...load, duration: WARM_UP_SECONDS });
  const result = await autocannon({ ...load, duration: SECONDS });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url} answered ${String(result.non2xx + result.errors)} times with an error.`);
  return result.requests.average;
}

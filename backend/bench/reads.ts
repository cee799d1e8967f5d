import autocannon from 'autocannon';
import type { Measurement, Stage } from './bench.js';
import { withBare } from './bare/run-bare.js';
import { Product, type Visitor } from './product.js';

const CONNECTIONS = 16;
const SECONDS = 10;
const TURNS = 2;
const WARM_UP_SECONDS = 2;

/** Requests a second of one page of data, signed in, beside its statements alone. */
export async function measureRead(stage: Stage, name: string, pathFor: (product: Product) => Promise<string>): Promise<Measurement[]> {
  const { path, visitor, statements } = await Product.on(stage.databaseUrl, async (product) => {
    const [first] = await product.visitors(1);
    if (!first) throw new Error('Nobody can sign in.');
    const read = await pathFor(product);
    return { path: read, visitor: first, statements: await product.statementsOf(read, first) };
  });
  return withBare({ databaseUrl: stage.databaseUrl, reads: { [name]: statements } }, async (address) => {
    const urls = { product: `${stage.address}${path}`, bare: `${address}/reads/${name}` };
    for (const url of Object.values(urls)) await rate(url, visitor, WARM_UP_SECONDS);
    const rates = { product: 0, bare: 0 };
    // In turns, so that whatever else the machine does falls on both.
    for (let turn = 0; turn < TURNS; turn += 1) {
      rates.product += (await rate(urls.product, visitor, SECONDS / TURNS)) / TURNS;
      rates.bare += (await rate(urls.bare, visitor, SECONDS / TURNS)) / TURNS;
    }
    return [{ name, value: rates.product, unit: 'requests/s', bare: rates.bare, ratio: rates.product / rates.bare }];
  });
}

async function rate(url: string, { cookie }: Visitor, seconds: number): Promise<number> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: seconds, headers: { cookie } });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url} answered ${String(result.non2xx + result.errors)} times with an error.`);
  return result.requests.average;
}

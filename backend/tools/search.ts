import 'reflect-metadata';
import { KeepSearch } from '../src/platform/search/index.js';
import { withProduct } from './with-product.js';

/** `npm run db -- search`: makes all that the search finds anew, and the index over it. */
process.exitCode = await withProduct(async (product) => {
  await product.get(KeepSearch, { strict: false }).all();
  process.stdout.write('The search has been made anew.\n');
  return 0;
});

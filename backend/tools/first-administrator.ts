import 'reflect-metadata';
import { AppointFirstAdministrator } from '../src/modules/people/index.js';
import { Config } from '../src/platform/config/index.js';
import { withProduct } from './with-product.js';

/** `npm run people -- first-administrator EMAIL`: makes the first administrator and prints the code to sign in with. */
process.exitCode = await withProduct(async (product) => {
  const { signInName, code, expiresAt } = await product.get(AppointFirstAdministrator).run(process.argv[2] ?? '');
  const config = product.get(Config);
  const until = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: config.timeZone }).format(expiresAt);
  const address = config.publicUrl ?? `http://localhost:${String(config.port)}`;
  process.stdout.write(
    [
      'The first administrator can sign in now.',
      `  Sign-in name   ${signInName ?? process.argv[2] ?? ''}`,
      `  One-time code  ${code}`,
      `Open ${address}, choose to sign in with a one-time code, and set a password. The code works once, until ${until}.`,
      '',
    ].join('\n'),
  );
  return 0;
});

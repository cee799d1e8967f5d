/** `npm run lint [-- NAME...]`: every check of the sources, or those whose name holds NAME. */
import { checks } from './checks.mjs';
import { checkMachine, prepare } from './prepare.mjs';
import { PlainProblem, runCommand, say, seconds } from './terminal.mjs';

await runCommand(async () => {
  const names = process.argv.slice(2);
  checkMachine();
  await prepare();
  const chosen = checks.filter(({ name }) => names.length === 0 || names.some((wanted) => name.includes(wanted)));
  if (chosen.length === 0) throw new PlainProblem(`There is no such check. There are: ${checks.map(({ name }) => name).join(', ')}.`);
  let failed = 0;
  for (const check of chosen) {
    const began = process.hrtime.bigint();
    const problems = await check.run();
    say(`${problems.length === 0 ? 'ok    ' : 'FAILED'} ${check.name} (${seconds(began)})`);
    for (const problem of problems) say(`       ${problem}`);
    if (problems.length > 0) failed += 1;
  }
  say(`${chosen.length - failed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});

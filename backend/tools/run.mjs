/** `npm run db|import|people -- ...`: commands on the database of Trellis. */
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { backUp, restore } from './backup.mjs';
import { at, dataDir } from './paths.mjs';
import { checkMachine, loadSettings, prepare } from './prepare.mjs';
import { endRunningAtSignals, environment, runNode } from './processes.mjs';
import { emptyDatabase, isBeingServed, markDemo, migrate, withDatabase } from './product-database.mjs';
import { PlainProblem, runCommand, say } from './terminal.mjs';

/**
 * @typedef {object} Command
 * @property {string[]} words what the person types after `npm run`
 * @property {string[]} values names of what follows
 * @property {string[]} options
 * @property {string} about
 * @property {(values: string[], options: Set<string>) => Promise<number | void>} run
 */

/** @type {Command[]} */
const commands = [
  { words: ['db', 'migrate'], values: [], options: [], about: 'bring the database up to date', run: () => withDatabase(migrate) },
  {
    words: ['db', 'reset'],
    values: [],
    options: ['--yes'],
    about: 'delete everything in the database, and the files that people added, and begin again',
    run: (_, options) => reset(options),
  },
  {
    words: ['db', 'backup'],
    values: ['FILE'],
    options: [],
    about: 'write the database and the uploaded files to FILE',
    run: ([file = '']) => backupTo(file),
  },
  {
    words: ['db', 'restore'],
    values: ['FILE'],
    options: ['--yes'],
    about: 'put a backup in place of what is there',
    run: ([file = ''], options) => restoreFrom(file, options),
  },
  {
    words: ['db', 'search'],
    values: [],
    options: [],
    about: 'make what the search finds anew, with its index',
    run: () => onMigrated('search', []),
  },
  {
    words: ['import', 'people'],
    values: ['FILE.csv'],
    options: ['--dry-run', '--changes-only', '--confirm-leavers', '--leave-out-errors', '--invite'],
    about: 'import staff from a file of the HR system',
    run: ([file = ''], options) => onMigrated('import-people', [resolve(process.env.INIT_CWD ?? '.', file), ...options]),
  },
  {
    words: ['people', 'first-administrator'],
    values: ['EMAIL'],
    options: [],
    about: 'give an imported person the role of administrator, once',
    run: ([email = '']) => onMigrated('first-administrator', [email]),
  },
];

/**
 * @param {string} script a compiled entry of `backend/tools`
 * @param {string[]} args
 */
function onMigrated(script, args) {
  return withDatabase(async (database) => {
    await migrate(database);
    const { code } = await runNode([at(`backend/dist/tools/${script}.js`), ...args], { env: environment({ DATABASE_URL: database.url }) });
    return code;
  });
}

/** @param {Set<string>} options */
async function reset(options) {
  await refuseWhileServed('reset');
  await confirm('This deletes everything in the database, and the files that people added.', options);
  await withDatabase(async (database) => {
    await emptyDatabase(database);
    await migrate(database);
    if (database.isPrivate) await markDemo('none');
    for (const folder of ['files', 'mail']) await rm(join(dataDir(), folder), { recursive: true, force: true });
  });
  say('The database is empty. npm start loads the demo council into it again, if it is the private one.');
}

/** @param {string} file */
async function backupTo(file) {
  const path = await withDatabase((database) => backUp(database, file));
  say(`Backed up to ${path}. It holds personal data: keep it where only administrators can read it.`);
}

/**
 * @param {string} file
 * @param {Set<string>} options
 */
async function restoreFrom(file, options) {
  await refuseWhileServed('restore');
  await confirm('This replaces everything in the database.', options);
  await withDatabase((database) => restore(database, file));
  say('Restored.');
}

/** @param {string} what */
async function refuseWhileServed(what) {
  if (await isBeingServed()) throw new PlainProblem(`Trellis is running. Stop it with Ctrl-C before you ${what} the database.`);
}

/**
 * @param {string} consequence
 * @param {Set<string>} options
 */
async function confirm(consequence, options) {
  if (options.has('--yes')) return;
  const where = process.env.DATABASE_URL
    ? `the database at ${new URL(process.env.DATABASE_URL).host || 'DATABASE_URL'}`
    : 'the private database';
  if (process.env.DATABASE_URL || !process.stdin.isTTY)
    throw new PlainProblem(`${consequence} It is ${where}. Add --yes to say that you mean it.`);
  const questions = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await questions.question(`${consequence} It is ${where}. Type yes to go on: `);
  questions.close();
  if (answer.trim().toLowerCase() !== 'yes') throw new PlainProblem('Nothing was changed.');
}

/**
 * @param {string[]} args
 * @returns {{ command: Command, values: string[], options: Set<string> }}
 */
function parse(args) {
  const words = args.filter((argument) => !argument.startsWith('--'));
  const options = new Set(args.filter((argument) => argument.startsWith('--')));
  const command = commands.find((candidate) => candidate.words.every((word, index) => words[index] === word));
  const values = words.slice(2);
  if (!command || values.length !== command.values.length || [...options].some((option) => !command.options.includes(option))) {
    throw new PlainProblem(usage(words[0]));
  }
  return { command, values, options };
}

/** @param {string | undefined} group */
function usage(group) {
  const lines = commands
    .filter(({ words }) => words[0] === group)
    .map(
      ({ words, values, options, about }) =>
        `  npm run ${[words[0], '--', ...words.slice(1), ...values, ...options.map((option) => `[${option}]`)].join(' ')}\n      ${about}`,
    );
  return `Use it like this:\n${lines.join('\n')}`;
}

await runCommand(async () => {
  const { command, values, options } = parse(process.argv.slice(2));
  endRunningAtSignals();
  loadSettings();
  checkMachine();
  await prepare({ build: ['backend'] });
  return command.run(values, options);
});
process.exit();

/** What the command-line tools say, and the errors that are a sentence for the person and not a stack for us. */

/** Something the person at the keyboard can put right: printed as it is, without a stack. */
export class PlainProblem extends Error {
  /** @param {string} sentence what happened and what to do next */
  constructor(sentence) {
    super(sentence);
    this.name = 'PlainProblem';
  }
}

/**
 * Prints one line of progress.
 * @param {string} line
 */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * Says what is being done and, when it is done, how long it took.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const began = process.hrtime.bigint();
  say(`${label} ...`);
  const result = await work();
  say(`${label}: done in ${seconds(began)}`);
  return result;
}

/**
 * @param {bigint} began a reading of `process.hrtime.bigint()`
 * @returns {string} for example "2.4 s"
 */
export function seconds(began) {
  return `${(Number(process.hrtime.bigint() - began) / 1e9).toFixed(1)} s`;
}

/**
 * The sentence for an error that stopped a command.
 * @param {unknown} error
 * @returns {string}
 */
export function explain(error) {
  if (error instanceof PlainProblem) return error.message;
  const code = /** @type {{ code?: string }} */ (error)?.code;
  if (code === 'ENOSPC' || code === 'EDQUOT') return fullDisk();
  if (code === 'EROFS' || code === 'EACCES') {
    const path = /** @type {{ path?: string }} */ (error).path ?? 'the Trellis folder';
    return `Trellis may not write to ${path}. Give this user the right to write there, then run the command again.`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** @returns {string} the sentence for a disk with no room left */
export function fullDisk() {
  return 'The disk is full. Free some space (Trellis needs about 1 GB), then run the command again: nothing that was saved is lost.';
}

/**
 * Runs the whole of a command; a problem is printed as a sentence and the exit code is 1.
 * @param {() => Promise<number | void>} command
 * @returns {Promise<void>}
 */
export async function runCommand(command) {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    process.stderr.write(`\n${explain(error)}\n`);
    process.exitCode = 1;
  }
}

/** Tries before a message is given up; the last is about half a day after the first. */
export const MOST_ATTEMPTS = 20;

const FIRST_MS = 2_000;
const LONGEST_MS = 3_600_000;

/**
 * How long to wait after a failed attempt: twice as long each time up to an hour, less up to half of it by chance, so that what failed together
 * does not come back together.
 * @param attempt 1 for the first
 * @param chance from 0 up to 1
 */
export function backoff(attempt: number, chance: number): number {
  const full = Math.min(FIRST_MS * 2 ** (attempt - 1), LONGEST_MS);
  return Math.round(full * (1 - chance / 2));
}

export const limits = {
  title: { least: 8, most: 200 },
  /** Characters of a post, as typed. */
  words: 32_000,
  skills: 5,
} as const;

/** How many posts a page of a topic holds. */
export const windowSize = 20;

/** Where a window begins: a quarter of it stands before what is looked for, unless the topic begins or ends there. */
export function windowAround(number: number, lastNumber: number): number {
  const quarterBefore = number - windowSize / 4;
  return Math.max(1, Math.min(quarterBefore, lastNumber - windowSize + 1));
}

/** Rows that go into one statement: large enough to be quick, small enough for the least packet that servers allow. */
const ROWS = 500;

export function* batches<T>(items: readonly T[], size = ROWS): Generator<readonly T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}
